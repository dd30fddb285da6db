#pragma once

#include <string>
#include <vector>

#include "engine/fact/tally.h"
#include "engine/fact/verdict.h"

namespace solieu::fact {

// What differs between two runs over the same gold.
struct Change {
  enum class Kind {
    kGained,     // a gold fact that was missed before
    kLost,       // one that was found before
    kMended,     // an attribute of a gold fact that was wrong before, and the fact found both times
    kBroken,     // one that was right before
    kGoneExtra,  // a fact in excess before
    kNewExtra,   // one in excess now
  };

  Kind kind = Kind::kGained;
  Verdict verdict;        // of this run; of the one before for what is gone
  std::string attribute;  // kMended, kBroken
};

struct Comparison {
  std::vector<Change> changes;  // by kind
  // Gold facts that one run alone knows, because the gold itself was changed; no change of a run.
  int gold_added = 0;
  int gold_removed = 0;
  ByType<Tally> before;
  ByType<Tally> now;
};

// Facts are the same if document, type, span and value are.
Comparison compare(const std::vector<Verdict>& before, const std::vector<Verdict>& now);

}  // namespace solieu::fact
