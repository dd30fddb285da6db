#include "engine/fact/json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "engine/error.h"
#include "tests/fact/gold_file.h"

namespace solieu::fact {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

Decimal decimal(std::string_view text) { return Decimal::parse(text).value(); }

House houses(int count) {
  House house;
  house.count = count;
  return house;
}

struct Printed {
  Value value;
  std::string_view json;
};

std::vector<Printed> printed_values() {
  Money range;
  range.amount = 20'000'000;
  range.amount_max = 30'000'000;
  range.comparator = Comparator::kApproximate;
  range.per = "hội viên/tháng";
  range.role = "raised";
  range.actor = "Hội Nông dân tỉnh";
  Money dollars;
  dollars.amount = decimal("1200.50");
  dollars.currency = "USD";
  House house;
  house.count = 15;
  house.comparator = Comparator::kGreater;
  house.programme = "đại đoàn kết";
  house.action = "build";
  house.money = 915'000'000;
  house.actor = "Hội Cựu chiến binh";
  Directive numbered;
  numbered.symbol = "121/2017/TT-BTC";
  numbered.number = 121;
  numbered.year = 2017;
  numbered.code = "TT";
  numbered.issuer_code = "BTC";
  numbered.doc_type = "Thông tư";
  numbered.date = Day::from(2017, 11, 15);
  numbered.issuer = "Bộ Tài chính";
  Directive named;
  named.name = "Nghị quyết Trung ương 4";
  named.doc_type = "Nghị quyết";
  named.term = "XII";
  Quantity ratio;
  ratio.number = 21'771;
  ratio.of = 34'534;
  ratio.unit = "hộ";
  Quantity several;
  several.number = 2;
  several.number_max = 3;
  several.unit = "tấn gạo";
  several.comparator = Comparator::kAtLeast;
  several.actor = "Huyện đoàn";
  return {
      {Money{}, R"({"amount":0,"currency":"VND"})"},
      {range, R"({"amount":20000000,"amount_max":30000000,"currency":"VND","comparator":"approx",)"
              R"("per":"hội viên/tháng","role":"raised","actor":"Hội Nông dân tỉnh"})"},
      {dollars, R"({"amount":1200.5,"currency":"USD"})"},
      {House{}, R"({"count":0})"},
      {house, R"({"count":15,"comparator":"gt","programme":"đại đoàn kết","action":"build",)"
              R"("money":915000000,"actor":"Hội Cựu chiến binh"})"},
      {numbered,
       R"({"symbol":"121/2017/TT-BTC","number":121,"year":2017,"code":"TT","issuer_code":"BTC",)"
       R"("doc_type":"Thông tư","date":"2017-11-15","issuer":"Bộ Tài chính"})"},
      {named, R"({"name":"Nghị quyết Trung ương 4","doc_type":"Nghị quyết","term":"XII"})"},
      {ratio, R"({"number":21771,"of":34534,"unit":"hộ"})"},
      {several,
       R"({"number":2,"number_max":3,"unit":"tấn gạo","comparator":"ge","actor":"Huyện đoàn"})"},
      {Percent{decimal("0.66"), Comparator::kAlmost, "down"},
       R"({"value":0.66,"comparator":"almost","direction":"down"})"},
      {Percent{decimal("1000000000000000.001"), Comparator::kEqual, ""},
       R"({"value":1000000000000000.001})"},
      {Date{*quarter_period(2020, 2)},
       R"({"from":"2020-04-01","to":"2020-06-30","granularity":"quarter"})"},
      {Other{"harvest", {{"yield", decimal("6.5")}, {"crop", "lúa"}, {"season", ""}}},
       R"({"yield":6.5,"crop":"lúa"})"},
      {Other{"harvest", {}}, "{}"},
  };
}

TEST(JsonTest, PrintsEachValueInTheOrderOfTheFormat) {
  for (const auto& [value, json] : printed_values()) EXPECT_EQ(value_json(value), json);
}

TEST(JsonTest, PrintsAFactOnOneLine) {
  const Fact fact{{412, 424}, "15 căn nhà", "house.built", houses(15)};
  EXPECT_EQ(to_ndjson(fact, "reports/a.txt"),
            R"({"document":"reports/a.txt","type":"house","start":412,"end":424,)"
            R"("text":"15 căn nhà","rule":"house.built","value":{"count":15}})");
}

TEST(JsonTest, LeavesOutADocumentAndARuleThatAreNotKnown) {
  const Fact fact{{0, 3}, "60%", "", Percent{60, Comparator::kEqual, ""}};
  EXPECT_EQ(to_ndjson(fact, ""),
            R"({"type":"percent","start":0,"end":3,"text":"60%","value":{"value":60}})");
}

TEST(JsonTest, QuotesTheReportAsItIsAndEscapesOnlyWhatJsonMust) {
  const Fact fact{{0, 9}, "03 nhà “a”\n\"b\"\\\t\u00A0", "", houses(3)};
  EXPECT_EQ(
      to_ndjson(fact, ""),
      "{\"type\":\"house\",\"start\":0,\"end\":9,\"text\":\"03 nhà “a”\\n\\\"b\\\"\\\\\\t\u00A0\","
      "\"value\":{\"count\":3}}");
}

TEST(JsonTest, PrintsAFileNameThatIsNoUtf8) {
  const Fact fact{{0, 1}, "3", "", houses(3)};
  EXPECT_THAT(to_ndjson(fact, "a\xFF.txt"), testing::HasSubstr("\"a\uFFFD.txt\""));
}

TEST(GoldTest, ReadsBackWhatIsPrinted) {
  std::string lines;
  std::vector<Fact> facts;
  for (const auto& [value, json] : printed_values()) {
    if (json.find("season") != std::string_view::npos) continue;
    facts.push_back({{facts.size(), facts.size() + 5}, "như \"đã\" viết", "money.some", value});
    lines += to_ndjson(facts.back(), "a.txt") + '\n';
  }
  // An empty field is not printed, and so does not come back.
  std::get<Other>(facts[12].value).fields.pop_back();
  const std::vector<GoldFact> gold = read_gold(GoldFile(lines).path());
  ASSERT_EQ(gold.size(), facts.size());
  for (std::size_t i = 0; i < gold.size(); ++i) {
    SCOPED_TRACE(to_ndjson(facts[i], ""));
    EXPECT_EQ(gold[i].fact, facts[i]);
    EXPECT_EQ(gold[i].type, type_of(facts[i].value));
    EXPECT_TRUE(gold[i].valued);
    EXPECT_FALSE(gold[i].optional);
  }
}

TEST(GoldTest, KeepsNumbersExactly) {
  const GoldFile file(
      R"({"type":"percent","start":0,"end":5,"text":"63,1%","value":{"value":63.1}})"
      "\n"
      R"({"type":"percent","start":0,"end":5,"value":{"value":1000000000000000.001}})"
      "\n"
      R"({"type":"percent","start":0,"end":5,"value":{"value":5.0}})"
      "\n"
      R"({"type":"percent","start":0,"end":5,"value":{"value":-9223372036854775808}})");
  std::vector<std::string> values;
  for (const GoldFact& gold : read_gold(file.path())) {
    values.push_back(std::get<Percent>(gold.fact.value).value.to_string());
  }
  EXPECT_THAT(values, ElementsAre("63.1", "1000000000000000.001", "5", "-9223372036854775808"));
}

TEST(GoldTest, ListsTheAttributesThatTheGoldStates) {
  const GoldFile file(
      R"({"type":"money","start":0,"end":1,"value":{"amount":5,"role":"raised","currency":"VND"}})"
      "\n"
      R"({"type":"house","start":0,"end":1,"value":{"count":3,"comparator":"gt","money":95000000}})"
      "\n"
      R"({"type":"directive","start":0,"end":1,"value":{"symbol":"5-CT/TW","code":"CT","term":"XII"}})"
      "\n"
      R"({"type":"quantity","start":0,"end":1,"value":{"number":3,"unit":"xã","actor":null}})"
      "\n"
      R"({"type":"percent","start":0,"end":1,"value":{"value":3,"direction":"up"}})"
      "\n"
      R"({"type":"date","start":0,"end":1,)"
      R"("value":{"from":"2020-01-01","to":"2020-12-31","granularity":"year"}})");
  const std::vector<GoldFact> gold = read_gold(file.path());
  ASSERT_EQ(gold.size(), 6);
  EXPECT_THAT(gold[0].attributes, ElementsAre(Pair("comparator", "eq"), Pair("role", "raised")));
  EXPECT_THAT(gold[1].attributes, ElementsAre(Pair("comparator", "gt"), Pair("money", "95000000")));
  EXPECT_THAT(gold[2].attributes, ElementsAre(Pair("term", "XII")));
  EXPECT_THAT(gold[3].attributes, ElementsAre(Pair("comparator", "eq")));
  EXPECT_THAT(gold[4].attributes, ElementsAre(Pair("comparator", "eq"), Pair("direction", "up")));
  EXPECT_THAT(gold[5].attributes, ElementsAre(Pair("granularity", "year")));
}

TEST(GoldTest, ReadsOptionalFactsWithoutAValue) {
  const GoldFile file(
      R"({"type":"date","start":5,"end":12,"text":"Đến nay","value":{},"optional":true})"
      "\n"
      R"({"type":"date","start":5,"end":12,"text":"Đến nay","optional":true})"
      "\n"
      R"({"type":"quantity","start":0,"end":1,"value":{"unit":"năm"},"optional":true})");
  const std::vector<GoldFact> gold = read_gold(file.path());
  ASSERT_EQ(gold.size(), 3);
  for (const GoldFact& fact : gold) {
    EXPECT_TRUE(fact.optional);
    EXPECT_FALSE(fact.valued);
    EXPECT_THAT(fact.attributes, IsEmpty());
    EXPECT_EQ(fact.fact.value, Value(Other{fact.type, {}}));
  }
  EXPECT_EQ(gold[0].fact.range, (text::SourceRange{5, 12}));
  EXPECT_EQ(gold[0].fact.text, "Đến nay");
}

TEST(GoldTest, KeepsTypesThatItDoesNotKnow) {
  const GoldFile file(
      R"({"type":"festival","start":0,"end":3,"value":{"name":"Lễ hội Lim","level":2}})");
  const std::vector<GoldFact> gold = read_gold(file.path());
  ASSERT_EQ(gold.size(), 1);
  EXPECT_EQ(gold[0].type, "festival");
  EXPECT_THAT(gold[0].attributes, IsEmpty());
  EXPECT_EQ(gold[0].fact.value,
            Value(Other{"festival", {{"name", "Lễ hội Lim"}, {"level", Decimal(2)}}}));
}

TEST(GoldTest, PassesOverBlankLinesAndUnknownFields) {
  const GoldFile file(
      "\r\n  \n"
      R"({"note":{"type":"x","by":["a",{"start":9}]},"type":"house","start":0,"end":3,)"
      R"("value":{"count":3,"seen":true,"links":[{"count":4}]},"tags":[1,[2]],"sure":1e-05,"text":"3 căn"})"
      "\r\n");
  const std::vector<GoldFact> gold = read_gold(file.path());
  ASSERT_EQ(gold.size(), 1);
  EXPECT_EQ(gold[0].fact.value, Value(houses(3)));
  EXPECT_EQ(gold[0].fact.text, "3 căn");
}

TEST(GoldTest, AllowsADirectiveOfWhichOnlyTheMonthIsKnown) {
  const GoldFile file(
      R"({"type":"directive","start":0,"end":3,"value":{"symbol":"5-CT/TW","date":"2016-05"}})");
  const std::vector<GoldFact> gold = read_gold(file.path());
  ASSERT_EQ(gold.size(), 1);
  EXPECT_EQ(std::get<Directive>(gold[0].fact.value).date, std::nullopt);
  EXPECT_THAT(gold[0].attributes, ElementsAre(Pair("date", "2016-05")));
}

struct Fault {
  std::string_view line;
  std::string_view message;
};

constexpr Fault kFaults[] = {
    {R"({"type":"money",)", "no JSON at byte"},
    {"{\"type\":\"\xFF\"}", "no JSON at byte"},
    {R"({} {})", "no JSON at byte"},
    {R"([1])", "a fact is an object"},
    {R"(5)", "a fact is an object"},
    {R"({"start":0,"end":1})", "type is missing"},
    {R"({"type":"house","end":1,"value":{"count":1}})", "start is missing"},
    {R"({"type":"house","start":0,"value":{"count":1}})", "end is missing"},
    {R"({"type":"house","start":"0","end":1,"value":{"count":1}})",
     "start must be a plain number, not 0"},
    {R"({"type":"house","start":0.5,"end":1,"value":{"count":1}})", "start must be a whole number"},
    {R"({"type":"house","start":2,"end":1,"value":{"count":1}})", "start and end are no span"},
    {R"({"type":"house","start":-1,"end":1,"value":{"count":1}})", "start and end are no span"},
    {R"({"type":"house","start":0,"end":1,"value":{}})", "count is missing"},
    {R"({"type":"money","start":0,"end":1})", "amount is missing"},
    {R"({"type":"money","start":0,"end":1,"value":{"amount":"5"}})",
     "amount must be a plain number, not 5"},
    {R"({"type":"money","start":0,"end":1,"value":{"amount":1e9}})",
     "amount must be a plain number, not 1e9"},
    {R"({"type":"money","start":0,"end":1,"value":{"amount":18446744073709551615}})",
     "amount must be a plain number, not 18446744073709551615"},
    {R"({"type":"money","start":0,"end":1,"value":{"amount":99999999999999999999}})",
     "amount must be a plain number, not 99999999999999999999"},
    {R"({"type":"money","start":0,"end":1,"value":{"amount":5,"comparator":">"}})",
     R"(comparator cannot be ">")"},
    {R"({"type":"date","start":0,"end":1,"value":{"from":"2020-02-30","to":"2020-03-01"}})",
     R"(from cannot be "2020-02-30")"},
    {R"({"type":"date","start":0,"end":1,"value":{"from":"2020-02-20"}})", R"(to cannot be "")"},
    {R"({"type":"date","start":0,"end":1,"value":{"from":"2020-02-20","to":"2020-02-19"}})",
     "to is before from"},
    {R"({"type":"date","start":0,"end":1,)"
     R"("value":{"from":"2020-02-20","to":"2020-02-20","granularity":"week"}})",
     R"(granularity cannot be "week")"},
    {R"({"type":"directive","start":0,"end":1,"value":{"symbol":"5-CT/TW","date":"5/5/2020"}})",
     R"(date cannot be "5/5/2020")"},
    {R"({"type":"directive","start":0,"end":1,"value":{"symbol":"5-CT/TW","year":20200}})",
     "year must have four digits"},
    {R"({"type":"directive","start":0,"end":1,"value":{"doc_type":"Chỉ thị"}})",
     "symbol is missing"},
};

std::string message_of(const std::string& path) {
  try {
    read_gold(path);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(GoldTest, NamesFileAndLineOfAFault) {
  for (const auto& [line, message] : kFaults) {
    SCOPED_TRACE(line);
    const GoldFile file("\n" + std::string(line) + "\n");
    EXPECT_THAT(message_of(file.path()), testing::StartsWith(file.path() + ":2: "));
    EXPECT_THAT(message_of(file.path()), testing::HasSubstr(message));
  }
}

TEST(GoldTest, NamesAFileThatCannotBeRead) {
  EXPECT_EQ(message_of("/nowhere/a.facts.ndjson"), "/nowhere/a.facts.ndjson: cannot be opened");
  EXPECT_THAT(message_of(testing::TempDir()), testing::EndsWith(": cannot be read"));
}

}  // namespace
}  // namespace solieu::fact
