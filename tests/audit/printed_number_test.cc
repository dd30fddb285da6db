#include "engine/audit/printed_number.h"

#include <gtest/gtest.h>

namespace solieu::audit {
namespace {

fact::Decimal decimal(const std::string& text) { return *fact::Decimal::parse(text); }

TEST(PrintedNumberTest, GroupsWithPointsAndPutsACommaBeforeDecimals) {
  EXPECT_EQ(printed(decimal("0")), "0");
  EXPECT_EQ(printed(decimal("950")), "950");
  EXPECT_EQ(printed(decimal("1234567.05")), "1.234.567,05");
  EXPECT_EQ(printed(decimal("0.5")), "0,5");
}

struct Percentage {
  std::string stated;
  std::string step;
  int numerator, denominator;
  std::string printed;
};

TEST(PrintedNumberTest, PercentagesAreWrittenLikeTheOneStated) {
  const Percentage kPercentages[] = {
      {"63,10%", "0.01", 21771, 34534, "63,04%"},
      {"63.10 %", "0.01", 21771, 34534, "63.04 %"},
      {"63%", "1", 21771, 34534, "63%"},
      {"70 phần trăm", "1", 2, 3, "67 phần trăm"},
      {"70,5%", "0.1", 3, 4, "75%"},
      {"7,5%", "0.1", 1, 3, "33,3%"},
  };
  for (const Percentage& percentage : kPercentages) {
    SCOPED_TRACE(percentage.stated);
    StatedNumber number;
    number.step = decimal(percentage.step);
    EXPECT_EQ(percent_like(percentage.stated, number, percentage.numerator, percentage.denominator),
              percentage.printed);
  }
}

struct Amount {
  std::string stated;
  std::string amount;
  std::string printed;
};

TEST(PrintedNumberTest, AmountsKeepTheScaleOfTheOneStated) {
  const Amount kAmounts[] = {
      {"1,2 tỷ đồng", "1000000000", "1 tỷ đồng"},
      {"1,2 tỉ đồng", "1250000000", "1,25 tỉ đồng"},
      {"1,2 tỷ đồng", "600000000", "600 triệu đồng"},
      {"94 triệu đồng", "94500000", "94,5 triệu đồng"},
      {"1.200.000.000 đồng", "1000000000", "1.000.000.000 đồng"},
      {"1 tỷ 200 triệu đồng", "1000000000", "1.000.000.000 đồng"},
      {"1,2 tỷ đồng", "1234567890", "1.234.567.890 đồng"},
      {"360.000.000đ", "350000000", "350.000.000đ"},
  };
  for (const Amount& amount : kAmounts) {
    SCOPED_TRACE(amount.stated);
    EXPECT_EQ(amount_like(amount.stated, decimal(amount.amount)), amount.printed);
  }
}

}  // namespace
}  // namespace solieu::audit
