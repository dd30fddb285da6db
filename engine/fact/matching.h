#pragma once

#include <vector>

#include "engine/fact/fact.h"
#include "engine/fact/json.h"

namespace solieu::fact {

// What two spans have to have in common to be of one fact.
enum class SpanRule { kOverlapping, kEqual };

struct Match {
  const GoldFact* gold = nullptr;
  const Fact* system = nullptr;
};

// What became of the facts of one document; points into what was matched.
struct Matching {
  std::vector<Match> found;
  std::vector<const GoldFact*> missed;
  std::vector<const Fact*> extra;
  std::vector<const GoldFact*> optional;  // found or not
};

// Facts of the second layer are matched only in documents that were annotated for it, and those
// hold one at least.
bool has_second_layer(const std::vector<GoldFact>& gold);

// Matches facts of the same type and key, one to one in document order. An optional gold fact
// counts neither way and excuses what was found at its place.
Matching match(const std::vector<GoldFact>& gold, const std::vector<Fact>& system, SpanRule spans);

}  // namespace solieu::fact
