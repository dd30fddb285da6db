#include "engine/fact/comparison.h"

#include <algorithm>
#include <compare>
#include <map>
#include <nlohmann/json.hpp>
#include <tuple>

namespace solieu::fact {
namespace {

bool is_extra(const Verdict& verdict) { return verdict.kind == Verdict::Kind::kExtra; }

// Programs write figures in many ways; parsed, the value of a saved run is the same again.
auto identity_of(const Verdict& verdict) {
  return std::tuple(is_extra(verdict), verdict.document, verdict.type, verdict.range.begin,
                    verdict.range.end, nlohmann::ordered_json::parse(verdict.value).dump());
}

using Verdicts = std::multimap<decltype(identity_of(Verdict())), const Verdict*>;

Verdicts by_identity(const std::vector<Verdict>& verdicts) {
  Verdicts found;
  for (const Verdict& verdict : verdicts) found.emplace(identity_of(verdict), &verdict);
  return found;
}

bool is_wrong(const Verdict& verdict, const std::string& attribute) {
  return std::any_of(verdict.wrong.begin(), verdict.wrong.end(),
                     [&](const WrongAttribute& wrong) { return wrong.name == attribute; });
}

void compare_attributes(const Verdict& before, const Verdict& now, std::vector<Change>& changes) {
  for (const WrongAttribute& wrong : before.wrong) {
    if (!is_wrong(now, wrong.name)) changes.push_back({Change::Kind::kMended, now, wrong.name});
  }
  for (const WrongAttribute& wrong : now.wrong) {
    if (!is_wrong(before, wrong.name)) changes.push_back({Change::Kind::kBroken, now, wrong.name});
  }
}

void compare_outcomes(const Verdict& before, const Verdict& now, std::vector<Change>& changes) {
  if (before.kind != now.kind) {
    const bool gained = now.kind == Verdict::Kind::kFound;
    changes.push_back({gained ? Change::Kind::kGained : Change::Kind::kLost, now, ""});
  } else if (now.kind == Verdict::Kind::kFound) {
    compare_attributes(before, now, changes);
  }
}

}  // namespace

Comparison compare(const std::vector<Verdict>& before, const std::vector<Verdict>& now) {
  Comparison comparison;
  comparison.before = tallies_of(before);
  comparison.now = tallies_of(now);
  std::vector<Change>& changes = comparison.changes;
  Verdicts left = by_identity(before);
  for (const Verdict& verdict : now) {
    if (const auto known = left.find(identity_of(verdict)); known != left.end()) {
      compare_outcomes(*known->second, verdict, changes);
      left.erase(known);
    } else if (is_extra(verdict)) {
      changes.push_back({Change::Kind::kNewExtra, verdict, ""});
    } else {
      ++comparison.gold_added;
    }
  }
  for (const auto& [identity, verdict] : left) {
    if (is_extra(*verdict)) {
      changes.push_back({Change::Kind::kGoneExtra, *verdict, ""});
    } else {
      ++comparison.gold_removed;
    }
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Change& a, const Change& b) { return a.kind < b.kind; });
  return comparison;
}

}  // namespace solieu::fact
