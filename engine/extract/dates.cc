#include "engine/extract/dates.h"

#include <set>

namespace solieu::extract {
namespace {

using fact::Day;
using fact::Granularity;
using fact::Period;

// Reports look back: a month named without its year lies ahead of the publication by at most this
// many months, else it is that of the year before.
constexpr int kMostMonthsAhead = 5;
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;

bool plausible(int year) { return year >= kFirstYear && year <= kLastYear; }

Granularity granularity_of(const Fields& fields) {
  return fact::granularity_named(fields.text("granularity")).value_or(Granularity::kDay);
}

}  // namespace

bool is_possible(const Fields& date) {
  const int leap_year = 2000;  // 29/2 without a year is possible
  for (const char* prefix : {"", "to_"}) {
    const std::string name(prefix);
    const auto day = date.integer(name + "day"), month = date.integer(name + "month");
    const int year = date.integer(name + "year").value_or(leap_year);
    if (!plausible(year)) return false;
    if (month && (*month < 1 || *month > 12)) return false;
    if (day && (*day < 1 || *day > (month ? fact::days_in_month(year, *month) : 31))) return false;
  }
  const auto quarter = date.integer("quarter");
  if (quarter && (*quarter < 1 || *quarter > 4)) return false;
  const auto months = date.integer("months");
  if (months && (*months < 1 || *months > 11)) return false;
  const auto from = date.integer("year"), to = date.integer("to_year");
  return !(from && to && *to < *from);
}

Calendar::Calendar(const std::optional<Period>& published,
                   const std::vector<const Mention*>& dates) {
  if (published) {
    published_ = published->to;
    year_ = published->to.year();
    return;
  }
  std::set<int> fine, coarse;  // years of days, months and quarters; of whole years
  for (const Mention* date : dates) {
    const auto year = date->fields.integer("year");
    const Granularity granularity = granularity_of(date->fields);
    if (!year || granularity == Granularity::kRange) continue;
    (granularity == Granularity::kYear ? coarse : fine).insert(*year);
  }
  const std::set<int>& years = fine.empty() ? coarse : fine;
  if (years.size() == 1) year_ = *years.begin();
}

std::optional<int> Calendar::year_for(int month, int last_month) const {
  if (!year_) return std::nullopt;
  if (!published_) return year_;
  if (year_ahead_ && (spoke_of_it_ || last_month < published_->month())) return year_ahead_;
  const bool ahead = month - published_->month() > kMostMonthsAhead ||
                     (month == 1 && last_month - published_->month() > kMostMonthsAhead - 2);
  return ahead ? *year_ - 1 : *year_;
}

std::optional<Period> Calendar::period(const Fields& fields) const {
  const auto year = fields.integer("year");
  const auto month = fields.integer("month"), day = fields.integer("day");
  switch (granularity_of(fields)) {
    case Granularity::kDay: {
      if (!day || !month) return std::nullopt;
      const auto in_year = year ? year : year_for(*month, *month);
      if (!in_year) return std::nullopt;
      const auto made = Day::from(*in_year, *month, *day);
      return made ? std::optional(fact::day_period(*made)) : std::nullopt;
    }
    case Granularity::kMonth: {
      if (!month) return last_month_;
      const auto in_year = year ? year : year_for(*month, *month);
      return in_year ? fact::month_period(*in_year, *month) : std::nullopt;
    }
    case Granularity::kQuarter: {
      const auto quarter = fields.integer("quarter");
      if (!quarter) return last_quarter_;
      const auto in_year = year ? year : year_for(*quarter * 3 - 2, *quarter * 3);
      return in_year ? fact::quarter_period(*in_year, *quarter) : std::nullopt;
    }
    case Granularity::kHalf:
    case Granularity::kMonths: {
      const auto months = fields.integer("months");
      if (!months) return last_half_;
      const bool last = fields.text("end") == "last";
      const auto in_year = year ? year : last ? year_for(13 - *months, 12) : year_for(1, *months);
      if (!in_year) return std::nullopt;
      return last ? fact::last_months(*in_year, *months) : fact::first_months(*in_year, *months);
    }
    case Granularity::kYear: {
      if (year) return fact::year_period(*year);
      // "trong năm" is the year reported on: named last, and not long before the publication.
      const bool recent =
          last_year_ && (!published_ || published_->year() - last_year_->from.year() <= 1);
      if (recent) return last_year_;
      return year_ ? fact::year_period(*year_) : std::nullopt;
    }
    case Granularity::kRange:
      break;
  }
  const auto to_year = fields.integer("to_year");
  if (!month && !day) {
    return year && to_year ? fact::year_range(*year, *to_year) : std::nullopt;
  }
  // "từ ngày 17 đến 24/3": what the first end leaves out, the second gives.
  const auto to_month = fields.integer("to_month"), to_day = fields.integer("to_day");
  const auto last_month = to_month ? to_month : month;
  const auto first_month = month ? month : last_month;
  if (!first_month || !last_month) return std::nullopt;
  auto last_year = to_year ? to_year : year;
  if (!last_year) last_year = year_for(*last_month, *last_month);
  if (!last_year) return std::nullopt;
  int first_year = year.value_or(*last_year);
  if (!year && *first_month > *last_month) --first_year;
  const auto from = Day::from(first_year, *first_month, day.value_or(1));
  const auto to = Day::from(*last_year, *last_month,
                            to_day.value_or(fact::days_in_month(*last_year, *last_month)));
  return from && to ? fact::day_range(*from, *to) : std::nullopt;
}

std::optional<Period> Calendar::place(const Mention& date, Named named) {
  const Fields& fields = date.fields;
  if (date.sentence != sentence_) {
    year_ahead_.reset();
    spoke_of_it_ = false;
  }
  sentence_ = date.sentence;
  const auto year = fields.integer("year");
  if (year && published_ && *year == published_->year() + 1) year_ahead_ = year;
  const auto made = period(fields);
  if (!made) return made;
  if (!year && year_ahead_ && made->from.year() == *year_ahead_) spoke_of_it_ = true;
  switch (made->granularity) {
    case Granularity::kQuarter:
      last_quarter_ = made;
      break;
    case Granularity::kHalf:
    case Granularity::kMonths:
      last_half_ = made;
      break;
    case Granularity::kMonth:
      last_month_ = made;
      break;
    case Granularity::kYear:
      if (named == Named::kItself) last_year_ = made;
      break;
    case Granularity::kDay:
    case Granularity::kRange:
      break;
  }
  return made;
}

}  // namespace solieu::extract
