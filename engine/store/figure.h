#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "engine/fact/date.h"
#include "engine/fact/decimal.h"
#include "engine/store/query.h"
#include "engine/text/span.h"

namespace solieu::store {

// A number that an article states, with what decides whether it states anything new. Texts are
// in lower case, and empty where the article does not say.
struct Figure {
  fact::Decimal number;
  std::optional<fact::Decimal> upper;  // of a range
  bool is_exact = true;                // no "hơn", "khoảng", …
  std::string unit;                    // what it counts: "vnd", "vnd/hộ", "con bò", "nhà"
  std::string role;                    // raised, build …
  std::string programme;
  std::string actor, place;
  std::optional<fact::Period> period;
  text::SourceRange range, sentence;  // code points of the article
  // Enough is told of what it counts to be compared with figures of other times.
  bool is_comparable = false;
  // Figures of different groups are never added to each other.
  std::size_t group = 0;
};

// What the number of a fact counts, since unlike things are never added: "VND", "VND/hội viên", a
// unit; empty for houses.
std::string unit_of(const fact::Value& value);

// Nothing for facts that cannot be added up: money, houses and quantities can.
std::optional<Figure> figure_of(const StoredFact& fact);

}  // namespace solieu::store
