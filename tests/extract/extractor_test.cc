#include "engine/extract/extractor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/fact/json.h"
#include "tests/extract/bundled.h"

namespace solieu::extract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// "type text value" of each fact, the value as JSON.
std::vector<std::string> facts_of(const std::string& text, const std::string& published = "") {
  std::vector<std::string> all;
  for (const fact::Fact& fact : core_facts(text, published)) {
    all.push_back(std::string(fact::type_of(fact.value)) + " " + fact.text + " " +
                  fact::value_json(fact.value));
  }
  return all;
}

TEST(ExtractorTest, LinksHousesToTheMoneySaidOfThemAlone) {
  EXPECT_THAT(
      facts_of("Xây dựng 15 căn nhà đại đoàn kết với số tiền 915 triệu đồng, đã bàn giao 12 căn, "
               "sửa chữa 08 căn nhà với số tiền 218 triệu đồng."),
      ElementsAre(
          R"(house 15 căn nhà đại đoàn kết {"count":15,"programme":"đại đoàn kết","action":"build","money":915000000})",
          R"(money 915 triệu đồng {"amount":915000000,"currency":"VND"})",
          R"(house 12 căn {"count":12,"action":"handover"})",
          R"(house 08 căn nhà {"count":8,"action":"repair","money":218000000})",
          R"(money 218 triệu đồng {"amount":218000000,"currency":"VND"})"));
  EXPECT_THAT(
      facts_of("Trích 95 triệu đồng xây dựng, sửa chữa 03 nhà tình thương."),
      ElementsAre(
          R"(money 95 triệu đồng {"amount":95000000,"currency":"VND"})",
          R"(house 03 nhà tình thương {"count":3,"programme":"tình thương","action":"build","money":95000000})"));
}

TEST(ExtractorTest, LinksNoRateAndNoSumOfSeveral) {
  for (const char* text : {
           "Xây 20 căn nhà tình thương, mỗi căn 50 triệu đồng.",
           "Xây 20 căn nhà tình thương; vận động quỹ với số tiền 2 tỷ đồng.",
           "Xây mới 10, sửa chữa 5 căn nhà với tổng kinh phí 900 triệu đồng.",
           "Hội hỗ trợ 200 triệu đồng, bàn giao 4 căn nhà tình nghĩa.",
       }) {
    SCOPED_TRACE(text);
    for (const std::string& fact : facts_of(text)) {
      EXPECT_EQ(fact.find("\"money\":"), std::string::npos) << fact;
    }
  }
}

// The amounts that houses of a text are linked to, in order.
std::vector<std::string> house_money(const std::string& text) {
  std::vector<std::string> amounts;
  for (const fact::Fact& fact : bundled_extractor().extract(article_of(text))) {
    const auto* house = std::get_if<fact::House>(&fact.value);
    if (house != nullptr) amounts.push_back(house->money ? house->money->to_string() : "");
  }
  return amounts;
}

TEST(ExtractorTest, FindsTheMoneyOfHousesPastRatesAndInTurn) {
  EXPECT_THAT(house_money("Xây 10 căn nhà, mỗi căn 50 triệu đồng, tổng kinh phí 500 triệu đồng."),
              ElementsAre("500000000"));
  EXPECT_THAT(house_money("Xây 23 nhà, sửa chữa 40 căn, kinh phí lần lượt là 690 triệu đồng và 260 "
                          "triệu đồng."),
              ElementsAre("690000000", "260000000"));
  EXPECT_THAT(house_money("Xây mới 12 nhà (600 triệu đồng), sửa chữa 5 nhà với 75 triệu đồng."),
              ElementsAre("600000000", "75000000"));
  EXPECT_THAT(house_money("Trích 240 triệu đồng Quỹ \"Vì người nghèo\" xây tặng 4 căn nhà."),
              ElementsAre("240000000"));
}

