#include "engine/store/figure.h"

#include <gtest/gtest.h>

#include "tests/store/reports.h"

namespace solieu::store {
namespace {

Figure figure_from(fact::Value value) {
  StoredFact stored;
  stored.fact.value = std::move(value);
  stored.fact.attribution.place = "Huyện Kbang, tỉnh Gia Lai";
  return figure_of(stored).value();
}

TEST(FigureTest, TakesWhatTellsOneFromAnother) {
  const Figure amount = figure_from(money(915, "Hội Nông dân", "raised"));
  EXPECT_EQ(amount.number, fact::Decimal(915));
  EXPECT_EQ(amount.unit, "vnd");
  EXPECT_EQ(amount.role, "raised");
  EXPECT_EQ(amount.actor, "hội nông dân");
  EXPECT_EQ(amount.place, "huyện kbang, tỉnh gia lai");
  EXPECT_TRUE(amount.is_exact);

  const Figure houses_built = figure_from(house(15, "build", "Đại đoàn kết"));
  EXPECT_EQ(houses_built.role, "build");
  EXPECT_EQ(houses_built.programme, "đại đoàn kết");
  EXPECT_EQ(houses_built.unit, "");
}

TEST(FigureTest, ComparesOnlyWhatIsToldWellEnough) {
  EXPECT_TRUE(figure_from(money(5, "", "raised")).is_comparable);
  EXPECT_FALSE(figure_from(money(5, "")).is_comparable);
  EXPECT_TRUE(figure_from(house(5, "build")).is_comparable);
  EXPECT_FALSE(figure_from(house(5, "")).is_comparable);
  auto rate = money(5, "", "support");
  rate.per = "hộ";
  EXPECT_FALSE(figure_from(rate).is_comparable);
  EXPECT_EQ(figure_from(rate).unit, "vnd/hộ");
}

TEST(FigureTest, IsInexactWithAComparatorOrAsARange) {
  auto about = money(5, "");
  about.comparator = fact::Comparator::kApproximate;
  EXPECT_FALSE(figure_from(about).is_exact);
  auto range = money(5, "");
  range.amount_max = fact::Decimal(7);
  EXPECT_FALSE(figure_from(range).is_exact);
  EXPECT_EQ(figure_from(range).upper, fact::Decimal(7));
}

TEST(FigureTest, IsNothingThatCannotBeAdded) {
  for (const fact::Value& value :
       {fact::Value(fact::Percent()), fact::Value(fact::Directive()), fact::Value(fact::Place()),
        fact::Value(fact::Other{"land", {{"area", decimal("63.1")}}})}) {
    StoredFact stored;
    stored.fact.value = value;
    EXPECT_FALSE(figure_of(stored).has_value());
  }
}

}  // namespace
}  // namespace solieu::store
