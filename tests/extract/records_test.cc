#include "engine/extract/records.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/fact/json.h"
#include "tests/extract/bundled.h"

namespace solieu::extract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

fact::Extraction read(const std::string& text) {
  return bundled_extractor().read(article_of(text, "2020-08-01"));
}

// "action: what | money | for whom" of each row, with the texts of the facts it points at.
std::vector<std::string> rows_of(const std::string& text) {
  const fact::Extraction extraction = read(text);
  std::vector<std::string> rows;
  for (const fact::Record& record : extraction.records) {
    EXPECT_FALSE(record.house && record.quantity);
    const auto text_at = [&](std::optional<std::size_t> position) {
      return position ? extraction.facts.at(*position).text : std::string("-");
    };
    rows.push_back(record.action + ": " + text_at(record.house ? record.house : record.quantity) +
                   " | " + text_at(record.money) +
                   (record.beneficiary.empty() ? "" : " | " + record.beneficiary));
  }
  return rows;
}

TEST(RecordTest, ACountAndItsMoneyAreOneRow) {
  EXPECT_THAT(
      rows_of("Hội xây dựng 15 căn nhà đại đoàn kết cho hộ nghèo với số tiền 915 triệu đồng, đã "
              "bàn giao 12 căn, sửa chữa 08 căn nhà với số tiền 218 triệu đồng."),
      ElementsAre("xây dựng: 15 căn nhà đại đoàn kết | 915 triệu đồng | hộ nghèo",
                  "bàn giao: 12 căn | -", "sửa chữa: 08 căn nhà | 218 triệu đồng"));
}

TEST(RecordTest, EachThingCountedIsARow) {
  EXPECT_THAT(rows_of("Hội trao 50 suất quà, 10 xe đạp cho học sinh nghèo."),
              ElementsAre("trao: 50 suất quà | - | học sinh nghèo",
                          "trao: 10 xe đạp | - | học sinh nghèo"));
  EXPECT_THAT(rows_of("Hội tặng 50 suất quà trị giá 20 triệu đồng và 10 xe đạp."),
              ElementsAre("tặng: 50 suất quà | 20 triệu đồng", "tặng: 10 xe đạp | -"));
}

TEST(RecordTest, MoneyAloneIsARow) {
  EXPECT_THAT(rows_of("Hội vận động 95 triệu đồng."), ElementsAre("vận động: - | 95 triệu đồng"));
  EXPECT_THAT(rows_of("Hội ủng hộ 95 triệu đồng cho đồng bào miền Trung."),
              ElementsAre("ủng hộ: - | 95 triệu đồng | đồng bào miền Trung"));
}

TEST(RecordTest, WhomItWasForIsNoRowOfItsOwn) {
  EXPECT_THAT(rows_of("Hội trao 50 suất quà cho 50 hộ nghèo."),
              ElementsAre("trao: 50 suất quà | - | 50 hộ nghèo"));
  EXPECT_THAT(rows_of("Hội giúp đỡ cho 50 hộ nghèo."),
              ElementsAre("giúp đỡ: 50 hộ nghèo | - | 50 hộ nghèo"));
}

TEST(RecordTest, WhomItWasForEndsWhereTheAmountBegins) {
  for (const char* text : {
           "Hội trao 50 suất quà cho hộ nghèo với số tiền 20 triệu đồng.",
           "Hội trao 50 suất quà cho hộ nghèo trị giá 20 triệu đồng.",
           "Hội trao 50 suất quà cho hộ nghèo, mỗi suất 400 nghìn đồng.",
           "Hội trao 50 suất quà cho hộ nghèo tại xã Sơn Lang.",
           "Hội trao 50 suất quà cho hộ nghèo (trị giá 20 triệu đồng).",
           "Hội trao 50 suất quà cho hộ nghèo; thăm 12 hộ.",
       }) {
    const fact::Extraction extraction = read(text);
    ASSERT_FALSE(extraction.records.empty()) << text;
    EXPECT_EQ(extraction.records[0].beneficiary, "hộ nghèo") << text;
  }
}

