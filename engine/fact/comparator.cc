#include "engine/fact/comparator.h"

#include <array>
#include <utility>

namespace solieu::fact {
namespace {

constexpr std::array<std::pair<Comparator, std::string_view>, 7> kNames{{
    {Comparator::kEqual, "eq"},
    {Comparator::kGreater, "gt"},
    {Comparator::kAtLeast, "ge"},
    {Comparator::kLess, "lt"},
    {Comparator::kAtMost, "le"},
    {Comparator::kAlmost, "almost"},
    {Comparator::kApproximate, "approx"},
}};

}  // namespace

std::string_view name_of(Comparator comparator) {
  for (const auto& [known, name] : kNames) {
    if (known == comparator) return name;
  }
  return {};
}

std::optional<Comparator> comparator_named(std::string_view name) {
  for (const auto& [comparator, known] : kNames) {
    if (known == name) return comparator;
  }
  return std::nullopt;
}

}  // namespace solieu::fact
