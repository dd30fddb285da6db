#include "cli/bar.h"

#include <gtest/gtest.h>

#include <limits>

#include "cli/columns.h"

namespace solieu::cli {
namespace {

TEST(BarTest, IsAsLongAsItsShareToAnEighth) {
  EXPECT_EQ(bar(1, 3), "███");
  EXPECT_EQ(bar(0.5, 4), "██");
  EXPECT_EQ(bar(0.5, 1), "▌");
  EXPECT_EQ(bar(0.375, 3), "█▏");
}

TEST(BarTest, ShowsWhatIsMoreThanNothing) {
  EXPECT_EQ(bar(0.000001, 10), "▏");
  EXPECT_EQ(bar(0, 10), "");
  EXPECT_EQ(bar(-1, 10), "");
  EXPECT_EQ(bar(std::numeric_limits<double>::quiet_NaN(), 10), "");
}

TEST(BarTest, IsNeverLongerThanItsPlace) { EXPECT_EQ(columns(bar(7, 5)), 5u); }

}  // namespace
}  // namespace solieu::cli
