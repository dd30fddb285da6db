#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace solieu::fact {

// In the order of a report. The first `kCoreTypes` are the core.
inline constexpr std::array<std::string_view, 6> kScoredTypes = {"money",    "house",   "directive",
                                                                 "quantity", "percent", "date"};
inline constexpr std::size_t kCoreTypes = 3;

// Scored apart: whoever annotates a report may leave them out.
inline constexpr std::array<std::string_view, 3> kSecondLayerTypes = {"organization", "place",
                                                                      "person"};

inline bool is_of_second_layer(std::string_view type) {
  return std::find(kSecondLayerTypes.begin(), kSecondLayerTypes.end(), type) !=
         kSecondLayerTypes.end();
}

// Facts found, found in excess and missed. A ratio of nothing is 1, as in the annotators' script.
struct Tally {
  std::int64_t hits = 0;
  std::int64_t extra = 0;
  std::int64_t missed = 0;

  double precision() const;
  double recall() const;
  double f1() const;

  Tally& operator+=(const Tally& other);
  bool operator==(const Tally&) const = default;
};

// How many of some facts have something right.
struct Share {
  std::int64_t right = 0;
  std::int64_t of = 0;

  double ratio() const;

  Share& operator+=(const Share& other);
  bool operator==(const Share&) const = default;
};

// A count for each type of fact, and its sums.
template <typename Count>
class ByType {
 public:
  Count& operator[](std::string_view type) {
    return counts_.try_emplace(std::string(type)).first->second;
  }

  Count of(std::string_view type) const {
    const auto count = counts_.find(type);
    return count == counts_.end() ? Count() : count->second;
  }
  // Of a type, or "core" or "all".
  Count named(std::string_view name) const {
    if (name == "core") return core();
    return name == "all" ? all() : of(name);
  }
  // Money, houses and directives.
  Count core() const { return first(kCoreTypes); }
  // The second layer is not among them.
  Count all() const { return first(kScoredTypes.size()); }

 private:
  Count first(std::size_t types) const {
    Count sum;
    for (std::size_t i = 0; i < types; ++i) sum += of(kScoredTypes[i]);
    return sum;
  }

  std::map<std::string, Count, std::less<>> counts_;
};

}  // namespace solieu::fact
