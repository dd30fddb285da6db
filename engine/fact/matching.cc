#include "engine/fact/matching.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>

#include "engine/fact/agreement.h"
#include "engine/fact/tally.h"

namespace solieu::fact {
namespace {

enum class Layers { kFirst, kBoth };

bool is_scored(std::string_view type, Layers layers) {
  if (is_of_second_layer(type)) return layers == Layers::kBoth;
  return std::find(kScoredTypes.begin(), kScoredTypes.end(), type) != kScoredTypes.end();
}

// A fact of the system, with what it is matched by.
struct Candidate {
  const Fact* fact;
  std::string_view type;
  std::optional<Key> key;
  bool used = false;
};

std::vector<Candidate> candidates_of(const std::vector<Fact>& system, Layers layers) {
  std::vector<Candidate> candidates;
  for (const Fact& fact : system) {
    const std::string_view type = type_of(fact.value);
    if (is_scored(type, layers)) candidates.push_back({&fact, type, key_of(fact.value)});
  }
  return candidates;
}

std::vector<const GoldFact*> in_document_order(const std::vector<GoldFact>& gold, Layers layers) {
  std::vector<const GoldFact*> ordered;
  for (const GoldFact& fact : gold) {
    if (is_scored(fact.type, layers)) ordered.push_back(&fact);
  }
  std::stable_sort(ordered.begin(), ordered.end(), [](const GoldFact* a, const GoldFact* b) {
    const text::SourceRange left = a->fact.range;
    const text::SourceRange right = b->fact.range;
    return std::tie(left.begin, left.end) < std::tie(right.begin, right.end);
  });
  return ordered;
}

bool fit(text::SourceRange a, text::SourceRange b, SpanRule spans) {
  return spans == SpanRule::kEqual ? a == b : a.overlaps(b);
}

Candidate* find_match(const GoldFact& gold, std::vector<Candidate>& candidates, SpanRule spans) {
  const std::optional<Key> key = key_of(gold.fact.value);
  if (!key) return nullptr;
  const auto match =
      std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
        return !candidate.used && candidate.type == gold.type &&
               fit(candidate.fact->range, gold.fact.range, spans) && candidate.key &&
               agree(*candidate.key, *key);
      });
  return match == candidates.end() ? nullptr : &*match;
}

bool is_excused(const Candidate& candidate, const std::vector<const GoldFact*>& optional) {
  return std::any_of(optional.begin(), optional.end(), [&](const GoldFact* fact) {
    return fact->type == candidate.type && fact->fact.range.overlaps(candidate.fact->range);
  });
}

}  // namespace

bool has_second_layer(const std::vector<GoldFact>& gold) {
  return std::any_of(gold.begin(), gold.end(),
                     [](const GoldFact& fact) { return is_of_second_layer(fact.type); });
}

Matching match(const std::vector<GoldFact>& gold, const std::vector<Fact>& system, SpanRule spans) {
  const Layers layers = has_second_layer(gold) ? Layers::kBoth : Layers::kFirst;
  std::vector<Candidate> candidates = candidates_of(system, layers);
  Matching matching;
  for (const GoldFact* wanted : in_document_order(gold, layers)) {
    Candidate* match = find_match(*wanted, candidates, spans);
    if (match != nullptr) match->used = true;
    if (wanted->optional) {
      matching.optional.push_back(wanted);
    } else if (match != nullptr) {
      matching.found.push_back({wanted, match->fact});
    } else {
      matching.missed.push_back(wanted);
    }
  }
  for (const Candidate& candidate : candidates) {
    if (candidate.used || is_excused(candidate, matching.optional)) continue;
    matching.extra.push_back(candidate.fact);
  }
  return matching;
}

}  // namespace solieu::fact
