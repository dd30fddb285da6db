#include "engine/fact/tally.h"

#include <gtest/gtest.h>

namespace solieu::fact {
namespace {

TEST(TallyTest, GivesPrecisionRecallAndF1) {
  const Tally tally{6, 2, 4};
  EXPECT_DOUBLE_EQ(tally.precision(), 0.75);
  EXPECT_DOUBLE_EQ(tally.recall(), 0.6);
  EXPECT_DOUBLE_EQ(tally.f1(), 2 * 0.75 * 0.6 / (0.75 + 0.6));
}

TEST(TallyTest, CallsNothingOfNothingPerfect) {
  EXPECT_DOUBLE_EQ(Tally().precision(), 1);
  EXPECT_DOUBLE_EQ(Tally().recall(), 1);
  EXPECT_DOUBLE_EQ(Tally().f1(), 1);
  EXPECT_DOUBLE_EQ((Tally{0, 3, 2}).f1(), 0);
}

TEST(ShareTest, IsARatio) {
  EXPECT_DOUBLE_EQ((Share{3, 4}).ratio(), 0.75);
  EXPECT_DOUBLE_EQ(Share().ratio(), 1);
}

TEST(ByTypeTest, SumsCoreAndAllWithoutTheSecondLayer) {
  ByType<Share> shares;
  shares["money"] = {1, 2};
  shares["directive"] = {10, 20};
  shares["date"] = {100, 200};
  shares["place"] = {1000, 2000};
  EXPECT_EQ(shares.named("money"), (Share{1, 2}));
  EXPECT_EQ(shares.named("house"), Share());
  EXPECT_EQ(shares.named("core"), (Share{11, 22}));
  EXPECT_EQ(shares.named("all"), (Share{111, 222}));
  EXPECT_EQ(shares.named("place"), (Share{1000, 2000}));
}

}  // namespace
}  // namespace solieu::fact
