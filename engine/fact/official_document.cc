#include "engine/fact/official_document.h"

#include <array>
#include <utility>

namespace solieu::fact {
namespace {

constexpr std::array<std::pair<Validity, std::string_view>, 6> kNames{{
    {Validity::kUnknown, "unknown"},
    {Validity::kInForce, "in_force"},
    {Validity::kAmended, "amended"},
    {Validity::kReplaced, "replaced"},
    {Validity::kExpired, "expired"},
    {Validity::kCompleted, "completed"},
}};

}  // namespace

std::string_view name_of(Validity validity) {
  for (const auto& [known, name] : kNames) {
    if (known == validity) return name;
  }
  return {};
}

std::optional<Validity> validity_named(std::string_view name) {
  for (const auto& [validity, known] : kNames) {
    if (known == name) return validity;
  }
  return std::nullopt;
}

}  // namespace solieu::fact
