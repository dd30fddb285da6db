#include "engine/store/units.h"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/text/normalize.h"

namespace solieu::store {
namespace {

constexpr std::string_view kProvince = "tỉnh ";
constexpr std::string_view kCity = "thành phố ";
constexpr std::array<std::string_view, 4> kDistricts = {"huyện ", "quận ", "thị xã ", kCity};

// The cities that are provinces. Huế has been one since 1 January 2025 (175/2024/QH15) and Đồng
// Nai since 30 April 2026 (30/2026/QH16); a place of before that has its province behind it.
constexpr std::array<std::string_view, 7> kGreatCities = {
    "hà nội", "huế", "hải phòng", "đà nẵng", "hồ chí minh", "cần thơ", "đồng nai"};

bool is_great_city(std::string_view name) {
  return std::find(kGreatCities.begin(), kGreatCities.end(), name) != kGreatCities.end();
}

// "quận 1, thành phố Hồ Chí Minh" → its units.
std::vector<std::string_view> units_in(std::string_view full_name) {
  constexpr std::string_view kBetween = ", ";
  std::vector<std::string_view> units;
  while (!full_name.empty()) {
    const std::size_t end = std::min(full_name.find(kBetween), full_name.size());
    if (end > 0) units.push_back(full_name.substr(0, end));
    full_name.remove_prefix(std::min(end + kBetween.size(), full_name.size()));
  }
  return units;
}

bool is_province(std::string_view unit) {
  const std::string folded = text::fold_case(unit);
  if (folded.starts_with(kProvince)) return true;
  return folded.starts_with(kCity) && is_great_city(std::string_view(folded).substr(kCity.size()));
}

}  // namespace

std::string province_in(std::string_view full_name) {
  const std::vector<std::string_view> units = units_in(full_name);
  if (units.empty() || !is_province(units.back())) return {};
  return std::string(units.back());
}

std::string district_in(std::string_view full_name) {
  const std::vector<std::string_view> units = units_in(full_name);
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (i + 1 == units.size() && is_province(units[i])) break;
    const std::string folded = text::fold_case(units[i]);
    const auto begins = [&](std::string_view word) { return folded.starts_with(word); };
    if (std::any_of(kDistricts.begin(), kDistricts.end(), begins)) return std::string(units[i]);
  }
  return {};
}

std::string full_name(const fact::Place& place) {
  std::string name = place.name;
  if (place.level == "province" && !is_province(name)) {
    name.insert(0, is_great_city(text::fold_case(name)) ? kCity : kProvince);
  }
  return place.within.empty() ? name : name + ", " + place.within;
}

}  // namespace solieu::store
