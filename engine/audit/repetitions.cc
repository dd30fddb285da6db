#include "engine/audit/repetitions.h"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/fact/number.h"

namespace solieu::audit {
namespace {

constexpr std::int64_t kMaxTimes = 1000;
// "tháng 3 năm 2021": these are names of times.
constexpr std::array<std::string_view, 6> kNames = {"tháng", "ngày", "quý", "thứ", "/", "-"};

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
    const bool is_name =
        at != 0 && std::find(kNames.begin(), kNames.end(), words[at - 1]) != kNames.end();
    const bool is_labour = at + 2 < words.size() && words[at + 2] == "công";
    const auto times = is_name || is_labour ? std::nullopt : read(words[at]);
    if (times) all.push_back(*times);
  }
  return all;
}

}  // namespace solieu::audit
