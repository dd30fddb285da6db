#include "engine/fact/decimal.h"

#include <gtest/gtest.h>

#include <limits>
#include <string_view>

namespace solieu::fact {
namespace {

constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();

Decimal decimal(std::string_view text) { return Decimal::parse(text).value(); }

struct Plain {
  std::string_view text;
  std::int64_t units;
  int scale;
  std::string_view printed;
};

constexpr Plain kAccepted[] = {
    {"0", 0, 0, "0"},
    {"-0", 0, 0, "0"},
    {"0.000", 0, 0, "0"},
    {"915000000", 915'000'000, 0, "915000000"},
    {"63.1", 631, 1, "63.1"},
    {"63.10", 631, 1, "63.1"},
    {"5.0", 5, 0, "5"},
    {"0.66", 66, 2, "0.66"},
    {"-12", -12, 0, "-12"},
    {"-0.05", -5, 2, "-0.05"},
    {"007", 7, 0, "7"},
    {"100", 100, 0, "100"},
    {"0.000000000000000001", 1, 18, "0.000000000000000001"},
    {"1000000000000000000.0000000000000000000000000", 1'000'000'000'000'000'000, 0,
     "1000000000000000000"},
    {"9223372036854775807", kMax, 0, "9223372036854775807"},
    {"-9223372036854775808", kMin, 0, "-9223372036854775808"},
    {"-9.223372036854775808", kMin, 18, "-9.223372036854775808"},
};

constexpr std::string_view kRefused[] = {
    "",
    "-",
    ".",
    ".5",
    "5.",
    "+5",
    "1e3",
    "1.5e2",
    "1,5",
    " 1",
    "1 ",
    "1.2.3",
    "--1",
    "0x1F",
    "1-",
    "- 1",
    "đ",
    "NaN",
    "9223372036854775808",  // one more than fits
    "-9223372036854775809",
    "0.0000000000000000001",  // nineteen digits after the point
    "1000000000000000000.5",
    "99999999999999999999999999999999999999999999999999",
};

TEST(DecimalTest, ReadsAndPrintsPlainNotation) {
  for (const Plain& plain : kAccepted) {
    SCOPED_TRACE(plain.text);
    const std::optional<Decimal> read = Decimal::parse(plain.text);
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->units(), plain.units);
    EXPECT_EQ(read->scale(), plain.scale);
    EXPECT_EQ(read->to_string(), plain.printed);
    EXPECT_EQ(Decimal::parse(read->to_string()), read);
  }
}

TEST(DecimalTest, RefusesWhatIsNotPlainOrDoesNotFit) {
  for (const std::string_view text : kRefused) {
    SCOPED_TRACE(text);
    EXPECT_EQ(Decimal::parse(text), std::nullopt);
  }
}

TEST(DecimalTest, DropsTrailingZerosSoThatEqualNumbersAreEqual) {
  EXPECT_EQ(Decimal::from_units(2500, 3), decimal("2.5"));
  EXPECT_EQ(Decimal::from_units(0, 7), Decimal());
  EXPECT_EQ(Decimal::from_units(5, -3), Decimal(5000));
  EXPECT_EQ(Decimal::from_units(WideInt{kMax} * 10, 1), Decimal(kMax));
}

TEST(DecimalTest, HasNothingForUnitsThatDoNotFit) {
  EXPECT_EQ(Decimal::from_units(WideInt{kMax} + 1, 0), std::nullopt);
  EXPECT_EQ(Decimal::from_units(1, 19), std::nullopt);
  EXPECT_EQ(Decimal::from_units(1, -19), std::nullopt);
  EXPECT_EQ(Decimal::from_units(1, -100), std::nullopt);
}

TEST(DecimalTest, IsWholeWithoutDigitsAfterThePoint) {
  EXPECT_EQ(decimal("12.0").whole(), 12);
  EXPECT_EQ(decimal("-3").whole(), -3);
  EXPECT_EQ(decimal("12.5").whole(), std::nullopt);
  EXPECT_FALSE(decimal("0.1").is_whole());
}

struct Operation {
  std::string_view left, right;
  std::optional<std::string_view> result;
};

constexpr Operation kProducts[] = {
    {"2.5", "1000000000", "2500000000"},
    {"471.294", "1000000", "471294000"},
    {"1.1", "1.1", "1.21"},
    {"-0.5", "4", "-2"},
    {"0", "9223372036854775807", "0"},
    {"1000000000000000.001", "10", "10000000000000000.01"},
    {"3037000499", "3037000499", "9223372030926249001"},
    {"3037000500", "3037000500", std::nullopt},
    {"0.0000000001", "0.000000001", std::nullopt},
};

constexpr Operation kSums[] = {
    {"1000000000", "200000000", "1200000000"},
    {"0.1", "0.2", "0.3"},
    {"1.25", "-0.25", "1"},
    {"-5", "5", "0"},
    {"9223372036854775807", "1", std::nullopt},
    {"9223372036854775807", "-1", "9223372036854775806"},
    {"1000000000000000000", "0.01", std::nullopt},
};

TEST(DecimalTest, MultipliesExactlyOrNotAtAll) {
  for (const auto& [left, right, result] : kProducts) {
    SCOPED_TRACE(testing::Message() << left << " * " << right);
    const std::optional<Decimal> expected = result ? Decimal::parse(*result) : std::nullopt;
    EXPECT_EQ(decimal(left).times(decimal(right)), expected);
    EXPECT_EQ(decimal(right).times(decimal(left)), expected);
  }
}

TEST(DecimalTest, AddsExactlyOrNotAtAll) {
  for (const auto& [left, right, result] : kSums) {
    SCOPED_TRACE(testing::Message() << left << " + " << right);
    const std::optional<Decimal> expected = result ? Decimal::parse(*result) : std::nullopt;
    EXPECT_EQ(decimal(left).plus(decimal(right)), expected);
    EXPECT_EQ(decimal(right).plus(decimal(left)), expected);
  }
}

TEST(DecimalTest, ComparesByValueWhateverTheScale) {
  constexpr std::string_view kAscending[] = {"-9223372036854775808",
                                             "-9.223372036854775808",
                                             "-0.1",
                                             "-0.05",
                                             "0",
                                             "0.000000000000000001",
                                             "0.66",
                                             "0.7",
                                             "12",
                                             "12.5",
                                             "9223372036854775807"};
  for (std::size_t i = 0; i < std::size(kAscending); ++i) {
    for (std::size_t j = 0; j < std::size(kAscending); ++j) {
      SCOPED_TRACE(testing::Message() << kAscending[i] << " and " << kAscending[j]);
      EXPECT_EQ(decimal(kAscending[i]) <=> decimal(kAscending[j]), i <=> j);
      EXPECT_EQ(decimal(kAscending[i]) == decimal(kAscending[j]), i == j);
    }
  }
}

}  // namespace
}  // namespace solieu::fact
