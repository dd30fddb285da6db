#include "engine/fact/confusion.h"

#include <algorithm>
#include <cstddef>
#include <set>

namespace solieu::fact {
namespace {

std::size_t shared(text::SourceRange a, text::SourceRange b) {
  if (!a.overlaps(b)) return 0;
  return std::min(a.end, b.end) - std::max(a.begin, b.begin);
}

text::SourceRange range_of(const Fact* fact) { return fact->range; }
text::SourceRange range_of(const GoldFact* fact) { return fact->fact.range; }

// The one that shares most with the range, the first of equals; nullptr if none shares anything.
template <typename AnyFact>
const AnyFact* nearest(text::SourceRange range, const std::vector<const AnyFact*>& facts) {
  const AnyFact* best = nullptr;
  for (const AnyFact* fact : facts) {
    const std::size_t most = best == nullptr ? 0 : shared(range, range_of(best));
    if (shared(range, range_of(fact)) > most) best = fact;
  }
  return best;
}

}  // namespace

std::vector<Confusion> confusions_of(const Matching& matching) {
  using Kind = Confusion::Kind;
  std::vector<const Fact*> right;
  std::vector<const GoldFact*> settled = matching.optional;
  for (const Match& match : matching.found) {
    right.push_back(match.system);
    settled.push_back(match.gold);
  }

  std::vector<Confusion> confusions;
  std::set<const Fact*> told;
  for (const GoldFact* gold : matching.missed) {
    if (const Fact* extra = nearest(gold->fact.range, matching.extra)) {
      confusions.push_back({Kind::kReadAs, gold, extra});
      told.insert(extra);
    } else if (const Fact* beside = nearest(gold->fact.range, right)) {
      confusions.push_back({Kind::kMissedBeside, gold, beside});
    }
  }
  for (const Fact* extra : matching.extra) {
    if (told.count(extra) != 0) continue;
    if (const GoldFact* gold = nearest(extra->range, matching.missed)) {
      confusions.push_back({Kind::kReadAs, gold, extra});
    } else if (const GoldFact* beside = nearest(extra->range, settled)) {
      confusions.push_back({Kind::kExtraBeside, beside, extra});
    }
  }
  return confusions;
}

}  // namespace solieu::fact
