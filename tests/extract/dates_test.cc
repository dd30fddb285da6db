#include "engine/extract/dates.h"

#include <gtest/gtest.h>

#include "tests/extract/bundled.h"

namespace solieu::extract {
namespace {

std::vector<std::string> periods(const std::string& text, const std::string& published = "") {
  std::vector<std::string> found;
  for (const fact::Fact& fact : bundled_extractor().extract(article_of(text, published))) {
    if (const auto* date = std::get_if<fact::Date>(&fact.value)) {
      found.push_back(date->period.from.to_string() + ".." + date->period.to.to_string());
    }
  }
  return found;
}

using Periods = std::vector<std::string>;

TEST(DatesTest, TakesTheYearFromThePublicationDate) {
  const struct {
    const char* text;
    const char* published;
    const char* period;
  } kPlaced[] = {
      {"Chiều 25/7, đoàn đến xã.", "2022-07", "2022-07-25..2022-07-25"},
      {"Sáng 20/12, đoàn đến xã.", "2020-01-05", "2019-12-20..2019-12-20"},
      {"Kết quả quý IV.", "2021-01-10", "2020-10-01..2020-12-31"},
      {"Nhiệm vụ quý III.", "2022-07-25", "2022-07-01..2022-09-30"},
      {"Nhiệm vụ 6 tháng cuối năm.", "2020-07-07", "2020-07-01..2020-12-31"},
      {"Kết quả 9 tháng đầu năm.", "2021-10-02", "2021-01-01..2021-09-30"},
      {"Đến hết tháng 6, xã đạt chuẩn.", "2019-07-08", "2019-06-01..2019-06-30"},
  };
  for (const auto& [text, published, period] : kPlaced) {
    SCOPED_TRACE(text);
    EXPECT_EQ(periods(text, published), Periods{period});
  }
}

TEST(DatesTest, TakesTheYearThatTheOtherDatesAgreeOn) {
  EXPECT_EQ(periods("Sáng 18/4, đoàn làm việc. Dự án khởi công tháng 10/2025."),
            (Periods{"2025-04-18..2025-04-18", "2025-10-01..2025-10-31"}));
  EXPECT_EQ(periods("Sáng 18/4, sau tháng 10/2024 và tháng 5/2025."),
            (Periods{"2024-10-01..2024-10-31", "2025-05-01..2025-05-31"}));
  EXPECT_EQ(periods("Sáng 18/4, đoàn làm việc."), Periods{});
}

TEST(DatesTest, TakesTheYearAheadThatItsSentenceSpeaksOf) {
  const std::string ahead = "Năm 2021 phấn đấu đạt chuẩn; quý I mở lớp, quý IV tổng kết.";
  EXPECT_EQ(
      periods(ahead, "2020-12-20"),
      (Periods{"2021-01-01..2021-12-31", "2021-01-01..2021-03-31", "2021-10-01..2021-12-31"}));
  EXPECT_EQ(periods("Kế hoạch năm 2021. Quý I mở lớp.", "2020-12-20"),
            (Periods{"2021-01-01..2021-12-31", "2020-01-01..2020-03-31"}));
  EXPECT_EQ(periods("Giao kế hoạch năm 2021 ngay trong tháng 12.", "2020-12-20"),
            (Periods{"2021-01-01..2021-12-31", "2020-12-01..2020-12-31"}));
}

TEST(DatesTest, TheYearOfTheLastOfAListIsThatOfTheOthers) {
  EXPECT_EQ(periods("Khởi công trong quý I và quý II năm 2017.", "2016-12-20"),
            (Periods{"2017-01-01..2017-03-31", "2017-04-01..2017-06-30"}));
  EXPECT_EQ(periods("Mở lớp trong tháng 11, tháng 12/2019."),
            (Periods{"2019-11-01..2019-11-30", "2019-12-01..2019-12-31"}));
}

TEST(DatesTest, AYearComparedWithIsNotTheYearReportedOn) {
  EXPECT_EQ(
      periods("Năm 2021 thu tăng so với năm 2020. Trong năm, xã mở 3 lớp.", "2021-12-20"),
      (Periods{"2021-01-01..2021-12-31", "2020-01-01..2020-12-31", "2021-01-01..2021-12-31"}));
}

TEST(DatesTest, TheYearOfALawIsPartOfItsName) {
  EXPECT_EQ(periods("Thực hiện Luật Đất đai năm 2013, huyện cấp 300 giấy."), Periods{});
}

TEST(DatesTest, APeriodWithoutNumberIsTheLastNamedBefore) {
  EXPECT_EQ(periods("Kết quả quý II/2022. Trong quý, Hội mở 3 lớp."),
            (Periods{"2022-04-01..2022-06-30", "2022-04-01..2022-06-30"}));
  EXPECT_EQ(periods("Trong quý, Hội mở 3 lớp."), Periods{});
}

TEST(DatesTest, RefusesDaysThatDoNotExist) {
  for (const char* text : {"ngày 31/02/2024", "ngày 29/2/2023", "ngày 12/13/2020", "tháng 13/2020",
                           "ngày 0/5/2020", "giai đoạn 2025-2020"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(periods(text), Periods{});
  }
  EXPECT_EQ(periods("ngày 29/2/2024"), Periods{"2024-02-29..2024-02-29"});
}

}  // namespace
}  // namespace solieu::extract
