#include "engine/audit/addable.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <variant>

namespace solieu::audit {
namespace {

// Kinds that a total of another name is made of.
struct Kinds {
  std::string_view whole;
  std::array<std::string_view, 8> parts;
};
constexpr std::array<Kinds, 1> kKinds = {{
    {"đơn", {"xã", "phường", "thị", "huyện", "quận", "thành", "đặc", "tỉnh"}},
}};

std::string_view unit_of(const Figure& figure) {
  if (figure.placed == nullptr) return {};
  const auto* quantity = std::get_if<fact::Quantity>(&figure.placed->fact->value);
  return quantity == nullptr ? std::string_view() : std::string_view(quantity->unit);
}

bool is_kind_of(std::string_view part, std::string_view whole) {
  return std::any_of(kKinds.begin(), kKinds.end(), [&](const Kinds& kinds) {
    return kinds.whole == whole &&
           std::find(kinds.parts.begin(), kinds.parts.end(), part) != kinds.parts.end();
  });
}

// "xã, phường, thị trấn" counts communes of three kinds.
bool names_kind(std::string_view whole, std::string_view part) {
  while (!part.empty()) {
    const std::size_t comma = whole.find(", ");
    if (comma == std::string_view::npos) return false;
    whole.remove_prefix(comma + 2);
    if (whole.starts_with(part)) return true;
  }
  return false;
}

}  // namespace

bool is_addable(const Figure& total, const Figure& part) {
  if (!part.number || part.whole || part.kind != total.kind) return false;
  if (part.unit == "mét" && unit_of(part) != unit_of(total)) return false;
  if (part.unit == total.unit || is_kind_of(part.unit, total.unit) ||
      names_kind(unit_of(total), part.unit)) {
    return true;
  }
  return are_people(total) && are_people(part);
}

}  // namespace solieu::audit
