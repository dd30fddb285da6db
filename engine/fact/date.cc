#include "engine/fact/date.h"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <utility>

namespace solieu::fact {
namespace {

constexpr int kFirstYear = 1;
constexpr int kLastYear = 9999;  // four digits, as ISO 8601 writes them

constexpr std::array<std::pair<Granularity, std::string_view>, 7> kNames{{
    {Granularity::kDay, "day"},
    {Granularity::kMonth, "month"},
    {Granularity::kQuarter, "quarter"},
    {Granularity::kHalf, "half"},
    {Granularity::kMonths, "months"},
    {Granularity::kYear, "year"},
    {Granularity::kRange, "range"},
}};

// The figures at `begin`, `size` of them and nothing else.
std::optional<int> figures_at(std::string_view text, std::size_t begin, std::size_t size) {
  int value = 0;
  for (const char c : text.substr(begin, size)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = 10 * value + (c - '0');
  }
  return value;
}

// From the first day of one month to the last day of another.
std::optional<Period> whole_months(int from_year, int from_month, int to_year, int to_month,
                                   Granularity granularity) {
  const std::optional<Day> from = Day::from(from_year, from_month, 1);
  const std::optional<Day> to = Day::from(to_year, to_month, days_in_month(to_year, to_month));
  if (!from || !to || *to < *from) return std::nullopt;
  return Period{*from, *to, granularity};
}

Granularity granularity_of_months(int months) {
  return months == 6 ? Granularity::kHalf : Granularity::kMonths;
}

}  // namespace

int days_in_month(int year, int month) {
  if (month < 1 || month > 12) return 0;
  const auto last = std::chrono::year{year} / std::chrono::month(static_cast<unsigned>(month)) /
                    std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

std::optional<Day> Day::from(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear) return std::nullopt;
  if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return Day(year, month, day);
}

std::optional<Day> Day::parse(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const std::optional<int> year = figures_at(iso, 0, 4);
  const std::optional<int> month = figures_at(iso, 5, 2);
  const std::optional<int> day = figures_at(iso, 8, 2);
  if (!year || !month || !day) return std::nullopt;
  return from(*year, *month, *day);
}

std::string Day::to_string() const { return fmt::format("{:04}-{:02}-{:02}", year_, month_, day_); }

std::string_view name_of(Granularity granularity) {
  for (const auto& [known, name] : kNames) {
    if (known == granularity) return name;
  }
  return {};
}

std::optional<Granularity> granularity_named(std::string_view name) {
  for (const auto& [granularity, known] : kNames) {
    if (known == name) return granularity;
  }
  return std::nullopt;
}

Period day_period(Day day) { return {day, day, Granularity::kDay}; }

std::optional<Period> month_period(int year, int month) {
  return whole_months(year, month, year, month, Granularity::kMonth);
}

std::optional<Period> quarter_period(int year, int quarter) {
  if (quarter < 1 || quarter > 4) return std::nullopt;
  return whole_months(year, 3 * quarter - 2, year, 3 * quarter, Granularity::kQuarter);
}

std::optional<Period> first_months(int year, int months) {
  return whole_months(year, 1, year, months, granularity_of_months(months));
}

std::optional<Period> last_months(int year, int months) {
  return whole_months(year, 13 - months, year, 12, granularity_of_months(months));
}

std::optional<Period> year_period(int year) {
  return whole_months(year, 1, year, 12, Granularity::kYear);
}

std::optional<Period> year_range(int first, int last) {
  return whole_months(first, 1, last, 12, Granularity::kRange);
}

std::optional<Period> day_range(Day from, Day to) {
  if (to < from) return std::nullopt;
  return Period{from, to, Granularity::kRange};
}

std::optional<Period> parse_iso_period(std::string_view text) {
  if (text.size() == 10) {
    const std::optional<Day> day = Day::parse(text);
    if (!day) return std::nullopt;
    return day_period(*day);
  }
  const bool has_month = text.size() == 7 && text[4] == '-';
  if (!has_month && text.size() != 4) return std::nullopt;
  const std::optional<int> year = figures_at(text, 0, 4);
  if (!year) return std::nullopt;
  if (!has_month) return year_period(*year);
  const std::optional<int> month = figures_at(text, 5, 2);
  if (!month) return std::nullopt;
  return month_period(*year, *month);
}

}  // namespace solieu::fact