TEST(RecordTest, VerbsInARowBeginOneStatement) {
  EXPECT_THAT(rows_of("Hội xây dựng, sửa chữa 03 căn nhà."),
              ElementsAre("sửa chữa: 03 căn nhà | -"));
  EXPECT_THAT(rows_of("Hội hỗ trợ xây dựng 03 căn nhà."), ElementsAre("xây dựng: 03 căn nhà | -"));
}

TEST(RecordTest, WithoutAVerbOrANumberThereIsNone) {
  EXPECT_THAT(rows_of("Toàn tỉnh có 15 xã đạt chuẩn."), IsEmpty());
  EXPECT_THAT(rows_of("Hội trao quà cho hộ nghèo."), IsEmpty());
  EXPECT_THAT(rows_of(""), IsEmpty());
}

TEST(RecordTest, TakesTheOneDocumentThatItsSentenceCites) {
  const fact::Extraction one =
      read("Thực hiện Chỉ thị số 05-CT/TW, hội trao 50 suất quà. Hội tặng 20 xe đạp.");
  ASSERT_EQ(one.records.size(), 2U);
  ASSERT_TRUE(one.records[0].directive.has_value());
  EXPECT_EQ(std::get<fact::Directive>(one.facts.at(*one.records[0].directive).value).symbol,
            "05-CT/TW");
  EXPECT_EQ(one.records[1].directive, std::nullopt);
  const fact::Extraction two =
      read("Thực hiện Chỉ thị 05-CT/TW và Kết luận 62-KL/TW, hội trao 50 suất quà.");
  ASSERT_EQ(two.records.size(), 1U);
  EXPECT_EQ(two.records[0].directive, std::nullopt);
}

TEST(RecordTest, TakesWhoWhereAndWhenFromItsFact) {
  const fact::Extraction extraction =
      read("Năm 2019, tại xã Sơn Lang, Hội Nông dân tỉnh trao 50 suất quà.");
  ASSERT_EQ(extraction.records.size(), 1U);
  const fact::Record& record = extraction.records[0];
  const fact::Fact& fact = extraction.facts.at(*record.quantity);
  EXPECT_EQ(record.actor, "Hội Nông dân tỉnh");
  EXPECT_EQ(record.place, "xã Sơn Lang, huyện KBang, tỉnh Gia Lai");
  EXPECT_EQ(record.place, fact.attribution.place);
  ASSERT_TRUE(record.period.has_value());
  EXPECT_EQ(record.period, fact.attribution.period);
  EXPECT_EQ(record.period->from.to_string(), "2019-01-01");
}

TEST(RecordTest, CoversTheStatementFromItsVerbOn) {
  const std::string text = "Hội trao 50 suất quà; trồng 200 cây xanh.";
  const fact::Extraction extraction = read(text);
  ASSERT_EQ(extraction.records.size(), 2U);
  EXPECT_EQ(extraction.records[0].range, (text::SourceRange{4, 20}));
  EXPECT_EQ(extraction.records[1].range.begin, 22U);
  EXPECT_EQ(extraction.records[1].action, "trồng");
}

// Names stand among the facts, too: the positions count them.
TEST(RecordTest, EachPointsAtFactsOfItsKindWithinItsStatement) {
  for (const input::Article& article : corpus_articles()) {
    const fact::Extraction extraction = bundled_extractor().read(article);
    for (const fact::Record& record : extraction.records) {
      SCOPED_TRACE(article.uri);
      EXPECT_FALSE(record.action.empty());
      EXPECT_TRUE(record.house || record.quantity || record.money);
      for (const auto& [position, type] :
           {std::pair(record.house, "house"), std::pair(record.quantity, "quantity"),
            std::pair(record.money, "money"), std::pair(record.directive, "directive")}) {
        if (!position) continue;
        ASSERT_LT(*position, extraction.facts.size());
        const fact::Fact& fact = extraction.facts[*position];
        EXPECT_EQ(fact::type_of(fact.value), type);
        if (type == std::string("directive")) continue;
        EXPECT_LE(record.range.begin, fact.range.begin);
        EXPECT_GE(record.range.end, fact.range.end);
      }
    }
  }
}

}  // namespace
}  // namespace solieu::extract
