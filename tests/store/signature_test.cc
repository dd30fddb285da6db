#include "engine/store/signature.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/store/copied_reports.h"

namespace solieu::store {
namespace {

Signature signature(const std::string& text) {
  const auto document = text::Document::from_utf8(text);
  return {document, {}};
}

bool are_copies(const std::string& a, const std::string& b) {
  const Signature of_a = signature(a);
  const Signature of_b = signature(b);
  EXPECT_EQ(of_a.is_copy_of(of_b), of_b.is_copy_of(of_a));
  return of_a.is_copy_of(of_b);
}

TEST(SignatureTest, LeavesOutHowTheTextIsSpelledAndSet) {
  const std::string report = report_of_month(6);
  const std::pair<const char*, std::string> spellings[] = {
      {"itself", report},
      {"capitals", "BÁO CÁO CỦA HỘI\n" + report},
      {"tones", replaced(report, "Ủy ban", "Uỷ ban")},
      {"blanks", replaced(report, " ", " \u00A0 ")},
      {"lines", replaced(report, ". ", ".\n\n")},
      {"punctuation", replaced(report, ",", " –")},
      {"decomposed", replaced(report, "à", "a\u0300")},
  };
  for (const auto& [what, text] : spellings) {
    SCOPED_TRACE(what);
    EXPECT_TRUE(are_copies(report, text));
  }
  EXPECT_EQ(signature(replaced(report, "Ủy ban", "UỶ BAN")), signature(report));
}

TEST(SignatureTest, LeavesOutFurniture) {
  const std::string report = report_of_month(6);
  const std::string menu = "Trang chủ Giới thiệu Liên hệ Sơ đồ cổng Lượt truy cập 884.681\n";
  const std::string page = menu + report + menu;
  const auto document = text::Document::from_utf8(page);
  const Signature of_page(document, {{0, menu.size()}, {menu.size() + report.size(), page.size()}});
  EXPECT_EQ(of_page, signature(report));
}

TEST(SignatureTest, TakesACutOrLongerTextForACopyIfNearlyAllIsThere) {
  const std::string report = report_of_month(6);
  EXPECT_TRUE(are_copies(report, report.substr(report.find("Về công tác"))));
  EXPECT_TRUE(are_copies(report, report + "\nTin và ảnh: Lê Văn Bình, ngày 12/07/2022\n"));
  EXPECT_FALSE(are_copies(report, report.substr(0, report.size() / 2)));
  EXPECT_FALSE(are_copies(report, report + report_of_office(7) + report_of_office(8)))
      << "a short one within a long one";
}

TEST(SignatureTest, TakesNoReportWithOtherFiguresForACopy) {
  const std::string report = report_of_month(6);
  EXPECT_FALSE(are_copies(report, report_of_month(7))) << "the next month's, in the same words";
  EXPECT_FALSE(are_copies(report, replaced(report, "26 căn", "27 căn"))) << "one figure of a dozen";
  EXPECT_TRUE(are_copies(report, replaced(report, "26 căn", "hai mươi sáu căn")));
}

TEST(SignatureTest, KnowsAFigureByTheWordsAroundIt) {
  const std::string report = report_of_month(6);
  const std::string cut = report.substr(report.find("Về công tác"));
  EXPECT_TRUE(are_copies(report, "Đăng ngày 12/07/2022, 08:30; 1.204 lượt đọc\n" + cut))
      << "figures are gone and others have come, none in the place of another";
}

TEST(SignatureTest, SeesFiguresExchangedThatOccurElsewhereToo) {
  std::string text;
  for (int i = 0; i < 8; ++i)
    text += fmt::format("Xã thứ {} làm được {} việc nữa. ", i, 15 + i % 2);
  EXPECT_FALSE(are_copies(text, replaced(text, "Xã thứ 3 làm được 16", "Xã thứ 3 làm được 15")));
}

TEST(SignatureTest, ForgivesOneFigureInTwenty) {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += fmt::format("Thôn {} có {} hộ thoát nghèo. ", i, 100 + 7 * i);
  EXPECT_TRUE(are_copies(text, replaced(text, "có 121 hộ", "có 122 hộ")));
  std::string others = text;
  for (int i = 0; i < 40; i += 3) {
    others =
        replaced(others, fmt::format("có {} hộ", 100 + 7 * i), fmt::format("có {} hộ", 1000 + i));
  }
  EXPECT_FALSE(are_copies(text, others)) << "also where only some of the figures are kept";
}

TEST(SignatureTest, SaysNothingOfTextsTooShort) {
  for (const char* text : {"", "Trao 5 triệu đồng, 3 căn nhà.", "… – …"}) {
    SCOPED_TRACE(text);
    EXPECT_TRUE(signature(text).empty());
    EXPECT_THAT(signature(text).keys(), testing::IsEmpty());
    EXPECT_FALSE(are_copies(text, text));
  }
}

TEST(SignatureTest, GivesCopiesACommonKey) {
  for (int i = 0; i < 200; ++i) {
    const std::string report = report_of_office(i);
    const std::vector<std::int64_t> keys = signature(report).keys();
    const std::vector<std::int64_t> others =
        signature(report.substr(report.find(". ") + 2) + " Tác giả: Trần Văn An").keys();
    EXPECT_NE(std::find_first_of(keys.begin(), keys.end(), others.begin(), others.end()),
              keys.end())
        << i;
  }
}

TEST(SignatureTest, ComesBackFromItsBytes) {
  for (const std::string& text : {report_of_month(6), report_of_office(3) + report_of_office(4)}) {
    const Signature one = signature(text);
    EXPECT_EQ(Signature::from_bytes(one.to_bytes()), one);
    EXPECT_LE(one.to_bytes().size(), 512u);
  }
  for (const std::string& bytes :
       {std::string(), std::string("x"), std::string(255, 'x'), std::string(257, 'x'),
        std::string(256, '\0') + std::string(8, 'x'), std::string(4096, 'x')}) {
    EXPECT_TRUE(Signature::from_bytes(bytes).empty()) << bytes.size();
  }
}

// The bytes are stored: another program version must not read others into them.
TEST(SignatureTest, IsTheSameEverywhere) {
  const std::string bytes = signature(report_of_month(6)).to_bytes();
  std::uint64_t sum = 0;
  for (const char c : bytes) sum = sum * 31 + static_cast<unsigned char>(c);
  EXPECT_EQ(sum, 3227719951321769109u);
}

}  // namespace
}  // namespace solieu::store
