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

// A person is counted by one of these and by another.
constexpr std::array<std::string_view, 29> kPersons = {
    "người",     "đồng chí",  "ủy viên",    "đại biểu",  "hội viên", "đoàn viên",
    "đảng viên", "cán bộ",    "thành viên", "học viên",  "học sinh", "sinh viên",
    "cựu chiến", "công nhân", "lao động",   "giáo viên", "chiến sĩ", "công chức",
    "viên chức", "cử tri",    "thanh niên", "nam",       "nữ",       "vị",
    "kỹ sư",     "em",        "cháu",       "đối tượng", "bị can"};

std::string_view unit_of(const Figure& figure) {
  if (figure.placed == nullptr) return {};
  const auto* quantity = std::get_if<fact::Quantity>(&figure.placed->fact->value);
  return quantity == nullptr ? std::string_view() : std::string_view(quantity->unit);
}

// Whether the unit of a count names persons.
bool counts_persons(const Figure& figure) {
  const std::string_view unit = unit_of(figure);
  // "hòa giải viên", "tuyên truyền viên"
  if (unit.ends_with(" viên") && unit != "công viên") return true;
  return std::any_of(kPersons.begin(), kPersons.end(), [&](std::string_view person) {
    return unit.starts_with(person) &&
           (unit.size() == person.size() || unit[person.size()] == ' ' ||
            unit[person.size()] == ',' || person == "cựu chiến");
  });
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
  return counts_persons(total) && counts_persons(part);
}

}  // namespace solieu::audit
