#include "engine/input/field_map.h"

#include <algorithm>
#include <array>

namespace solieu::input {
namespace {

constexpr std::array<std::string_view, 6> kFields = {"uri",       "title",  "published",
                                                     "publisher", "author", "text"};

}  // namespace

FieldMap field_map_of(std::string_view words) {
  FieldMap map;
  while (!words.empty()) {
    const std::string_view part = words.substr(0, words.find(','));
    words.remove_prefix(std::min(part.size() + 1, words.size()));
    const std::size_t equals = part.find('=');
    const std::string_view field = part.substr(0, equals);
    const bool is_known = std::find(kFields.begin(), kFields.end(), field) != kFields.end();
    if (!is_known || equals == part.npos || equals + 1 == part.size()) {
      throw BadFieldMap(std::string(part));
    }
    map.insert_or_assign(std::string(field), std::string(part.substr(equals + 1)));
  }
  return map;
}

std::string_view name_in(const FieldMap& map, std::string_view field) {
  const auto found = map.find(field);
  return found == map.end() ? field : std::string_view(found->second);
}

}  // namespace solieu::input
