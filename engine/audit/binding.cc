#include "engine/audit/binding.h"

#include <array>
#include <utility>

namespace solieu::audit {
namespace {

constexpr std::array<std::pair<BoundBy, std::string_view>, 10> kNames{{
    {BoundBy::kNothing, "nothing"},
    {BoundBy::kDay, "day"},
    {BoundBy::kTerm, "term"},
    {BoundBy::kYear, "year"},
    {BoundBy::kSubject, "subject"},
    {BoundBy::kIssuer, "issuer"},
    {BoundBy::kOnlyOne, "only_one"},
    {BoundBy::kName, "name"},
    {BoundBy::kEarlierMention, "earlier_mention"},
    {BoundBy::kLatest, "latest"},
}};

}  // namespace

std::string_view name_of(BoundBy by) {
  for (const auto& [known, name] : kNames) {
    if (known == by) return name;
  }
  return {};
}

}  // namespace solieu::audit
