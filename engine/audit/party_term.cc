#include "engine/audit/party_term.h"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "engine/fact/number.h"

namespace solieu::audit {
namespace {

struct Term {
  std::string_view numeral;
  int year, month, day;  // its congress opens
};

constexpr Term kTerms[] = {
    {"VIII", 1996, 6, 28}, {"IX", 2001, 4, 19},   {"X", 2006, 4, 18},   {"XI", 2011, 1, 12},
    {"XII", 2016, 1, 20},  {"XIII", 2021, 1, 25}, {"XIV", 2026, 1, 19},
};
constexpr int kCongressDays = 14;

// Days since some day, months taken as 31 days: enough to tell two weeks.
int rank(int year, int month, int day) { return (year * 12 + month) * 31 + day; }

constexpr std::string_view kNumerals[] = {"VI", "VII", "VIII", "IX",  "X",
                                          "XI", "XII", "XIII", "XIV", "XV"};
constexpr int kFirstNumeral = 6;

}  // namespace

std::string_view party_term(fact::Day day) {
  const int when = rank(day.year(), day.month(), day.day());
  std::string_view term;
  for (const Term& next : kTerms) {
    const int opens = rank(next.year, next.month, next.day);
    if (when < opens) break;
    term = when < opens + kCongressDays ? std::string_view() : next.numeral;
  }
  return term;
}

std::string in_roman(std::string_view term) {
  std::string capitals(term);
  std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  if (fact::read_roman(capitals)) return capitals;
  int number = 0;
  const auto read = std::from_chars(term.data(), term.data() + term.size(), number);
  const int index = number - kFirstNumeral;
  if (read.ec != std::errc() || index < 0 || index >= static_cast<int>(std::size(kNumerals))) {
    return {};
  }
  return std::string(kNumerals[index]);
}

std::optional<int> provincial_term(fact::Day day) {
  // Congresses are held from August to November of 2005, 2010 and so on.
  const int congress = day.year() - day.year() % 5;
  if (day.year() != congress) return congress;
  if (day.month() < 8) return congress - 5;
  return day.month() == 12 ? std::optional<int>(congress) : std::nullopt;
}

}  // namespace solieu::audit
