#include "engine/fact/verdict.h"

namespace solieu::fact {

ByType<Tally> tallies_of(const std::vector<Verdict>& verdicts) {
  ByType<Tally> tallies;
  for (const Verdict& verdict : verdicts) {
    Tally& tally = tallies[verdict.type];
    if (verdict.kind == Verdict::Kind::kFound) ++tally.hits;
    if (verdict.kind == Verdict::Kind::kMissed) ++tally.missed;
    if (verdict.kind == Verdict::Kind::kExtra) ++tally.extra;
  }
  return tallies;
}

}  // namespace solieu::fact
