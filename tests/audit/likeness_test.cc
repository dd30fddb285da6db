#include "engine/audit/likeness.h"

#include <gtest/gtest.h>

namespace solieu::audit {
namespace {

fact::Decimal decimal(const char* text) { return *fact::Decimal::parse(text); }

TEST(LikenessTest, OneNumberIsAnotherRounded) {
  EXPECT_TRUE(is_rounding_of(decimal("1200"), decimal("1234")));
  EXPECT_FALSE(is_rounding_of(decimal("1200"), decimal("1434")));
}

TEST(LikenessTest, ZeroIsNoRoundNumber) {
  EXPECT_FALSE(is_rounding_of(decimal("0"), decimal("0.5")));
  EXPECT_FALSE(is_rounding_of(decimal("0"), decimal("12")));
}

}  // namespace
}  // namespace solieu::audit
