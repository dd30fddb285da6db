#pragma once

#include <vector>

#include "engine/fact/matching.h"

namespace solieu::fact {

// A wrong fact and one of another type or key that stands over the same words.
struct Confusion {
  enum class Kind {
    kReadAs,        // the gold fact was missed, and the system's is in excess: one for the other
    kMissedBeside,  // the gold fact was missed, and the system's is right
    kExtraBeside,   // the system's is in excess, and the gold fact was found, or is optional
  };

  Kind kind = Kind::kReadAs;
  const GoldFact* gold = nullptr;
  const Fact* system = nullptr;
};

// At most one for each fact missed or in excess: with the fact that shares most of its words, a
// wrong one before a right one. In the order of `missed`, then of `extra`.
std::vector<Confusion> confusions_of(const Matching& matching);

}  // namespace solieu::fact
