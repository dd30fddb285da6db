#include "engine/fact/score.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/fact/gold_file.h"

namespace solieu::fact {
namespace {

using testing::IsEmpty;

// A fact of a type over [begin, end), with its value as in a gold file.
std::string line(std::string_view type, int begin, int end, std::string_view value,
                 std::string_view more = "") {
  return R"({"type":")" + std::string(type) + R"(","start":)" + std::to_string(begin) +
         R"(,"end":)" + std::to_string(end) + R"(,"text":"…","value":)" + std::string(value) +
         std::string(more) + "}\n";
}

constexpr std::string_view kOptional = R"(,"optional":true)";

std::vector<GoldFact> gold_of(std::string_view lines) { return read_gold(GoldFile(lines).path()); }

std::vector<Fact> system_of(std::string_view lines) {
  std::vector<Fact> facts;
  for (const GoldFact& gold : gold_of(lines)) facts.push_back(gold.fact);
  return facts;
}

Scorer scored(std::string_view gold, std::string_view system) {
  Scorer scorer;
  scorer.add("a", gold_of(gold), system_of(system));
  return scorer;
}

struct Pairing {
  std::string_view type, gold, system;
};

constexpr Pairing kSameKey[] = {
    {"money", R"({"amount":5,"role":"cost"})", R"({"amount":5.0,"currency":"VND"})"},
    {"money", R"({"amount":5,"amount_max":6})", R"({"amount":5,"amount_max":6})"},
    {"house", R"({"count":3,"action":"build"})", R"({"count":3})"},
    {"directive", R"({"symbol":"217-QĐ/TW"})", R"({"symbol":"217-qđ/tw","number":217})"},
    {"directive", R"({"name":"Luật Đất đai"})", R"({"name":"luật “đất đai”"})"},
    {"quantity", R"({"number":3,"unit":"tổ hợp tác"})", R"({"number":3,"unit":"Tổ"})"},
    {"quantity", R"({"number":3})", R"({"number":3})"},
    {"quantity", R"({"number":2,"number_max":3,"unit":"lần"})", R"({"number":2,"unit":"lần"})"},
    {"percent", R"({"value":63.10})", R"({"value":63.1,"comparator":"gt"})"},
    {"date", R"({"from":"2020-01-01","to":"2020-12-31","granularity":"year"})",
     R"({"from":"2020-01-01","to":"2020-12-31","granularity":"range"})"},
};

constexpr Pairing kOtherKey[] = {
    {"money", R"({"amount":5})", R"({"amount":6})"},
    {"money", R"({"amount":5})", R"({"amount":5,"currency":"USD"})"},
    {"money", R"({"amount":5,"amount_max":6})", R"({"amount":5})"},
    {"house", R"({"count":3})", R"({"count":30})"},
    {"directive", R"({"symbol":"217-QĐ/TW"})", R"({"symbol":"218-QĐ/TW"})"},
    {"directive", R"({"symbol":"217-QĐ/TW"})", R"({"name":"217-QĐ/TW"})"},
    {"quantity", R"({"number":3,"unit":"xã"})", R"({"number":3,"unit":"huyện"})"},
    {"quantity", R"({"number":3,"unit":"m²"})", R"({"number":3,"unit":"m"})"},
    {"quantity", R"({"number":3,"of":5,"unit":"xã"})", R"({"number":3,"unit":"xã"})"},
    {"percent", R"({"value":63.1})", R"({"value":63.11})"},
    {"date", R"({"from":"2020-01-01","to":"2020-12-31"})",
     R"({"from":"2020-01-01","to":"2020-06-30"})"},
};

TEST(ScoreTest, MatchesFactsWhoseKeysAgree) {
  for (const auto& [type, gold, system] : kSameKey) {
    SCOPED_TRACE(system);
    const Scorer scorer = scored(line(type, 0, 9, gold), line(type, 8, 12, system));
    EXPECT_EQ(scorer.score().of(type), (Tally{1, 0, 0}));
    EXPECT_EQ(scorer.score().all(), (Tally{1, 0, 0}));
  }
}

TEST(ScoreTest, CountsOtherKeysAsMissedAndExtra) {
  for (const auto& [type, gold, system] : kOtherKey) {
    SCOPED_TRACE(system);
    const Scorer scorer = scored(line(type, 0, 9, gold), line(type, 0, 9, system));
    EXPECT_EQ(scorer.score().of(type), (Tally{0, 1, 1}));
  }
}

TEST(ScoreTest, MatchesOnlyOverlappingSpans) {
  const std::string gold = line("house", 10, 20, R"({"count":3})");
  EXPECT_EQ(scored(gold, line("house", 19, 30, R"({"count":3})")).score().of("house"),
            (Tally{1, 0, 0}));
  EXPECT_EQ(scored(gold, line("house", 20, 30, R"({"count":3})")).score().of("house"),
            (Tally{0, 1, 1}));
  EXPECT_EQ(scored(gold, line("house", 0, 10, R"({"count":3})")).score().of("house"),
            (Tally{0, 1, 1}));
}

TEST(ScoreTest, MatchesOneToOneInDocumentOrder) {
  const std::string early = line("house", 0, 9, R"({"count":3})");
  const std::string late = line("house", 5, 14, R"({"count":3})");
  EXPECT_EQ(scored(early + late, early).score().of("house"), (Tally{1, 0, 1}));
  EXPECT_EQ(scored(early, early + late).score().of("house"), (Tally{1, 1, 0}));
  // The gold's own order does not matter: the early fact takes the wide one first, and the late
  // one, which overlaps that alone, goes without.
  const std::string wide = line("house", 0, 20, R"({"count":3})");
  const std::string narrow = line("house", 0, 4, R"({"count":3})");
  EXPECT_EQ(scored(late + early, wide + narrow).score().of("house"), (Tally{1, 1, 1}));
}

TEST(ScoreTest, CountsOptionalFactsNeitherWay) {
  const std::string sure = line("date", 0, 9, R"({"from":"2020-01-01","to":"2020-12-31"})");
  const std::string maybe =
      line("date", 0, 9, R"({"from":"2020-01-01","to":"2020-12-31"})", kOptional);
  const std::string vague = line("date", 0, 9, "{}", kOptional);
  EXPECT_EQ(scored(maybe, sure).score().all(), Tally());
  EXPECT_EQ(scored(maybe, "").score().all(), Tally());
  EXPECT_EQ(scored(vague, sure).score().all(), Tally());
  EXPECT_THAT(scored(maybe + vague, sure).mistakes(), IsEmpty());
  EXPECT_THAT(scored(maybe, sure).score().attributes, IsEmpty());
}

TEST(ScoreTest, ExcusesExtraFactsOnlyWhereAnOptionalOneOfTheirTypeStands) {
  const std::string vague = line("date", 0, 9, "{}", kOptional);
  const std::string elsewhere = line("date", 9, 12, R"({"from":"2020-01-01","to":"2020-12-31"})");
  const std::string house = line("house", 0, 9, R"({"count":3})");
  EXPECT_EQ(scored(vague, elsewhere + house).score().all(), (Tally{0, 2, 0}));
}

TEST(ScoreTest, PassesOverTypesThatAreNotScored) {
  const std::string place = line("place", 0, 9, R"({"name":"Gia Lai"})");
  EXPECT_EQ(scored(place, "").score().all(), Tally());
  EXPECT_EQ(scored("", place).score().all(), Tally());
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
    EXPECT_EQ(scorer.score().of(type), (Tally{1, 0, 0}));
    std::vector<std::string_view> found;
    for (const Mistake& mistake : scorer.mistakes()) found.push_back(mistake.attribute);
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
  EXPECT_EQ(scorer.score().of("money"), (Tally{2, 0, 1}));
  const auto& attributes = scorer.score().attributes;
  ASSERT_EQ(attributes.size(), 2);
  EXPECT_EQ(attributes.at({"money", "comparator"}), (AttributeTally{2, 2}));
  EXPECT_EQ(attributes.at({"money", "role"}), (AttributeTally{1, 2}));
  EXPECT_DOUBLE_EQ(attributes.at({"money", "role"}).accuracy(), 0.5);
}

TEST(ScoreTest, TellsWhatWasWrong) {
  const std::string gold = line("house", 0, 9, R"({"count":3,"action":"build"})") +
                           line("house", 20, 29, R"({"count":5})");
  const std::string system = line("house", 40, 49, R"({"count":7})") +
                             line("house", 0, 9, R"({"count":3,"action":"repair"})");
  const std::vector<Mistake> mistakes = scored(gold, system).mistakes();
  ASSERT_EQ(mistakes.size(), 3);
  EXPECT_EQ(mistakes[0].kind, Mistake::Kind::kWrongAttribute);
  EXPECT_EQ(mistakes[0].document, "a");
  EXPECT_EQ(mistakes[0].type, "house");
  EXPECT_EQ(mistakes[0].attribute, "action");
  EXPECT_EQ(mistakes[0].wanted, "build");
  EXPECT_EQ(mistakes[0].got, "repair");
  EXPECT_EQ(mistakes[1].kind, Mistake::Kind::kMissed);
  EXPECT_EQ(mistakes[1].range, (text::SourceRange{20, 29}));
  EXPECT_EQ(mistakes[1].wanted, R"({"count":5})");
  EXPECT_EQ(mistakes[2].kind, Mistake::Kind::kExtra);
  EXPECT_EQ(mistakes[2].range, (text::SourceRange{40, 49}));
  EXPECT_EQ(mistakes[2].got, R"({"count":7})");
}

TEST(ScoreTest, SumsTheCoreTypesApart) {
  const std::string all = line("money", 0, 9, R"({"amount":5})") +
                          line("house", 10, 19, R"({"count":5})") +
                          line("directive", 20, 29, R"({"symbol":"5-CT/TW"})") +
                          line("quantity", 30, 39, R"({"number":5,"unit":"xã"})") +
                          line("percent", 40, 49, R"({"value":5})") +
                          line("date", 50, 59, R"({"from":"2020-01-01","to":"2020-12-31"})");
  EXPECT_EQ(scored(all, all).score().core(), (Tally{3, 0, 0}));
  EXPECT_EQ(scored(all, all).score().all(), (Tally{6, 0, 0}));
  EXPECT_EQ(scored(all, "").score().core(), (Tally{0, 0, 3}));
}

TEST(TallyTest, GivesPrecisionRecallAndF1) {
  const Tally tally{6, 2, 4};
  EXPECT_DOUBLE_EQ(tally.precision(), 0.75);
  EXPECT_DOUBLE_EQ(tally.recall(), 0.6);
  EXPECT_DOUBLE_EQ(tally.f1(), 2 * 0.75 * 0.6 / (0.75 + 0.6));
}

TEST(TallyTest, CallsNothingOfNothingPerfect) {
  EXPECT_DOUBLE_EQ(Tally().precision(), 1);
  EXPECT_DOUBLE_EQ(Tally().recall(), 1);
  EXPECT_DOUBLE_EQ(Tally().f1(), 1);
  EXPECT_DOUBLE_EQ((Tally{0, 3, 2}).f1(), 0);
}

}  // namespace
}  // namespace solieu::fact
