#include "engine/fact/fact.h"

#include <gtest/gtest.h>

namespace solieu::fact {
namespace {

TEST(FactTest, NamesTheTypeOfEveryValue) {
  EXPECT_EQ(type_of(Value(Money())), "money");
  EXPECT_EQ(type_of(Value(House())), "house");
  EXPECT_EQ(type_of(Value(Directive())), "directive");
  EXPECT_EQ(type_of(Value(Quantity())), "quantity");
  EXPECT_EQ(type_of(Value(Percent())), "percent");
  EXPECT_EQ(type_of(Value(Date{*year_period(2020)})), "date");
}

TEST(FactTest, TakesTheTypeOfOtherValuesFromTheirGrammar) {
  const Value value = Other{"harvest", {{"crop", "lúa"}}};
  EXPECT_EQ(type_of(value), "harvest");
}

}  // namespace
}  // namespace solieu::fact
