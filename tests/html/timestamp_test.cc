#include "engine/html/timestamp.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace solieu::html {
namespace {

std::string day_of(const char* time) {
  const auto day = read_timestamp(time);
  return day ? day->to_string() : "none";
}

TEST(TimestampTest, ReadsTheDayInVietnam) {
  const std::vector<std::pair<const char*, const char*>> times = {
      {"2022-07-05", "2022-07-05"},
      {"2022-07-05T14:30:00+07:00", "2022-07-05"},
      {"2022-07-05T16:59:59Z", "2022-07-05"},
      {"2022-07-05T17:00:00Z", "2022-07-06"},
      {"2022-07-05T17:00:00.123Z", "2022-07-06"},
      {"2022-12-31T20:00:00+00:00", "2023-01-01"},
      {"2022-07-05T23:30:00+0700", "2022-07-05"},
      {"2022-07-05T23:30:00+07", "2022-07-05"},
      {"2022-07-05T12:00:00-0500", "2022-07-06"},
      {"2022-07-05T01:00:00+09:00", "2022-07-04"},
      {"2022-07-05 23:30", "2022-07-05"},
      {"05/07/2022", "2022-07-05"},
      {"5/7/2022 14:30", "2022-07-05"},
      {"05-07-2022 23:59:59", "2022-07-05"},
      {"14:30 05/07/2022", "2022-07-05"},
      {"7/25/2022 8:30:00 AM", "2022-07-25"},
      {"Tue, 05 Jul 2022 18:30:00 GMT", "2022-07-06"},
      {"Tue Jul 5 2022", "none"},
  };
  for (const auto& [time, day] : times) {
    SCOPED_TRACE(time);
    EXPECT_EQ(day_of(time), day);
  }
}

TEST(TimestampTest, ReadsNothingElse) {
  for (const char* time : {"", "hôm qua", "2022", "2022-07", "31/02/2022", "05/07/22", "14:30",
                           "1022-07-05", "2022-13-45", "0000-00-00", "1657012200"}) {
    SCOPED_TRACE(time);
    EXPECT_EQ(day_of(time), "none");
  }
}

}  // namespace
}  // namespace solieu::html
