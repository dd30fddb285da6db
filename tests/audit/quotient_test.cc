#include "engine/audit/quotient.h"

#include <gtest/gtest.h>

namespace solieu::audit {
namespace {

using fact::Decimal;

TEST(QuotientTest, RoundsHalfUpToAStep) {
  EXPECT_EQ(quotient(4500, 18, 1), Decimal(250));
  EXPECT_EQ(quotient(7, 2, 1), Decimal(4));
  EXPECT_EQ(quotient(10, 3, *Decimal::from_units(1, 2)), Decimal::from_units(333, 2));
  EXPECT_EQ(quotient(1'250'000, 3, 1000), Decimal(417'000));
  EXPECT_EQ(quotient(*Decimal::from_units(36, 1), 12, *Decimal::from_units(1, 1)),
            Decimal::from_units(3, 1));
}

TEST(QuotientTest, IsNothingOfZero) { EXPECT_EQ(quotient(5, 0, 1), std::nullopt); }

}  // namespace
}  // namespace solieu::audit
