#include "engine/audit/party_term.h"

#include <gtest/gtest.h>

namespace solieu::audit {
namespace {

TEST(PartyTermTest, TellsTheTermOfADay) {
  const struct {
    const char* day;
    const char* term;
  } kCases[] = {
      {"1995-09-27", ""},    {"1996-12-01", "VIII"}, {"2002-01-08", "IX"},   {"2010-03-04", "X"},
      {"2011-01-11", "X"},   {"2011-01-12", ""},     {"2011-01-25", ""},     {"2011-01-26", "XI"},
      {"2013-12-12", "XI"},  {"2016-10-30", "XII"},  {"2021-05-18", "XIII"}, {"2026-01-18", "XIII"},
      {"2026-05-18", "XIV"},
  };
  for (const auto& [day, term] : kCases) {
    SCOPED_TRACE(day);
    EXPECT_EQ(party_term(*fact::Day::parse(day)), term);
  }
}

TEST(PartyTermTest, ReadsTermsInEitherNumerals) {
  EXPECT_EQ(in_roman("XI"), "XI");
  EXPECT_EQ(in_roman("xi"), "XI");
  EXPECT_EQ(in_roman("12"), "XII");
  EXPECT_EQ(in_roman(""), "");
  EXPECT_EQ(in_roman("99"), "");
}

TEST(PartyTermTest, LeavesTheMonthsOfProvincialCongressesOpen) {
  const auto term = [](const char* day) { return provincial_term(*fact::Day::parse(day)); };
  EXPECT_EQ(term("2018-03-12"), 2015);
  EXPECT_EQ(term("2020-07-31"), 2015);
  EXPECT_EQ(term("2020-09-15"), std::nullopt);
  EXPECT_EQ(term("2020-12-20"), 2020);
}

}  // namespace
}  // namespace solieu::audit
