#include "engine/audit/slip.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace solieu::audit {
namespace {

struct Numbers {
  std::int64_t a;
  std::int64_t b;
};

Statement told(std::int64_t number) {
  Statement statement;
  statement.unit = 7;
  statement.value = number;
  return statement;
}

bool share_a_key(std::int64_t a, std::int64_t b) {
  const auto keys = slip_keys(told(a));
  const auto others = slip_keys(told(b));
  return std::any_of(keys.begin(), keys.end(), [&](std::uint64_t key) {
    return std::find(others.begin(), others.end(), key) != others.end();
  });
}

TEST(SlipTest, OneDigitIsAnotherOrTwoNeighboursChangedPlaces) {
  const Numbers kSlips[] = {{412, 421}, {12345, 12354}, {135, 155}, {385000000, 358000000}};
  for (const auto& [a, b] : kSlips) {
    SCOPED_TRACE(a);
    EXPECT_TRUE(is_slip_of(a, b));
    EXPECT_TRUE(share_a_key(a, b));
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

}  // namespace
}  // namespace solieu::audit
