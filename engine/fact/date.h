#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace solieu::fact {

// A day of the Gregorian calendar, year 1 to 9999. Always a day that exists.
class Day {
 public:
  static std::optional<Day> from(int year, int month, int day);
  // "2020-05-05"
  static std::optional<Day> parse(std::string_view iso);

  int year() const { return year_; }
  int month() const { return month_; }
  int day() const { return day_; }
  std::string to_string() const;

  // NOLINTNEXTLINE(modernize-use-nullptr): what it sees there is the compiler's own zero
  auto operator<=>(const Day&) const = default;

 private:
  Day(int year, int month, int day) : year_(year), month_(month), day_(day) {}
  int year_, month_, day_;
};

// 0 where there is no such month.
int days_in_month(int year, int month);

enum class Granularity { kDay, kMonth, kQuarter, kHalf, kMonths, kYear, kRange };

std::string_view name_of(Granularity granularity);
std::optional<Granularity> granularity_named(std::string_view name);

// A stretch of days, both ends included.
struct Period {
  Day from;
  Day to;
  Granularity granularity = Granularity::kDay;

  bool operator==(const Period&) const = default;
};

Period day_period(Day day);
std::optional<Period> month_period(int year, int month);
std::optional<Period> quarter_period(int year, int quarter);
// The first or last `months` of a year: 6 is a half, others are months.
std::optional<Period> first_months(int year, int months);
std::optional<Period> last_months(int year, int months);
std::optional<Period> year_period(int year);
// 1 January of the first to 31 December of the last year.
std::optional<Period> year_range(int first, int last);
std::optional<Period> day_range(Day from, Day to);

// ISO as people type it: a day, a month ("2022-07") or a year.
std::optional<Period> parse_iso_period(std::string_view text);

}  // namespace solieu::fact
