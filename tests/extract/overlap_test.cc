#include "engine/extract/overlap.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "tests/extract/bundled.h"

namespace solieu::extract {
namespace {

const grammar::Rule& rule_of(const char* name) {
  const auto& rules = bundled_grammar().rules();
  const auto found = std::find_if(rules.begin(), rules.end(),
                                  [&](const grammar::Rule& rule) { return rule.name == name; });
  EXPECT_NE(found, rules.end()) << name;
  return *found;
}

Mention mention(const char* rule, std::size_t begin, std::size_t end) {
  Mention made;
  made.rule = &rule_of(rule);
  made.rule_index = static_cast<std::size_t>(made.rule - bundled_grammar().rules().data());
  made.span = {begin, end};
  return made;
}

TEST(OverlapTest, RankThenLengthThenPlaceThenType) {
  EXPECT_TRUE(better(mention("directive.swapped_party", 0, 5), mention("directive.state", 0, 9)));
  EXPECT_TRUE(better(mention("quantity.counted", 3, 12), mention("date.year", 0, 8)));
  EXPECT_TRUE(better(mention("quantity.counted", 0, 8), mention("date.year", 3, 11)));
  EXPECT_TRUE(better(mention("date.year", 0, 8), mention("quantity.counted", 0, 8)));
}

TEST(OverlapTest, TheOutcomeDoesNotDependOnTheOrderOfArrival) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<Mention> mentions;
    for (int i = 0; i < 12; ++i) {
      const std::size_t begin = random() % 40;
      const char* const rules[] = {"date.year", "quantity.counted", "money.scaled", "house.plain"};
      mentions.push_back(mention(rules[random() % 4], begin, begin + 1 + random() % 9));
    }
    const auto settle = [&](std::vector<Mention*> order) {
      for (Mention& each : mentions) {
        each.refusal = Refusal::kNone;
        each.winner = nullptr;
      }
      settle_overlaps(order);
      std::vector<text::Span> believed;
      for (const Mention& each : mentions) {
        if (each.refusal == Refusal::kNone) believed.push_back(each.span);
      }
      return believed;
    };
    std::vector<Mention*> order;
    for (Mention& each : mentions) order.push_back(&each);
    const auto believed = settle(order);
    std::shuffle(order.begin(), order.end(), random);
    EXPECT_EQ(settle(order).size(), believed.size());
    for (std::size_t i = 0; i < believed.size(); ++i) {
      for (std::size_t j = i + 1; j < believed.size(); ++j) {
        EXPECT_FALSE(believed[i].overlaps(believed[j]));
      }
    }
  }
}

TEST(OverlapTest, WhoLostKnowsTheWinner) {
  Mention year = mention("date.year", 0, 8), count = mention("quantity.counted", 4, 10);
  std::vector<Mention*> both = {&count, &year};
  settle_overlaps(both);
  EXPECT_EQ(year.refusal, Refusal::kNone);
  EXPECT_EQ(count.refusal, Refusal::kOverlap);
  EXPECT_EQ(count.winner, &year);
}

}  // namespace
}  // namespace solieu::extract
