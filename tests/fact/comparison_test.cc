#include "engine/fact/comparison.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace solieu::fact {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Outcome = Verdict::Kind;
using Kind = Change::Kind;

Verdict house(Outcome outcome, std::size_t begin, std::vector<std::string> wrong = {},
              std::string value = R"({"count":3})") {
  Verdict verdict{outcome, "a", "house", {begin, begin + 9}, "3 căn nhà", std::move(value), "", {}};
  for (std::string& name : wrong) verdict.wrong.push_back({std::move(name), "x", "y"});
  return verdict;
}

struct Told {
  Kind kind;
  std::size_t begin;
  std::string attribute = {};
  bool operator==(const Told&) const = default;
};

std::vector<Told> told(const std::vector<Verdict>& before, const std::vector<Verdict>& now) {
  std::vector<Told> all;
  for (const Change& change : compare(before, now).changes) {
    all.push_back({change.kind, change.verdict.range.begin, change.attribute});
  }
  return all;
}

TEST(ComparisonTest, FindsNoChangeBetweenEqualRuns) {
  const std::vector<Verdict> run = {house(Outcome::kFound, 0, {"actor"}),
                                    house(Outcome::kMissed, 20), house(Outcome::kExtra, 40)};
  EXPECT_THAT(told(run, run), IsEmpty());
}

TEST(ComparisonTest, TellsFactsGainedAndLost) {
  EXPECT_THAT(told({house(Outcome::kFound, 0), house(Outcome::kMissed, 20)},
                   {house(Outcome::kMissed, 0), house(Outcome::kFound, 20)}),
              ElementsAre(Told{Kind::kGained, 20}, Told{Kind::kLost, 0}));
}

TEST(ComparisonTest, TellsExtraFactsThatAreNewOrGone) {
  EXPECT_THAT(told({house(Outcome::kExtra, 0), house(Outcome::kExtra, 20)},
                   {house(Outcome::kExtra, 20), house(Outcome::kExtra, 40)}),
              ElementsAre(Told{Kind::kGoneExtra, 0}, Told{Kind::kNewExtra, 40}));
  EXPECT_THAT(told({house(Outcome::kExtra, 0)}, {house(Outcome::kExtra, 0, {}, R"({"count":4})")}),
              ElementsAre(Told{Kind::kGoneExtra, 0}, Told{Kind::kNewExtra, 0}));
  EXPECT_THAT(
      told({house(Outcome::kExtra, 0)}, {house(Outcome::kExtra, 0), house(Outcome::kExtra, 0)}),
      ElementsAre(Told{Kind::kNewExtra, 0}));
}

TEST(ComparisonTest, TellsAttributesMendedAndBroken) {
  EXPECT_THAT(told({house(Outcome::kFound, 0, {"actor", "money"})},
                   {house(Outcome::kFound, 0, {"money", "action"})}),
              ElementsAre(Told{Kind::kMended, 0, "actor"}, Told{Kind::kBroken, 0, "action"}));
  // A fact that is gained says enough.
  EXPECT_THAT(told({house(Outcome::kMissed, 0)}, {house(Outcome::kFound, 0, {"actor"})}),
              ElementsAre(Told{Kind::kGained, 0}));
}

TEST(ComparisonTest, CallsAFactOfOneGoldAloneNoChangeOfTheRun) {
  const Comparison comparison =
      compare({house(Outcome::kFound, 0), house(Outcome::kMissed, 20)},
              {house(Outcome::kFound, 0), house(Outcome::kFound, 40), house(Outcome::kMissed, 60)});
  EXPECT_THAT(comparison.changes, IsEmpty());
  EXPECT_EQ(comparison.gold_added, 2);
  EXPECT_EQ(comparison.gold_removed, 1);
  EXPECT_EQ(comparison.before.core(), (Tally{1, 0, 1}));
  EXPECT_EQ(comparison.now.core(), (Tally{2, 0, 1}));
}

TEST(ComparisonTest, KnowsAFigureHoweverItIsWritten) {
  EXPECT_THAT(told({house(Outcome::kExtra, 0, {}, R"({"value":1e-05})")},
                   {house(Outcome::kExtra, 0, {}, R"({"value":0.00001})")}),
              IsEmpty());
}

}  // namespace
}  // namespace solieu::fact
