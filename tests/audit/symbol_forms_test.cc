#include "engine/audit/symbol_forms.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/audit/article.h"

namespace solieu::audit {
namespace {

std::vector<fact::Finding> findings_in(const ArticleOfTest& of_test) {
  const AuditedArticle article(of_test.stored());
  return malformed_symbols(article);
}

std::vector<fact::Finding> findings_in(std::string_view text) {
  return findings_in(ArticleOfTest(std::string(text)).published(*fact::Day::from(2022, 7, 15)));
}

struct Malformed {
  std::string_view text, place, should;
};

constexpr Malformed kMalformed[] = {
    // Marks swapped, or of the other order.
    {"Xã triển khai Quyết định số 217/QĐ-TW tới chi bộ.", "Quyết định số 217/QĐ-TW", "217-QĐ/TW"},
    {"Huyện sơ kết Chỉ thị 12/CT-TU trong tháng.", "Chỉ thị 12/CT-TU", "12-CT/TU"},
    {"Các chốt làm đúng Chỉ thị số: 16-CT/TTg.", "Chỉ thị số: 16-CT/TTg", "16/CT-TTg"},
    {"theo Kế hoạch số 149 – KH/UBND của huyện", "Kế hoạch số 149 – KH/UBND", "149/KH-UBND"},
    {"Hội ký Công văn 87-CV/SGDĐT gửi các trường", "Công văn 87-CV/SGDĐT", "87/CV-SGDĐT"},
    {"hướng dẫn tại Hướng dẫn số 36/HD-VPTW.", "Hướng dẫn số 36/HD-VPTW", "36-HD/VPTW"},
    // One mark for two.
    {"gói hỗ trợ theo Nghị quyết số 42/NQ/CP đã chi", "Nghị quyết số 42/NQ/CP", "42/NQ-CP"},
    {"Nghị quyết 42-NQ-CP giúp bà con", "Nghị quyết 42-NQ-CP", "42/NQ-CP"},
    {"Quyết định 217-QĐ-TW về giám sát", "Quyết định 217-QĐ-TW", "217-QĐ/TW"},
    {"theo Nghị định 30-2020/NĐ-CP thì", "Nghị định 30-2020/NĐ-CP", "30/2020/NĐ-CP"},
    {"Nghị định 30/2020-NĐ-CP quy định", "Nghị định 30/2020-NĐ-CP", "30/2020/NĐ-CP"},
    {"Nghị định 30/2020/NĐ/CP quy định", "Nghị định 30/2020/NĐ/CP", "30/2020/NĐ-CP"},
    {"theo Luật số 06/2022-QH15 thì", "Luật số 06/2022-QH15", "06/2022/QH15"},
    {"Luật 06/2022/QH-15 có hiệu lực", "Luật 06/2022/QH-15", "06/2022/QH15"},
    {"Nghị quyết 653/2019-UBTVQH14 nêu", "Nghị quyết 653/2019-UBTVQH14", "653/2019/UBTVQH14"},
    // Marks doubled or lost.
    {"Quyết định 217--QĐ/TW về giám sát", "Quyết định 217--QĐ/TW", "217-QĐ/TW"},
    {"Nghị định 30//2020/NĐ-CP nêu", "Nghị định 30//2020/NĐ-CP", "30/2020/NĐ-CP"},
    {"Quyết định số 45//QĐ-BXH của Ban", "Quyết định số 45//QĐ-BXH", "45/QĐ-BXH"},
    {"học tập Chỉ thị 05 CT/TW năm nay", "Chỉ thị 05 CT/TW", "05-CT/TW"},
    {"theo Quyết định 309 QĐ-TTg đã ký", "Quyết định 309 QĐ-TTg", "309/QĐ-TTg"},
    {"theo Quyết định 309/QĐTTg đã ký", "Quyết định 309/QĐTTg", "309/QĐ-TTg"},
    {"tại Báo cáo số 1140/BC VPCP vừa gửi", "Báo cáo số 1140/BC VPCP", "1140/BC-VPCP"},
    {"Nghị định 30/2020NĐ-CP quy định", "Nghị định 30/2020NĐ-CP", "30/2020/NĐ-CP"},
    {"Nghị định số 302020/NĐ-CP quy định", "Nghị định số 302020/NĐ-CP", "30/2020/NĐ-CP"},
    {"Luật số 452019/QH14 quy định", "Luật số 452019/QH14", "45/2019/QH14"},
    {"Quyết định 1.719/QĐ-TTg phê duyệt", "Quyết định 1.719/QĐ-TTg", "1719/QĐ-TTg"},
    {"Kế hoạch số 41. KH-UBND của huyện", "Kế hoạch số 41. KH-UBND", "41/KH-UBND"},
    // Digits of the year lost.
    {"Nghị định 26/21/NĐ-CP sửa đổi", "Nghị định 26/21/NĐ-CP", "26/2021/NĐ-CP"},
    {"Nghị định 63/99/NĐ-CP đã cũ", "Nghị định 63/99/NĐ-CP", "63/1999/NĐ-CP"},
    // Parts at the wrong place.
    {"áp dụng Nghị định NĐ-CP 30/2020 cho", "Nghị định NĐ-CP 30/2020", "30/2020/NĐ-CP"},
    {"áp dụng Nghị định số 30/NĐ-CP/2020 cho", "Nghị định số 30/NĐ-CP/2020", "30/2020/NĐ-CP"},
    {"theo Luật QH14/45/2019 thì", "Luật QH14/45/2019", "45/2019/QH14"},
    {"theo Luật số 45/QH14/2019 thì", "Luật số 45/QH14/2019", "45/2019/QH14"},
    {"Quyết định QĐ-TTg số 1719 nêu rõ", "Quyết định QĐ-TTg số 1719", "1719/QĐ-TTg"},
    {"theo Quyết định QĐ-217/TW thì", "Quyết định QĐ-217/TW", "217-QĐ/TW"},
    {"theo Nghị định NĐ-30/2020/CP thì", "Nghị định NĐ-30/2020/CP", "30/2020/NĐ-CP"},
    {"theo Nghị định 30/NĐ/2020/CP thì", "Nghị định 30/NĐ/2020/CP", "30/2020/NĐ-CP"},
    {"theo Quyết định số 217/TW-QĐ thì", "Quyết định số 217/TW-QĐ", "217-QĐ/TW"},
    {"theo Nghị định 30/2020/CP-NĐ thì", "Nghị định 30/2020/CP-NĐ", "30/2020/NĐ-CP"},
    {"Nghị quyết 1096-NQ/UBTVQH13 nêu", "Nghị quyết 1096-NQ/UBTVQH13", "1096/NQ-UBTVQH13"},
    {"Chỉ thị số số 34/CT-TW nêu", "Chỉ thị số số 34/CT-TW", "34-CT/TW"},
    // đ lost in a text that has it.
    {"đúng Nghị định 30/2020/ND-CP", "Nghị định 30/2020/ND-CP", "30/2020/NĐ-CP"},
    {"đã ban hành 217-QD/TW", "217-QD/TW", "217-QĐ/TW"},
    {"đã có Nghị quyết 12/NQ-HDND", "Nghị quyết 12/NQ-HDND", "12/NQ-HĐND"},
    // No type before it: its codes are known.
    {"căn cứ 12/CT-TU và tình hình địa phương", "12/CT-TU", "12-CT/TU"},
};

TEST(SymbolFormsTest, FindsSymbolsThatAreNotFormedAsSuchSymbolsAre) {
  for (const auto& [text, place, should] : kMalformed) {
    SCOPED_TRACE(text);
    const std::vector<fact::Finding> findings = findings_in(text);
    ASSERT_EQ(findings.size(), 1U);
    const fact::Finding& finding = findings.front();
    EXPECT_EQ(finding.kind, fact::FindingKind::kMalformed);
    EXPECT_EQ(finding.severity, fact::Severity::kNote);
    EXPECT_EQ(finding.text, place);
    EXPECT_EQ(finding.should, should);
    EXPECT_EQ(finding.symbol, should);
    EXPECT_TRUE(finding.text.ends_with(finding.says)) << finding.says;
    EXPECT_EQ(finding.reason.why, fact::Why::kCanonicalForm);
  }
}

constexpr std::string_view kWellFormed[] = {
    "Quyết định số 217-QĐ/TW, Chỉ thị 16/CT-TTg, Nghị định 30/2020/NĐ-CP, Luật 45/2019/QH14",
    // Blanks, dashes, capitals, zeros, spellings of TW.
    "Kết luận số 62 - KL / TW; Kết luận 62– KL/T.Ư; Chỉ thị 05-CT/TƯ; Quyết định 08-QĐ/T. Ư",
    "Quyết định 167/2008/QĐ-TTG và CHỈ THỊ 016/ct-ttg",
    // Letters without a type, of offices and of the army; licences; old symbols.
    "Công văn 4117/VPCP-KGVX, 2254/CT-CB, Giấy phép số 10/GP-STTTT",
    "Quyết định 559/TTg, Nghị quyết 03-NQ/HNTW, Nghị định 64/CP, Quyết định 386-QĐ/UB",
    "Thông tư liên tịch 33/2005/TTLT/BTC-BNV; Quyết định 63/1998/QĐ/BNN",
    "Thông tư liên tịch 01/2015/TTLT-BTC-BNV; Nghị quyết 09/2008/NQLT-CP-UBTWMTTQVN",
    // Mass organisations write in either order; so do steering committees.
    "Quyết định 207/QĐ-MTTW-BTT, Quyết định 317-QĐ/TWĐTN-TNTH, Quyết định 73-QĐ/BCĐ",
    "Công điện 12/CĐ-TW của Ban Chỉ đạo Trung ương về phòng, chống thiên tai",
    "Hướng dẫn 135-HD/BTGTW; Hướng dẫn 12-HD/BTC của Ban Tổ chức Huyện ủy",
    // Numbers alone, lists, and things that are no documents.
    "Chỉ thị 05, Nghị định 140/2007, Nghị quyết 18/19-NQ/TW, Quyết định 217, 218-QĐ/TW",
    "ban hành 13 QĐ-UBND; trong 20 CV và 15 HD-TW; tỉnh có 12 TT-TT",
    "Nghị định 1 20/2 018-NĐ/CP",
    "ngày 30/4/2020 NĐ-CP được nhắc tới; tiếng Anh có nhiều QH14",
    "https://congbao.example/van-ban/nghi-dinh-30-2020-ND-CP-cong-tac 30_2020_ND-CP.doc",
    // Could be mended in several ways.
    "Nghị định 30/202/NĐ-CP, Quyết định 12/QĐ/XYZ, Kết luận 217/2013/KL-TW",
    "Nghị định 2020/15/NĐ-CP, Công văn 1234/UBND-TT, Công văn số 15/BNV-QĐ; có 12 TW-QĐ",
    // Two lines.
    "các ban, ngành năm 2020\nQĐ-UBND số",
};

TEST(SymbolFormsTest, LetsPassWhatIsWellFormedOrCouldBeMendedInSeveralWays) {
  for (const std::string_view text : kWellFormed) {
    SCOPED_TRACE(text);
    for (const fact::Finding& finding : findings_in(text)) {
      ADD_FAILURE() << finding.text << " → " << finding.should;
    }
  }
}

TEST(SymbolFormsTest, BeginsWithTheNameOfALaw) {
  fact::Directive law;
  law.name = "Luật Thanh niên";
  const std::vector<fact::Finding> findings =
      findings_in(ArticleOfTest("Theo Luật Thanh niên số 57/2020-QH14, huyện mở lớp")
                      .states("Luật Thanh niên", law));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings.front().text, "Luật Thanh niên số 57/2020-QH14");
  EXPECT_EQ(findings.front().says, "57/2020-QH14");
}

TEST(SymbolFormsTest, ADecreeWithoutItsYearHasThatOfItsDay) {
  fact::Directive decree;
  decree.symbol = "30/NĐ-CP";
  decree.date = fact::Day::from(2020, 3, 5);
  const std::string text = "theo Nghị định 30/NĐ-CP ngày 05/3/2020";
  const auto findings = findings_in(ArticleOfTest(text).states("Nghị định 30/NĐ-CP", decree));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings.front().should, "30/2020/NĐ-CP");
  EXPECT_TRUE(findings_in(text).empty());
  decree.date = fact::Day::from(1993, 3, 5);
  EXPECT_TRUE(findings_in(ArticleOfTest(text).states("Nghị định 30/NĐ-CP", decree)).empty());
}

