#include "engine/fact/comparator.h"

#include <gtest/gtest.h>

#include <string_view>
#include <utility>

namespace solieu::fact {
namespace {

constexpr std::pair<Comparator, std::string_view> kNames[] = {
    {Comparator::kEqual, "eq"},          {Comparator::kGreater, "gt"},
    {Comparator::kAtLeast, "ge"},        {Comparator::kLess, "lt"},
    {Comparator::kAtMost, "le"},         {Comparator::kAlmost, "almost"},
    {Comparator::kApproximate, "approx"}};

TEST(ComparatorTest, HasOneNameInFactsGrammarsAndTheDatabase) {
  for (const auto& [comparator, name] : kNames) {
    SCOPED_TRACE(name);
    EXPECT_EQ(name_of(comparator), name);
    EXPECT_EQ(comparator_named(name), comparator);
  }
}

TEST(ComparatorTest, RefusesOtherNames) {
  for (const std::string_view name : {"", "EQ", "trên", ">", "appro"}) {
    SCOPED_TRACE(name);
    EXPECT_EQ(comparator_named(name), std::nullopt);
  }
}

}  // namespace
}  // namespace solieu::fact
