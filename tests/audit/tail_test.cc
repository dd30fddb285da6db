#include "engine/audit/tail.h"

#include <gtest/gtest.h>

namespace solieu::audit {
namespace {

TEST(TailTest, TakesDaysAsReportsWriteThem) {
  const struct {
    const char* text;
    const char* day;  // empty: none
    const char* rest;
  } kCases[] = {
      {"12/12/2013 của", "2013-12-12", " của"},
      {"05-3-2020.", "2020-03-05", "."},
      {"1.9.2021", "2021-09-01", ""},
      {"05/ 5/2020", "2020-05-05", ""},
      {"12 tháng 12 năm 2013", "2013-12-12", ""},
      {"12 tháng 12, năm 2013", "2013-12-12", ""},
      {"31/4/2021", "", "31/4/2021"},
      {"12/12", "", "12/12"},
      {"12/12/13", "", "12/12/13"},
      {"tháng 12 năm 2013", "", "tháng 12 năm 2013"},
  };
  for (const auto& [text, day, rest] : kCases) {
    SCOPED_TRACE(text);
    Tail tail(text, 0);
    const auto taken = tail.take_day();
    EXPECT_EQ(taken ? taken->to_string() : "", day);
    EXPECT_EQ(tail.rest(), rest);
  }
}

TEST(TailTest, TakesWholeWordsOnly) {
  Tail tail("của bộ chính trị", 0);
  EXPECT_FALSE(tail.take("củ"));
  EXPECT_TRUE(tail.take("của"));
  EXPECT_FALSE(tail.take("bộ chính tr"));
  EXPECT_TRUE(tail.take("bộ chính trị"));
  EXPECT_TRUE(holds("theo nghị quyết", "nghị"));
  EXPECT_FALSE(holds("theo nghịch lý", "nghị"));
  EXPECT_FALSE(holds("", "nghị"));
}

TEST(TailTest, SkipsMarksButNoWords) {
  Tail tail(" , (khóa xi)", 0);
  tail.skip_marks();
  EXPECT_EQ(tail.rest(), "khóa xi)");
  tail.skip_marks();
  EXPECT_EQ(tail.rest(), "khóa xi)");
}

}  // namespace
}  // namespace solieu::audit
