#pragma once

#include <optional>
#include <vector>

#include "engine/extract/mention.h"
#include "engine/fact/date.h"

namespace solieu::extract {

// Places dates on the calendar, in the order they stand in an article: what a date leaves out comes
// from the publication date, or from the one year that the article's other dates agree on, or, for
// "trong quý", from the last such period named before. In a sentence that speaks of the year ahead
// ("Năm 2022 phấn đấu …; ngay trong quý I …"), what would be over by the publication lies in that.
class Calendar {
 public:
  // `dates` are all believed date mentions of the article outside citations, in order.
  Calendar(const std::optional<fact::Period>& published, const std::vector<const Mention*>& dates);

  // Nothing if no year is certain, or the calendar has no such day.
  // A year that figures are only compared with ("so với năm 2016") is no year that "trong năm"
  // could mean.
  enum class Named { kItself, kInComparison };
  std::optional<fact::Period> place(const Mention& date, Named named = Named::kItself);

 private:
  std::optional<fact::Period> period(const Fields& fields) const;
  // The year of a period that begins in `month` and ends in `last_month` of an unstated year.
  std::optional<int> year_for(int month, int last_month) const;

  std::optional<fact::Day> published_;  // last day of the stated publication period
  std::optional<int> year_;
  std::size_t sentence_ = 0;       // of the date placed last
  std::optional<int> year_ahead_;  // that this sentence has named
  bool spoke_of_it_ = false;       // a period of this sentence lies in that year
  std::optional<fact::Period> last_quarter_, last_half_, last_month_, last_year_;
};

// Whether the calendar has what the fields say, as far as they go: no 31/02, no month 13.
bool is_possible(const Fields& date);

}  // namespace solieu::extract