std::vector<std::string> issuers(const std::string& text) {
  std::vector<std::string> found;
  for (const fact::Fact& fact : bundled_extractor().extract(article_of(text))) {
    const auto* directive = std::get_if<fact::Directive>(&fact.value);
    if (directive != nullptr) found.push_back(directive->issuer);
  }
  return found;
}

TEST(ExtractorTest, WhoIssuedTheFirstOfAListIssuedTheRest) {
  EXPECT_THAT(issuers("UBND tỉnh ban hành Kế hoạch số 31/KH-UBND, ngày 06/02/2020 và Quyết định số "
                      "512/QĐ-UBND; Chỉ thị số 5/CT-UBND."),
              ElementsAre("UBND tỉnh", "UBND tỉnh", "UBND tỉnh"));
  EXPECT_THAT(issuers("UBND tỉnh ban hành Kế hoạch số 31/KH-UBND thực hiện Luật Đất đai."),
              ElementsAre("UBND tỉnh", ""));
  EXPECT_THAT(issuers("Thực hiện Kết luận số 62-KL/TW của Bộ Chính trị và Luật Đất đai."),
              ElementsAre("Bộ Chính trị", ""));
}

// The dates of a text's documents, "" where none is stated.
std::vector<std::string> document_dates(const std::string& text) {
  std::vector<std::string> found;
  for (const fact::Fact& fact : bundled_extractor().extract(article_of(text))) {
    const auto* directive = std::get_if<fact::Directive>(&fact.value);
    if (directive != nullptr) found.push_back(directive->date ? directive->date->to_string() : "");
  }
  return found;
}

TEST(ExtractorTest, TheDayOnWhichItsIssuerActedIsTheDocuments) {
  EXPECT_THAT(document_dates("Ngày 12/12/2013, Bộ Chính trị ban hành Quyết định số 217-QĐ/TW."),
              ElementsAre("2013-12-12"));
  EXPECT_THAT(document_dates("Sáng 05/3/2021, UBND tỉnh đã ban hành Kế hoạch số 45/KH-UBND và "
                             "Quyết định số 87/QĐ-UBND."),
              ElementsAre("2021-03-05", ""));
  EXPECT_THAT(document_dates("Ngày 05/3/2021, huyện triển khai Kế hoạch số 45/KH-UBND."),
              ElementsAre(""));
  EXPECT_THAT(document_dates("Ngày 05/3/2021, UBND tỉnh triển khai Quyết định số 217-QĐ/TW của Bộ "
                             "Chính trị."),
              ElementsAre(""));
  EXPECT_THAT(document_dates("Thực hiện Quyết định số 800/QĐ-TTg, ngày 04/6/2010, UBND tỉnh ban "
                             "hành Kế hoạch số 45/KH-UBND."),
              ElementsAre("2010-06-04", ""));
}

// The roles of a text's amounts.
std::vector<std::string> roles(const std::string& text) {
  std::vector<std::string> found;
  for (const fact::Fact& fact : bundled_extractor().extract(article_of(text))) {
    const auto* money = std::get_if<fact::Money>(&fact.value);
    if (money != nullptr) found.push_back(money->role);
  }
  return found;
}

TEST(ExtractorTest, BracketsShareTheRoleOfWhatTheyStandBehind) {
  EXPECT_THAT(roles("Tiếp nhận 96 tỷ đồng (chuyển khoản 71 tỷ đồng, tiền mặt 25 tỷ đồng)."),
              ElementsAre("raised", "raised", "raised"));
  EXPECT_THAT(roles("Kinh phí (1,2 tỷ đồng) do xã lo."), ElementsAre("cost"));
  EXPECT_THAT(roles("Giải ngân cho 12 hộ (giá trị vườn tăng) 3 tỷ đồng."),
              ElementsAre("disbursed"));
}

