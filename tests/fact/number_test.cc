#include "engine/fact/number.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace solieu::fact {
namespace {

struct Figures {
  std::string_view text;
  std::string_view measure;  // as before a scale word or a measure
  std::string_view count;    // as before heads, houses or đồng
};

// In a document whose decimals follow a comma.
constexpr Figures kAccepted[] = {
    {"0", "0", "0"},
    {"08", "8", "8"},
    {"00", "0", "0"},
    {"10000", "10000", "10000"},
    // Two or more equal separators group.
    {"1.100.433", "1100433", "1100433"},
    {"2.719.054.688", "2719054688", "2719054688"},
    {"1,234,567", "1234567", "1234567"},
    {"1234.567.890", "1234567890", "1234567890"},
    // Of both separators, the last is the decimal mark.
    {"1.055,7", "1055.7", "1055.7"},
    {"1,055.7", "1055.7", "1055.7"},
    {"12.345.678,25", "12345678.25", "12345678.25"},
    {"1.234.567,890", "1234567.89", "1234567.89"},
    // A misprint where fractions make no sense.
    {"1.319,652", "1319.652", "1319652"},
    {"1,319.652", "1319.652", "1319652"},
    // One point and three digits group.
    {"12.478", "12478", "12478"},
    {"3.061", "3061", "3061"},
    {"100.000", "100000", "100000"},
    // One comma and three digits.
    {"471,294", "471.294", "471294"},
    {"1,200", "1.2", "1200"},
    {"2,500", "2.5", "2500"},
    // One separator and any other number of digits.
    {"2,5", "2.5", "2.5"},
    {"2.5", "2.5", "2.5"},
    {"0,5", "0.5", "0.5"},
    {"63,10", "63.1", "63.1"},
    {"7,1234", "7.1234", "7.1234"},
    {"06,25", "6.25", "6.25"},
    // No group begins with a zero, and none is longer than three digits.
    {"0.125", "0.125", "0.125"},
    {"0,125", "0.125", "0.125"},
    {"1234.567", "1234.567", "1234567"},
    {"1234,567", "1234.567", "1234567"},
    // Blanks group.
    {"1 200 000", "1200000", "1200000"},
    {"12 345", "12345", "12345"},
    {"1 200 000,5", "1200000.5", "1200000.5"},
    {"1 200,125", "1200.125", "1200.125"},
};

constexpr std::string_view kRefused[] = {
    "",
    ".",
    ",5",
    "5,",
    ".5",
    "1..000",
    "1.2.3",
    "12,34,56",
    "1.23.456",
    "1.234.56",
    "05.5.2020",
    "1.2345.678",
    "12.34,5",
    "1.234,567,8",
    "1,234.5.6",
    "1,2.3",
    "0.123.456",
    "0912.345.678",
    "0.123,5",
    "1 2",
    "2020 500",
    "1 200 00",
    "1.200 000",
    " 1",
    "1 ",
    "1  200",
    "1 200.000,5",
    "012 345",
    "-5",
    "+5",
    "1e3",
    "5%",
    "đ",
    "1.234.5a7",
    "1.234.567.890.123.456.789.012",
};

TEST(NumberTest, ReadsFiguresAsReportsWriteThem) {
  for (const auto& [text, measure, count] : kAccepted) {
    SCOPED_TRACE(text);
    EXPECT_EQ(read_figures(text, NumberUse::kMeasure, DecimalMark::kComma),
              Decimal::parse(measure));
    EXPECT_EQ(read_figures(text, NumberUse::kCount, DecimalMark::kComma), Decimal::parse(count));
  }
}

TEST(NumberTest, RefusesSeparatorsThatMakeNoNumber) {
  for (const std::string_view text : kRefused) {
    for (const NumberUse use : {NumberUse::kMeasure, NumberUse::kCount}) {
      for (const DecimalMark mark : {DecimalMark::kComma, DecimalMark::kPoint}) {
        SCOPED_TRACE(text);
        EXPECT_EQ(read_figures(text, use, mark), std::nullopt);
      }
    }
  }
}

TEST(NumberTest, FollowsADocumentWhoseDecimalsFollowAPoint) {
  constexpr Figures kPointStyle[] = {
      {"3.061", "3061", "3061"},  // points set thousands apart all the same
      {"2,500", "2500", "2500"},  // a fraction would not end in zero
      {"471,294", "471.294", "471294"},
      {"1.909.927", "1909927", "1909927"},
      {"1,055.7", "1055.7", "1055.7"},
      {"2,5", "2.5", "2.5"},
      {"2.5", "2.5", "2.5"},
  };
  for (const auto& [text, measure, count] : kPointStyle) {
    SCOPED_TRACE(text);
    EXPECT_EQ(read_figures(text, NumberUse::kMeasure, DecimalMark::kPoint),
              Decimal::parse(measure));
    EXPECT_EQ(read_figures(text, NumberUse::kCount, DecimalMark::kPoint), Decimal::parse(count));
  }
}

DecimalMark winner_of(const std::vector<std::string_view>& numbers) {
  DecimalMarkVote vote;
  for (const std::string_view number : numbers) vote.count(number);
  return vote.winner();
}

TEST(NumberTest, VotesForPointsByNumbersThatLeaveNoDoubt) {
  for (const std::string_view number :
       {"1,234,567", "1,055.7", "2,345.67", "63.1", "3.14159", "0.66", "2.75", "120.5"}) {
    SCOPED_TRACE(number);
    EXPECT_EQ(winner_of({number}), DecimalMark::kPoint);
  }
}

TEST(NumberTest, VotesForCommasByNumbersThatLeaveNoDoubt) {
  for (const std::string_view number : {"1.909.927", "1.055,7", "2,5", "63,10", "20,5"}) {
    SCOPED_TRACE(number);
    // Two of them outvote one point; if they did not count, the point would win.
    EXPECT_EQ(winner_of({"63.1", number}), DecimalMark::kComma);
  }
}

TEST(NumberTest, LetsNoDoubtfulNumberVote) {
  for (const std::string_view number :
       {"3.061", "471,294", "1.319,652", "08", "2020",           // groups or fractions
        "20.5", "05.5.2020", "30.4", "5.2020", "10.2022",        // dates
        "2.1", "8.30", "14.45", "1.2.3", "1 200 000", "abc"}) {  // headings, times, no numbers
    SCOPED_TRACE(number);
    EXPECT_EQ(winner_of({number}), DecimalMark::kComma);
    EXPECT_EQ(winner_of({"63.1", number}), DecimalMark::kPoint);
  }
}

TEST(NumberTest, TakesACommaWhereVotesAreEqual) {
  EXPECT_EQ(winner_of({}), DecimalMark::kComma);
  EXPECT_EQ(winner_of({"63.1", "63,1"}), DecimalMark::kComma);
}

TEST(RomanTest, ReadsUpTo89) {
  constexpr std::pair<std::string_view, int> kNumerals[] = {
      {"I", 1},    {"II", 2},    {"III", 3}, {"IV", 4},        {"V", 5},
      {"IX", 9},   {"X", 10},    {"XI", 11}, {"XIII", 13},     {"XIV", 14},
      {"XVI", 16}, {"XIX", 19},  {"XX", 20}, {"XXIV", 24},     {"XXXIX", 39},
      {"XL", 40},  {"XLIX", 49}, {"L", 50},  {"LXXXVIII", 88}, {"LXXXIX", 89}};
  for (const auto& [numeral, value] : kNumerals) {
    SCOPED_TRACE(numeral);
    EXPECT_EQ(read_roman(numeral), value);
  }
}

TEST(RomanTest, RefusesOtherSpellings) {
  for (const std::string_view text :
       {"",   "i",  "xii", "IIII", "VV",   "IIV", "VX", "IC", "IL", "XXXX",
        "LL", "XC", "C",   "M",    "XIIa", "X I", " X", "Ⅳ",  "0",  "12"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(read_roman(text), std::nullopt);
  }
}

}  // namespace
}  // namespace solieu::fact
