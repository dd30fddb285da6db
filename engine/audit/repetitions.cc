#include "engine/audit/repetitions.h"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/fact/number.h"

namespace solieu::audit {
namespace {

constexpr std::int64_t kMaxTimes = 1000;
constexpr std::array<std::string_view, 4> kNames = {"quý", "thứ", "/", "-"};

// In "ngày 5 tháng 3 năm 2021", "quý 3 năm" the number is a name; in "một tháng 30 ngày" it is not.
bool is_name(std::string_view before, std::string_view time) {
  return (before == "ngày" && time == "tháng") || (before == "tháng" && time == "năm") ||
         std::find(kNames.begin(), kNames.end(), before) != kNames.end();
}

std::optional<std::int64_t> read(std::string_view word) {
  const bool is_figures = !word.empty() && word.front() >= '0' && word.front() <= '9';
  const auto number =
      is_figures ? fact::read_figures(word, fact::NumberUse::kCount, fact::DecimalMark::kComma)
                 : fact::read_words(word);
  const auto times = number ? number->whole() : std::nullopt;
  return times && *times > 0 && *times <= kMaxTimes ? times : std::nullopt;
}

}  // namespace

std::vector<std::int64_t> repetitions_in(const Words& words, std::string_view time) {
  std::vector<std::int64_t> all;
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    if (words[at + 1] != time) continue;
    const bool is_labour = at + 2 < words.size() && words[at + 2] == "công";
    const bool is_named = at != 0 && is_name(words[at - 1], time);
    const auto times = is_named || is_labour ? std::nullopt : read(words[at]);
    if (times) all.push_back(*times);
  }
  return all;
}

}  // namespace solieu::audit
