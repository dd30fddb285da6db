#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/fact/decimal.h"
#include "engine/store/query.h"

namespace solieu::store {

// What a sum leaves out since it counts elsewhere, see `CountedOnce`.
struct LeftOut {
  std::size_t copies = 0;      // facts of articles that are copies of others
  std::size_t repeated = 0;    // stated again in the same article
  std::size_t parts = 0;       // of totals that count
  std::size_t cumulative = 0;  // beside figures of shorter periods

  bool operator==(const LeftOut&) const = default;
};

// Cumulative figures, which are kept apart from those of shorter periods that they take in.
struct Cumulative {
  std::size_t facts = 0;
  std::optional<fact::Decimal> sum;
  bool is_lower_bound = false;
  bool is_approximate = false;
};

// Facts that agree in what they are grouped by.
struct Group {
  std::vector<std::string> keys;  // in the order asked for; empty where the text does not say
  // What the numbers count, since unlike things are never added: "VND", "VND/hội viên", a unit.
  std::string unit;
  std::size_t facts = 0;
  // Amounts, houses or quantities added up exactly. Nothing for types without such a number, for
  // percentages, and for what no Decimal holds.
  std::optional<fact::Decimal> sum;
  std::optional<fact::Decimal> money;  // houses: the VND said of them
  // The real sum is at least this: some numbers are stated as "more than" or as ranges, of which
  // the lower end was added.
  bool is_lower_bound = false;
  bool is_approximate = false;  // some are "about", "nearly", "less than"
  Cumulative cumulative;        // besides
};

struct Grouped {
  // Each has facts that count, or cumulative ones.
  std::vector<Group> groups;
  LeftOut left_out;
};

// Groups facts by fields of the type, and by "article", "title", "publisher", "author", "rule" and
// the "month" (2022-07), "quarter" (2022-Q3) or "year" that the article was published in; money,
// houses and quantities by their "place", "province", "district" and "document", and by the
// "period_month", "period_quarter" or "period_year" that they hold in; a longer period is a group
// of its own (2022-01/2022-06), as is one that is not told. Names count as equal whatever their
// case. Sums of money are always kept apart by currency and rate, those of quantities by unit. The
// largest sum comes first, then the most facts. Throws `UnknownField`.
Grouped group(const Database& database, std::string_view type, const Filter& filter,
              const std::vector<std::string>& by);

}  // namespace solieu::store