TEST(SymbolFormsTest, TakesNoOffenceAtALostStrokeWhereAllMarksAreLost) {
  EXPECT_TRUE(findings_in("Nghi dinh 30/2020/ND-CP cua Chinh phu").empty());
  EXPECT_EQ(findings_in("Nghi dinh 30/2020-ND-CP cua Chinh phu").size(), 1U);
}

TEST(SymbolFormsTest, KnowsNoYearAfterThePublication) {
  EXPECT_TRUE(findings_in("Nghị định số 302035/NĐ-CP quy định").empty());
  EXPECT_EQ(findings_in(ArticleOfTest("Nghị định số 302035/NĐ-CP quy định")).size(), 1U);
}

TEST(SymbolFormsTest, LeavesFurnitureAlone) {
  const std::string text = "Quyết định 217/QĐ-TW";
  EXPECT_TRUE(findings_in(ArticleOfTest(text).furniture({0, 20})).empty());
}

TEST(SymbolFormsTest, TellsTheShapeOfTheRightForm) {
  EXPECT_EQ(findings_in("217/QĐ-TW").front().reason.arguments.front(), "number-type/body");
  EXPECT_EQ(findings_in("16-CT/TTg").front().reason.arguments.front(), "number/type-body");
  EXPECT_EQ(findings_in("6/2022-QH15").front().reason.arguments.front(), "number/year/assembly");
  EXPECT_EQ(findings_in("30/2020/NĐ/CP").front().reason.arguments.front(), "number/year/type-body");
}

}  // namespace
}  // namespace solieu::audit
