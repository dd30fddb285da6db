#include "engine/fact/score.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/fact/gold_lines.h"

namespace solieu::fact {
namespace {

using testing::ElementsAreArray;
using testing::IsEmpty;

Scorer scored(std::string_view gold, std::string_view system) {
  Scorer scorer;
  scorer.add("a", gold_of(gold), system_of(system));
  return scorer;
}

TEST(ScoreTest, CountsOtherKeysAsMissedAndExtra) {
  const std::string gold = line("house", 0, 9, R"({"count":3})");
  EXPECT_EQ(scored(gold, line("house", 0, 9, R"({"count":3})")).score().types.all(),
            (Tally{1, 0, 0}));
  EXPECT_EQ(scored(gold, line("house", 0, 9, R"({"count":30})")).score().types.all(),
            (Tally{0, 1, 1}));
}

TEST(ScoreTest, MatchesOnlyOverlappingSpans) {
  const std::string gold = line("house", 10, 20, R"({"count":3})");
  EXPECT_EQ(scored(gold, line("house", 19, 30, R"({"count":3})")).score().types.of("house"),
            (Tally{1, 0, 0}));
  EXPECT_EQ(scored(gold, line("house", 20, 30, R"({"count":3})")).score().types.of("house"),
            (Tally{0, 1, 1}));
  EXPECT_EQ(scored(gold, line("house", 0, 10, R"({"count":3})")).score().types.of("house"),
            (Tally{0, 1, 1}));
}

TEST(ScoreTest, MatchesOneToOneInDocumentOrder) {
  const std::string early = line("house", 0, 9, R"({"count":3})");
  const std::string late = line("house", 5, 14, R"({"count":3})");
  EXPECT_EQ(scored(early + late, early).score().types.of("house"), (Tally{1, 0, 1}));
  EXPECT_EQ(scored(early, early + late).score().types.of("house"), (Tally{1, 1, 0}));
  // The gold's own order does not matter: the early fact takes the wide one first, and the late
  // one, which overlaps that alone, goes without.
  const std::string wide = line("house", 0, 20, R"({"count":3})");
  const std::string narrow = line("house", 0, 4, R"({"count":3})");
  EXPECT_EQ(scored(late + early, wide + narrow).score().types.of("house"), (Tally{1, 1, 1}));
}

TEST(ScoreTest, CountsOptionalFactsNeitherWay) {
  const std::string sure = line("date", 0, 9, R"({"from":"2020-01-01","to":"2020-12-31"})");
  const std::string maybe =
      line("date", 0, 9, R"({"from":"2020-01-01","to":"2020-12-31"})", kOptional);
  const std::string vague = line("date", 0, 9, "{}", kOptional);
  EXPECT_EQ(scored(maybe, sure).score().types.all(), Tally());
  EXPECT_EQ(scored(maybe, "").score().types.all(), Tally());
  EXPECT_EQ(scored(vague, sure).score().types.all(), Tally());
  EXPECT_THAT(scored(maybe + vague, sure).verdicts(), IsEmpty());
  EXPECT_THAT(scored(maybe, sure).score().attributes, IsEmpty());
}

TEST(ScoreTest, ExcusesExtraFactsOnlyWhereAnOptionalOneOfTheirTypeStands) {
  const std::string vague = line("date", 0, 9, "{}", kOptional);
  const std::string elsewhere = line("date", 9, 12, R"({"from":"2020-01-01","to":"2020-12-31"})");
  const std::string house = line("house", 0, 9, R"({"count":3})");
  EXPECT_EQ(scored(vague, elsewhere + house).score().types.all(), (Tally{0, 2, 0}));
}

TEST(ScoreTest, PassesOverTypesThatAreNotScored) {
  const std::string slogan = line("slogan", 0, 9, R"({"name":"Vì người nghèo"})");
  EXPECT_THAT(scored(slogan, "").verdicts(), IsEmpty());
  EXPECT_THAT(scored("", slogan).verdicts(), IsEmpty());
}

struct Attributes {
  std::string_view type, gold, system;
  std::vector<std::string_view> wrong;
};

TEST(ScoreTest, ComparesTheAttributesThatTheGoldStates) {
  const std::vector<Attributes> cases = {
      {"percent", R"({"value":5})", R"({"value":5})", {}},
      {"percent", R"({"value":5})", R"({"value":5,"comparator":"gt"})", {"comparator"}},
      {"percent", R"({"value":5,"comparator":"gt"})", R"({"value":5})", {"comparator"}},
      {"percent", R"({"value":5,"direction":"up"})", R"({"value":5})", {"direction"}},
      {"percent", R"({"value":5})", R"({"value":5,"direction":"up"})", {}},
      {"money", R"({"amount":5,"role":"cost"})", R"({"amount":5,"role":"value"})", {"role"}},
      {"money", R"({"amount":5,"per":"hộ"})", R"({"amount":5,"per":"hộ/tháng"})", {}},
      {"money",
       R"({"amount":5,"actor":"Hội Nông dân tỉnh"})",
       R"({"amount":5,"actor":"hội nông dân"})",
       {}},
      {"money",
       R"({"amount":5,"actor":"Hội Nông dân"})",
       R"({"amount":5,"actor":"Hội Phụ nữ"})",
       {"actor"}},
      {"house",
       R"({"count":3,"programme":"đại đoàn kết"})",
       R"({"count":3,"programme":"“Đại đoàn kết”"})",
       {}},
      {"house",
       R"({"count":3,"money":95000000,"action":"build"})",
       R"({"count":3,"money":95,"action":"repair"})",
       {"action", "money"}},
      {"house", R"({"count":3,"money":95000000})", R"({"count":3})", {"money"}},
      {"directive",
       R"({"symbol":"5-CT/TW","date":"2016-05-15","doc_type":"Chỉ thị"})",
       R"({"symbol":"5-CT/TW","date":"2016-05-15","doc_type":"chỉ thị"})",
       {}},
      {"directive",
       R"({"symbol":"5-CT/TW","doc_type":"Thông báo Kết luận","term":"XII"})",
       R"({"symbol":"5-CT/TW","doc_type":"Kết luận","term":"XI"})",
       {"doc_type", "term"}},
      {"directive",
       R"({"symbol":"5-CT/TW","issuer":"Bộ Chính trị"})",
       R"({"symbol":"5-CT/TW","issuer":"Bộ Chính trị khóa XII"})",
       {}},
      {"date",
       R"({"from":"2020-01-01","to":"2020-06-30","granularity":"half"})",
       R"({"from":"2020-01-01","to":"2020-06-30","granularity":"months"})",
       {"granularity"}},
  };
  for (const auto& [type, gold, system, wrong] : cases) {
    SCOPED_TRACE(testing::Message() << gold << " and " << system);
    const Scorer scorer = scored(line(type, 0, 9, gold), line(type, 0, 9, system));
    EXPECT_EQ(scorer.score().types.of(type), (Tally{1, 0, 0}));
    std::vector<std::string_view> found;
    for (const WrongAttribute& attribute : scorer.verdicts().front().wrong) {
      found.push_back(attribute.name);
    }
    EXPECT_EQ(found, wrong);
  }
}

TEST(ScoreTest, TalliesAttributesOverAllDocuments) {
  Scorer scorer;
  const std::string gold = line("money", 0, 9, R"({"amount":5,"role":"cost"})");
  scorer.add("a", gold_of(gold), system_of(line("money", 0, 9, R"({"amount":5,"role":"cost"})")));
  scorer.add("b", gold_of(gold), system_of(line("money", 0, 9, R"({"amount":5})")));
  scorer.add("c", gold_of(gold), {});
  EXPECT_EQ(scorer.score().documents, 3);
  EXPECT_EQ(scorer.score().types.of("money"), (Tally{2, 0, 1}));
  const auto& attributes = scorer.score().attributes;
  ASSERT_EQ(attributes.size(), 2);
  EXPECT_EQ(attributes.at({"money", "comparator"}), (Share{2, 2}));
  EXPECT_EQ(attributes.at({"money", "role"}), (Share{1, 2}));
  EXPECT_DOUBLE_EQ(attributes.at({"money", "role"}).ratio(), 0.5);
}

TEST(ScoreTest, TellsWhatBecameOfEachFact) {
  const std::string gold = line("house", 0, 9, R"({"count":3,"action":"build"})") +
                           line("house", 20, 29, R"({"count":5})");
  const std::string system = line("quantity", 22, 25, R"({"number":7,"unit":"nhà"})") +
                             line("percent", 40, 49, R"({"value":7})") +
                             line("house", 0, 9, R"({"count":3,"action":"repair"})");
  const std::vector<Verdict> verdicts = scored(gold, system).verdicts();
  using Kind = Verdict::Kind;
  const Verdict expected[] = {
      {Kind::kFound,
       "a",
       "house",
       {0, 9},
       "…",
       R"({"count":3,"action":"build"})",
       "",
       {{"action", "build", "repair"}}},
      {Kind::kMissed,
       "a",
       "house",
       {20, 29},
       "…",
       R"({"count":5})",
       R"(quantity {"number":7,"unit":"nhà"})",
       {}},
      {Kind::kExtra,
       "a",
       "quantity",
       {22, 25},
       "…",
       R"({"number":7,"unit":"nhà"})",
       R"(house {"count":5})",
       {}},
      {Kind::kExtra, "a", "percent", {40, 49}, "…", R"({"value":7})", "", {}},
  };
  EXPECT_THAT(verdicts, ElementsAreArray(expected));
}

TEST(ScoreTest, MeasuresSpansApart) {
  const std::string gold = line("house", 0, 9, R"({"count":3})") +
                           line("house", 20, 29, R"({"count":5})") +
                           line("house", 40, 49, R"({"count":7})") +
                           line("percent", 60, 63, R"({"value":7})", kOptional);
  const std::string system = line("house", 0, 9, R"({"count":3})") +
                             line("house", 20, 30, R"({"count":5})") +
                             line("percent", 60, 64, R"({"value":7})");
  const Score score = scored(gold, system).score();
  EXPECT_EQ(score.types.core(), (Tally{2, 0, 1}));
  EXPECT_EQ(score.spans.core(), (Share{1, 2}));
  EXPECT_EQ(score.exact.core(), (Tally{1, 1, 2}));
  EXPECT_EQ(score.exact.all(), (Tally{1, 1, 2}));
}

TEST(ScoreTest, CountsConfusionsByTypes) {
  Scorer scorer;
  const auto add = [&](std::string_view document, int begin) {
    scorer.add(document,
               gold_of(line("quantity", begin, begin + 9, R"({"number":3,"unit":"nhà"})")),
               system_of(line("house", begin, begin + 9, R"({"count":3})")));
  };
  add("a", 10);
  add("b", 20);
  const auto& confusions = scorer.score().confusions;
  ASSERT_EQ(confusions.size(), 1);
  const auto& [types, seen] = *confusions.begin();
  EXPECT_EQ(types, (ConfusedTypes{Confusion::Kind::kReadAs, "quantity", "house"}));
  EXPECT_EQ(seen.count, 2);
  EXPECT_EQ(seen.document, "a");
  EXPECT_EQ(seen.offset, 10);
}

TEST(ScoreTest, ScoresTheSecondLayerWhereGoldHasIt) {
  const std::string place = line("place", 0, 9, R"({"name":"Gia Lai","level":"province"})");
  const std::string person = line("person", 20, 29, R"({"name":"Rah Lan H’Ngọc"})");
  const std::string house = line("house", 40, 49, R"({"count":3})");
  Scorer scorer;
  scorer.add("a", gold_of(house), system_of(house + place + person));
  EXPECT_EQ(scorer.score().second_layer_documents, 0);
  EXPECT_EQ(scorer.score().types.of("person"), Tally());
  scorer.add("b", gold_of(house + place), system_of(house + place + person));
  EXPECT_EQ(scorer.score().second_layer_documents, 1);
  EXPECT_EQ(scorer.score().types.of("place"), (Tally{1, 0, 0}));
  EXPECT_EQ(scorer.score().types.of("person"), (Tally{0, 1, 0}));
  EXPECT_EQ(scorer.score().types.all(), (Tally{2, 0, 0}));
  EXPECT_EQ(scorer.score().attributes.at({"place", "level"}), (Share{1, 1}));
}

TEST(ScoreTest, SumsTheCoreTypesApart) {
  const std::string all = line("money", 0, 9, R"({"amount":5})") +
                          line("house", 10, 19, R"({"count":5})") +
                          line("directive", 20, 29, R"({"symbol":"5-CT/TW"})") +
                          line("quantity", 30, 39, R"({"number":5,"unit":"xã"})") +
                          line("percent", 40, 49, R"({"value":5})") +
                          line("date", 50, 59, R"({"from":"2020-01-01","to":"2020-12-31"})");
  EXPECT_EQ(scored(all, all).score().types.core(), (Tally{3, 0, 0}));
  EXPECT_EQ(scored(all, all).score().types.all(), (Tally{6, 0, 0}));
  EXPECT_EQ(scored(all, "").score().types.core(), (Tally{0, 0, 3}));
}

}  // namespace
}  // namespace solieu::fact
