#include "engine/fact/confusion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/fact/gold_lines.h"

namespace solieu::fact {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Kind = Confusion::Kind;

struct Told {
  Kind kind;
  std::size_t gold, system;  // where the spans begin
  bool operator==(const Told&) const = default;
};

std::vector<Told> told(std::string_view gold_lines, std::string_view system_lines) {
  const std::vector<GoldFact> gold = gold_of(gold_lines);
  const std::vector<Fact> system = system_of(system_lines);
  std::vector<Told> all;
  for (const Confusion& confusion : confusions_of(match(gold, system, SpanRule::kOverlapping))) {
    all.push_back(
        {confusion.kind, confusion.gold->fact.range.begin, confusion.system->range.begin});
  }
  return all;
}

std::string house(int begin, int end) { return line("house", begin, end, R"({"count":3})"); }
std::string quantity(int begin, int end, std::string_view more = "") {
  return line("quantity", begin, end, R"({"number":3,"unit":"căn"})", more);
}

TEST(ConfusionTest, TellsWhatWasReadForWhat) {
  EXPECT_THAT(told(house(0, 9), quantity(4, 12)), ElementsAre(Told{Kind::kReadAs, 0, 4}));
  EXPECT_THAT(told(house(0, 9), line("house", 0, 9, R"({"count":4})")),
              ElementsAre(Told{Kind::kReadAs, 0, 0}));
}

TEST(ConfusionTest, TellsOfWrongFactsBesideRightOnes) {
  EXPECT_THAT(told(house(0, 9) + quantity(2, 5), house(0, 9)),
              ElementsAre(Told{Kind::kMissedBeside, 2, 0}));
  EXPECT_THAT(told(house(0, 9), house(0, 9) + quantity(2, 5)),
              ElementsAre(Told{Kind::kExtraBeside, 0, 2}));
  EXPECT_THAT(told(quantity(0, 9, kOptional), house(2, 9)),
              ElementsAre(Told{Kind::kExtraBeside, 0, 2}));
}

TEST(ConfusionTest, SaysNothingOfFactsThatStandAlone) {
  EXPECT_THAT(told(house(0, 9), quantity(9, 12)), IsEmpty());
  EXPECT_THAT(told(house(0, 9), house(0, 9)), IsEmpty());
}

TEST(ConfusionTest, PrefersAWrongFactAndTheLargestOverlap) {
  const std::string found = line("money", 0, 9, R"({"amount":5})");
  EXPECT_THAT(told(house(0, 9) + found, found + quantity(7, 12)),
              ElementsAre(Told{Kind::kReadAs, 0, 7}));
  EXPECT_THAT(told(house(0, 9), quantity(0, 3) + quantity(4, 9)),
              ElementsAre(Told{Kind::kReadAs, 0, 4}, Told{Kind::kReadAs, 0, 0}));
}

}  // namespace
}  // namespace solieu::fact