TEST(ExtractorTest, CompletesACitationFromWhatFollows) {
  EXPECT_THAT(
      facts_of(
          "thực hiện Kết luận số 62-KL/TW, ngày 08 tháng 12 năm 2009 của Bộ Chính trị (khóa X) "
          "về công tác Mặt trận"),
      ElementsAre(
          R"(directive Kết luận số 62-KL/TW {"symbol":"62-KL/TW","number":62,"code":"KL","issuer_code":"TW","doc_type":"Kết luận","date":"2009-12-08","issuer":"Bộ Chính trị","term":"X"})"));
}

TEST(ExtractorTest, SharesTheCodeOfAListAmongItsNumbers) {
  std::vector<std::string> symbols;
  for (const fact::Fact& fact : core_facts("Quán triệt Quyết định 217, 218-QĐ/TW.")) {
    symbols.push_back(std::get<fact::Directive>(fact.value).symbol);
  }
  EXPECT_THAT(symbols, ElementsAre("217-QĐ/TW", "218-QĐ/TW"));
}

TEST(ExtractorTest, TheActorIsTheLabelElseTheSubject) {
  const auto actor = [](const char* text) {
    std::string found = "no quantity";
    for (const fact::Fact& fact : core_facts(text)) {
      if (const auto* quantity = std::get_if<fact::Quantity>(&fact.value)) found = quantity->actor;
    }
    return found;
  };
  EXPECT_EQ(actor("- Hội Nông dân thị xã: Các cấp Hội mở 03 lớp tập huấn."), "Hội Nông dân thị xã");
  EXPECT_EQ(actor("Năm qua, Hội LHPN tỉnh đã thành lập 14 tổ hợp tác."), "Hội LHPN tỉnh");
  EXPECT_EQ(actor("Hội LHPN tỉnh phối hợp với Hội Nông dân tỉnh mở 12 lớp."), "Hội LHPN tỉnh");
  EXPECT_EQ(actor("Tỉnh đoàn ra quân. Đã trồng 2.000 cây xanh."), "Tỉnh đoàn");
  EXPECT_EQ(actor("Toàn tỉnh có 15 xã đạt chuẩn."), "");
  EXPECT_EQ(actor("Có 15 xã đạt chuẩn."), "");
}

TEST(ExtractorTest, FindsNothingInFurnitureNorInEmptyText) {
  EXPECT_THAT(facts_of(""), IsEmpty());
  EXPECT_THAT(facts_of(" \n\n "), IsEmpty());
  input::Article article = article_of("Có 15 hộ nghèo.\nHôm nay 1.250 lượt");
  const std::size_t line = article.document.text().find("Hôm");
  article.furniture.push_back({line, article.document.text().size()});
  EXPECT_EQ(bundled_extractor().extract(article).size(), 1U);
}

TEST(ExtractorTest, ReadsDecomposedTextAlikeAndQuotesItAsItStands) {
  // "hộ nghèo" with its marks as characters of their own.
  const auto facts = core_facts("co\xCC\x81 12 ho\xCC\xA3\xCC\x82 nghe\xCC\x80o");
  ASSERT_EQ(facts.size(), 1U);
  EXPECT_EQ(std::get<fact::Quantity>(facts[0].value).unit, "hộ nghèo");
  EXPECT_EQ(facts[0].text, "12 ho\xCC\xA3\xCC\x82 nghe\xCC\x80o");
  EXPECT_EQ(facts[0].range, (text::SourceRange{4, 18}));
}

TEST(ExtractorTest, ExplainsWhyAReadingLost) {
  const Explanation explanation =
      bundled_extractor().explain(article_of("năm 2018 tỉ lệ hộ nghèo giảm"));
  bool excluded = false;
  for (const Reading& reading : explanation.readings) {
    if (reading.rule == "money.bare_scale") {
      excluded = true;
      EXPECT_FALSE(reading.won);
      EXPECT_NE(reading.reason.find("unless"), std::string::npos);
    }
  }
  EXPECT_TRUE(excluded);
  ASSERT_EQ(explanation.facts.size(), 1U);
  EXPECT_EQ(explanation.facts[0].rule, "date.year");
}

}  // namespace
}  // namespace solieu::extract
