#include "engine/fact/date.h"

#include <gtest/gtest.h>

#include <string_view>

namespace solieu::fact {
namespace {

Day day(std::string_view iso) { return Day::parse(iso).value(); }

Period period(std::string_view from, std::string_view to, Granularity granularity) {
  return {day(from), day(to), granularity};
}

TEST(DayTest, ReadsAndPrintsIsoDays) {
  for (const std::string_view iso :
       {"2020-05-05", "2024-02-29", "2000-02-29", "1930-02-03", "0001-01-01", "9999-12-31"}) {
    SCOPED_TRACE(iso);
    const std::optional<Day> read = Day::parse(iso);
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->to_string(), iso);
    EXPECT_EQ(Day::from(read->year(), read->month(), read->day()), read);
  }
}

TEST(DayTest, RefusesDaysThatDoNotExistAndOtherNotations) {
  for (const std::string_view text :
       {"2024-02-31", "2023-02-29", "1900-02-29", "2020-04-31", "2020-13-01", "2020-00-10",
        "2020-01-00", "0000-01-01", "2020-5-5", "05/05/2020", "2020-05", "2020/05/05",
        "2020-05-05 ", "+020-05-05", "2020-05-0a", ""}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(Day::parse(text), std::nullopt);
  }
  EXPECT_EQ(Day::from(10'000, 1, 1), std::nullopt);
  EXPECT_EQ(Day::from(2020, -1, 1), std::nullopt);
}

TEST(DayTest, IsOrderedByTheCalendar) {
  EXPECT_LT(day("2019-12-31"), day("2020-01-01"));
  EXPECT_LT(day("2020-01-31"), day("2020-02-01"));
  EXPECT_LT(day("2020-02-01"), day("2020-02-02"));
  EXPECT_EQ(day("2020-02-01"), day("2020-02-01"));
}

TEST(DayTest, CountsTheDaysOfAMonth) {
  EXPECT_EQ(days_in_month(2023, 2), 28);
  EXPECT_EQ(days_in_month(2024, 2), 29);
  EXPECT_EQ(days_in_month(1900, 2), 28);
  EXPECT_EQ(days_in_month(2000, 2), 29);
  EXPECT_EQ(days_in_month(2020, 4), 30);
  EXPECT_EQ(days_in_month(2020, 12), 31);
  EXPECT_EQ(days_in_month(2020, 0), 0);
  EXPECT_EQ(days_in_month(2020, 13), 0);
}

TEST(GranularityTest, HasOneName) {
  constexpr std::pair<Granularity, std::string_view> kNames[] = {
      {Granularity::kDay, "day"},         {Granularity::kMonth, "month"},
      {Granularity::kQuarter, "quarter"}, {Granularity::kHalf, "half"},
      {Granularity::kMonths, "months"},   {Granularity::kYear, "year"},
      {Granularity::kRange, "range"}};
  for (const auto& [granularity, name] : kNames) {
    SCOPED_TRACE(name);
    EXPECT_EQ(name_of(granularity), name);
    EXPECT_EQ(granularity_named(name), granularity);
  }
  EXPECT_EQ(granularity_named("week"), std::nullopt);
  EXPECT_EQ(granularity_named(""), std::nullopt);
}

TEST(PeriodTest, CoversWholeDaysMonthsAndYears) {
  EXPECT_EQ(day_period(day("2020-05-05")), period("2020-05-05", "2020-05-05", Granularity::kDay));
  EXPECT_EQ(month_period(2020, 2), period("2020-02-01", "2020-02-29", Granularity::kMonth));
  EXPECT_EQ(quarter_period(2020, 2), period("2020-04-01", "2020-06-30", Granularity::kQuarter));
  EXPECT_EQ(quarter_period(2021, 4), period("2021-10-01", "2021-12-31", Granularity::kQuarter));
  EXPECT_EQ(year_period(2020), period("2020-01-01", "2020-12-31", Granularity::kYear));
  EXPECT_EQ(year_range(2020, 2025), period("2020-01-01", "2025-12-31", Granularity::kRange));
  EXPECT_EQ(day_range(day("2022-07-15"), day("2022-08-20")),
            period("2022-07-15", "2022-08-20", Granularity::kRange));
}

TEST(PeriodTest, CallsSixMonthsAHalf) {
  EXPECT_EQ(first_months(2022, 6), period("2022-01-01", "2022-06-30", Granularity::kHalf));
  EXPECT_EQ(last_months(2020, 6), period("2020-07-01", "2020-12-31", Granularity::kHalf));
  EXPECT_EQ(first_months(2021, 9), period("2021-01-01", "2021-09-30", Granularity::kMonths));
  EXPECT_EQ(last_months(2021, 2), period("2021-11-01", "2021-12-31", Granularity::kMonths));
  EXPECT_EQ(first_months(2024, 2), period("2024-01-01", "2024-02-29", Granularity::kMonths));
}

TEST(PeriodTest, HasNothingOutsideTheCalendar) {
  EXPECT_EQ(month_period(2020, 13), std::nullopt);
  EXPECT_EQ(month_period(0, 1), std::nullopt);
  EXPECT_EQ(quarter_period(2020, 0), std::nullopt);
  EXPECT_EQ(quarter_period(2020, 5), std::nullopt);
  EXPECT_EQ(first_months(2020, 0), std::nullopt);
  EXPECT_EQ(first_months(2020, 13), std::nullopt);
  EXPECT_EQ(last_months(2020, 0), std::nullopt);
  EXPECT_EQ(last_months(2020, 13), std::nullopt);
  EXPECT_EQ(year_period(12'020), std::nullopt);
  EXPECT_EQ(year_range(2025, 2020), std::nullopt);
  EXPECT_EQ(day_range(day("2022-08-20"), day("2022-07-15")), std::nullopt);
}

TEST(PeriodTest, ReadsIsoDaysMonthsAndYears) {
  EXPECT_EQ(parse_iso_period("2020-07-07"), period("2020-07-07", "2020-07-07", Granularity::kDay));
  EXPECT_EQ(parse_iso_period("2022-07"), period("2022-07-01", "2022-07-31", Granularity::kMonth));
  EXPECT_EQ(parse_iso_period("2022"), period("2022-01-01", "2022-12-31", Granularity::kYear));
}

TEST(PeriodTest, RefusesOtherNotations) {
  for (const std::string_view text : {"", "22", "2022-7", "2022-13", "2022-07-32", "07/2022",
                                      "07-2022", "2022-07-", "0000", "20222", "202207", "năm"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(parse_iso_period(text), std::nullopt);
  }
}

}  // namespace
}  // namespace solieu::fact
