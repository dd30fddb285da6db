#include "engine/audit/slip.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace solieu::audit {
namespace {

struct Numbers {
  std::int64_t a;
  std::int64_t b;
};

TEST(SlipTest, OneDigitIsAnotherOrTwoNeighboursChangedPlaces) {
  const Numbers kSlips[] = {{412, 421}, {12345, 12354}, {135, 155}, {385000000, 358000000}};
  for (const auto& [a, b] : kSlips) {
    SCOPED_TRACE(a);
    EXPECT_TRUE(is_slip_of(a, b));
  }
}

TEST(SlipTest, OtherNumbersAreNoSlips) {
  const Numbers kOthers[] = {{412, 4120}, {412, 214}, {25, 20}, {500, 600}, {1234, 1278}};
  for (const auto& [a, b] : kOthers) {
    SCOPED_TRACE(a);
    EXPECT_FALSE(is_slip_of(a, b));
  }
}

TEST(SlipTest, ShortNumbersMayBeSlips) {
  EXPECT_TRUE(may_be_slip_of(25, 20));
  EXPECT_TRUE(may_be_slip_of(45, 54));
  EXPECT_FALSE(may_be_slip_of(13, 79));
}

TEST(SlipTest, DigitsChangePlacesAcrossTheDecimalMark) {
  const auto one_and_a_half = fact::Decimal::from_units(15, 1);
  EXPECT_TRUE(is_swap_of(*one_and_a_half, *fact::Decimal::from_units(51, 1)));
  EXPECT_FALSE(is_swap_of(*one_and_a_half, 51));
}

}  // namespace
}  // namespace solieu::audit
