#include "engine/fact/matching.h"

#include <gtest/gtest.h>

#include "tests/fact/gold_lines.h"

namespace solieu::fact {
namespace {

const std::string kWide = line("house", 0, 20, R"({"count":3})");
const std::string kNarrow = line("house", 0, 9, R"({"count":3})");

TEST(MatchingTest, MatchesEqualSpansAloneWhereAsked) {
  const std::vector<GoldFact> gold = gold_of(kNarrow);
  const std::vector<Fact> system = system_of(kWide + kNarrow);
  const Matching overlapping = match(gold, system, SpanRule::kOverlapping);
  ASSERT_EQ(overlapping.found.size(), 1);
  EXPECT_EQ(overlapping.found[0].system, &system[0]);
  const Matching exact = match(gold, system, SpanRule::kEqual);
  ASSERT_EQ(exact.found.size(), 1);
  EXPECT_EQ(exact.found[0].system, &system[1]);
  ASSERT_EQ(exact.extra.size(), 1);
  EXPECT_EQ(exact.extra[0], &system[0]);
}

TEST(MatchingTest, KeepsOptionalFactsApart) {
  const std::vector<GoldFact> gold = gold_of(line("house", 0, 9, R"({"count":3})", kOptional));
  const std::vector<Fact> system = system_of(kWide);
  for (const SpanRule spans : {SpanRule::kOverlapping, SpanRule::kEqual}) {
    const Matching matching = match(gold, system, spans);
    EXPECT_EQ(matching.optional, std::vector<const GoldFact*>{&gold[0]});
    EXPECT_TRUE(matching.found.empty() && matching.missed.empty() && matching.extra.empty());
  }
}

TEST(MatchingTest, PassesOverTheSecondLayerWhereGoldHasNone) {
  const std::string place = line("place", 30, 39, R"({"name":"Gia Lai"})");
  const std::vector<Fact> system = system_of(kNarrow + place);
  EXPECT_TRUE(match(gold_of(kNarrow), system, SpanRule::kEqual).extra.empty());
  const std::vector<GoldFact> layered =
      gold_of(kNarrow + line("person", 50, 59, R"({"name":"An"})", kOptional));
  EXPECT_TRUE(has_second_layer(layered));
  EXPECT_EQ(match(layered, system, SpanRule::kEqual).extra.size(), 1);
}

}  // namespace
}  // namespace solieu::fact
