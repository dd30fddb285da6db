#include "engine/audit/percent_said.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace solieu::audit {
namespace {

constexpr std::array<std::string_view, 8> kChanges = {"tăng", "giảm",       "vượt",   "thêm",
                                                      "hụt",  "chênh lệch", "so với", "cùng kỳ"};
constexpr std::array<std::string_view, 9> kOtherMatters = {
    ";", ".", ":", "trong đó", "riêng", "còn lại", "trong khi", "lần lượt", "trong số"};
constexpr std::array<std::string_view, 10> kOtherSubjects = {
    "có", "tỷ lệ", "tỉ lệ", "số", "với", "mà", "là", "tổng", "diện tích", "mức"};

}  // namespace

bool Said::is_by(std::initializer_list<PercentCue> cues) const {
  return std::find(cues.begin(), cues.end(), cue) != cues.end();
}

Said said_after(const FigureLine& line, std::size_t figure, std::size_t percent) {
  auto [cue, gap] = cue_before(line.between(figure, percent));
  const bool is_apposition =
      cue == PercentCue::kBracket || gap.ends_with(",") || gap.ends_with("(");
  return {cue, is_apposition, std::move(gap)};
}

Said said_before(const FigureLine& line, std::size_t percent) {
  if (percent > 0) return said_after(line, percent - 1, percent);
  auto [cue, gap] = cue_before(line.before(percent));
  return {cue, cue == PercentCue::kBracket, std::move(gap)};
}

bool says_something_else(const Words& words) {
  return words.has(kChanges) || words.has(kOtherMatters);
}

bool has_other_subject(const Words& words) { return words.has(kOtherSubjects); }

}  // namespace solieu::audit
