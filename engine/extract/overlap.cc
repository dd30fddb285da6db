#include "engine/extract/overlap.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string_view>

namespace solieu::extract {
namespace {

std::size_t type_order(std::string_view type) {
  constexpr std::array<std::string_view, 6> kOrder = {"directive", "date",    "house",
                                                      "money",     "percent", "quantity"};
  return static_cast<std::size_t>(std::find(kOrder.begin(), kOrder.end(), type) - kOrder.begin());
}

}  // namespace

bool better(const Mention& a, const Mention& b) {
  if (a.rule->rank != b.rule->rank) return a.rule->rank > b.rule->rank;
  if (a.span.size() != b.span.size()) return a.span.size() > b.span.size();
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  const std::size_t order_a = type_order(a.rule->type), order_b = type_order(b.rule->type);
  if (order_a != order_b) return order_a < order_b;
  return a.rule_index < b.rule_index;
}

void settle_overlaps(std::vector<Mention*>& mentions) {
  std::sort(mentions.begin(), mentions.end(),
            [](const Mention* a, const Mention* b) { return better(*a, *b); });
  // By begin; none overlap, so their ends are in order too.
  std::map<std::size_t, const Mention*> believed;
  for (Mention* mention : mentions) {
    if (mention->refusal != Refusal::kNone) continue;
    const auto next = believed.lower_bound(mention->span.begin);
    if (next != believed.end() && next->second->span.overlaps(mention->span)) {
      mention->winner = next->second;
    } else if (next != believed.begin() && std::prev(next)->second->span.overlaps(mention->span)) {
      mention->winner = std::prev(next)->second;
    }
    if (mention->winner != nullptr) {
      mention->refusal = Refusal::kOverlap;
    } else {
      believed.emplace_hint(next, mention->span.begin, mention);
    }
  }
}

}  // namespace solieu::extract
