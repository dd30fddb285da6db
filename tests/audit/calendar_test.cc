#include "engine/audit/calendar.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/audit/article.h"

namespace solieu::audit {
namespace {

std::vector<fact::Finding> findings_in(const ArticleOfTest& of_test) {
  const AuditedArticle article(of_test.stored());
  return impossible_dates(article);
}

std::vector<fact::Finding> findings_in(std::string_view text) {
  return findings_in(ArticleOfTest(std::string(text)));
}

struct Impossible {
  std::string_view text, place, says;
};

constexpr Impossible kDays[] = {
    {"Ngày 31/4/2021, xã khai giảng lớp học nghề.", "Ngày 31/4/2021", "31/4/2021"},
    {"Lễ bàn giao diễn ra ngày 29-02-2021 tại thôn.", "ngày 29-02-2021", "29-02-2021"},
    {"họp ngày 31.6.2020.", "ngày 31.6.2020", "31.6.2020"},
    {"Chiều 31/9, đoàn thăm hộ nghèo.", "Chiều 31/9", "31/9"},
    {"sáng ngày 30/2, huyện tổng kết", "ngày 30/2", "30/2"},
    {"từ ngày 28 đến 31/6 nhân dân góp công", "31/6", "31/6"},
    {"các ngày 29, 30 và 31/11/2022 xã tập huấn", "31/11/2022", "31/11/2022"},
    {"Trong hai ngày 30-31/4, hội thi", "31/4", "31/4"},
    {"tính đến 31/6/2022, toàn xã còn 12 hộ", "31/6/2022", "31/6/2022"},
    {"tính đến hết 31/6, toàn xã còn 12 hộ", "31/6", "31/6"},
    {"ngày 31 tháng 4 năm 2021, Hội ký kết", "ngày 31 tháng 4 năm 2021", "31 tháng 4 năm 2021"},
    {"ngày 31 tháng tư vừa rồi", "ngày 31 tháng tư", "31 tháng tư"},
    {"ngày 31/4 năm 2021 xã ra quân", "ngày 31/4 năm 2021", "31/4 năm 2021"},
    {"ngày 32/5/2021 xã ra quân", "ngày 32/5/2021", "32/5/2021"},
    {"ngày 00/5/2021 xã ra quân", "ngày 00/5/2021", "00/5/2021"},
    {"(31/11/2020)", "31/11/2020", "31/11/2020"},
};

constexpr Impossible kMonths[] = {
    {"Ngày 05/13/2021, xã họp.", "Ngày 05/13/2021", "05/13/2021"},
    {"Từ tháng 13/2021 đến nay", "tháng 13/2021", "13/2021"},
    {"trong tháng 14 năm 2020, Hội vay vốn", "tháng 14 năm 2020", "14 năm 2020"},
    {"ngày 5 tháng 13 năm 2020, Hội họp", "ngày 5 tháng 13 năm 2020", "5 tháng 13 năm 2020"},
    {"Sáng 15/14, đoàn tới xã.", "Sáng 15/14", "15/14"},
};

TEST(CalendarTest, FindsDaysThatNoMonthHas) {
  for (const auto& [text, place, says] : kDays) {
    SCOPED_TRACE(text);
    const std::vector<fact::Finding> findings = findings_in(text);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings.front().kind, fact::FindingKind::kImpossibleDate);
    EXPECT_EQ(findings.front().severity, fact::Severity::kError);
    EXPECT_EQ(findings.front().text, place);
    EXPECT_EQ(findings.front().says, says);
    EXPECT_EQ(findings.front().should, "");
    EXPECT_EQ(findings.front().reason.why, fact::Why::kNoSuchDay);
  }
}

TEST(CalendarTest, FindsMonthsThatNoYearHas) {
  for (const auto& [text, place, says] : kMonths) {
    SCOPED_TRACE(text);
    const std::vector<fact::Finding> findings = findings_in(text);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings.front().text, place);
    EXPECT_EQ(findings.front().says, says);
    EXPECT_EQ(findings.front().reason, (fact::Reason{fact::Why::kNoSuchMonth, {}}));
  }
}

constexpr std::string_view kPossible[] = {
    "ngày 30/4/2021, ngày 29/02/2020, ngày 29/2, chiều 31/12, tháng 12/2021",
    // Lunar months have thirty days.
    "ngày 30 tháng Chạp; ngày 30/2 âm lịch; sáng 30 tháng hai (âm lịch); ngày 30/2 năm Quý Mão",
    // Counts, ratios, scores, all day long.
    "mỗi ngày 32/40 xe ra bến; trong ngày 15/15 xã; đạt 31/40 điểm; trực ngày 24/24",
    "có 45/13 ý kiến; tỷ số 31/30; ngày 18/20 hộ nhận quà",
    // Durations, ranges, the thirteenth month's pay.
    "vay 24 tháng 15 triệu đồng; trong 36 tháng; ngày 25-27, tháng 10-12/2020; ngày 30-31/12",
    "lương tháng 13 năm 2021; tiền thưởng Tết (tháng 13/2021)",
    // Addresses, telephones, versions, symbols, decimals.
    "số 31/4/2010 đường Hùng Vương; hẻm 30/2/1975; điện thoại 0269.31.4.2021; bản 2.31.4",
    "Quyết định số 31/2/2011; 31/2021/NĐ-CP; 31/4/UBND; chỉ số 96,31/4; tăng 31.4%",
    "Nghị định 29/02/2019 cũ",
    // Times and days of American pages.
    "12/25/2020 10:11; ngày 8.30",
};

TEST(CalendarTest, LetsPassWhatExistsAndWhatIsNoDate) {
  for (const std::string_view text : kPossible) {
    SCOPED_TRACE(text);
    for (const fact::Finding& finding : findings_in(text)) ADD_FAILURE() << finding.text;
  }
}

TEST(CalendarTest, ADayOfACitationBelongsToIt) {
  fact::Directive directive;
  directive.symbol = "12-CT/TU";
  directive.issuer = "Ban Thường vụ Tỉnh ủy";
  for (const std::string text :
       {"Thực hiện Chỉ thị số 12-CT/TU, ngày 31/6/2018 của Ban Thường vụ Tỉnh ủy",
        "Thực hiện Chỉ thị số 12-CT/TU của Ban Thường vụ Tỉnh ủy ban hành ngày 31/6/2018"}) {
    SCOPED_TRACE(text);
    const std::vector<fact::Finding> findings =
        findings_in(ArticleOfTest(text).states("Chỉ thị số 12-CT/TU", directive));
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings.front().symbol, "12-CT/TU");
    EXPECT_TRUE(findings.front().text.starts_with("Chỉ thị số 12-CT/TU"));
    EXPECT_TRUE(findings.front().text.ends_with("31/6/2018"));
  }
  const std::vector<fact::Finding> event =
      findings_in(ArticleOfTest("Học tập Chỉ thị số 12-CT/TU, xã mở hội nghị ngày 31/6/2018")
                      .states("Chỉ thị số 12-CT/TU", directive));
  ASSERT_EQ(event.size(), 1U);
  EXPECT_EQ(event.front().symbol, "");
  EXPECT_EQ(event.front().text, "ngày 31/6/2018");
}

TEST(CalendarTest, TellsTheLastDayOfTheMonth) {
  EXPECT_EQ(findings_in("ngày 29/02/2021").front().reason.arguments.front(), "28");
  EXPECT_EQ(findings_in("ngày 30/2").front().reason.arguments.front(), "29");
}

}  // namespace
}  // namespace solieu::audit
