#include "engine/audit/part_cue.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/audit/words.h"

namespace solieu::audit {
namespace {

using Names = PartCue::Names;

// A list is read so far behind its cue, in tokens.
constexpr std::size_t kLongestList = 160;
// "Trong tổng số 85 dự án," has no more.
constexpr std::size_t kLongestTotal = 16;

struct Cue {
  std::string_view phrase;
  Names names;
};
// Longer ones before those that they begin with.
constexpr std::array<Cue, 13> kCues = {{{"trong đó", Names::kSome},
                                        {"trong số đó", Names::kSome},
                                        {"trong số này", Names::kSome},
                                        {"bao gồm", Names::kAll},
                                        {"gồm có", Names::kAll},
                                        {"gồm", Names::kAll},
                                        {"chia ra", Names::kAll},
                                        {"cụ thể", Names::kPerhaps},
                                        {"lần lượt là", Names::kPerhaps},
                                        {"có", Names::kPerhaps},
                                        {"thì", Names::kPerhaps},
                                        {":", Names::kPerhaps},
                                        {"(", Names::kPerhaps}}};
// "chưa bao gồm", "chủ yếu gồm": not a list of all, or none at all.
constexpr std::array<std::string_view, 9> kNoCueAfter = {
    "không", "chưa", "chẳng", "chủ yếu", "không phải", "tiêu biểu", "có thể", "sẽ", "ở"};

// Where a list ends in the middle of a sentence.
constexpr std::array<std::string_view, 21> kListEnds = {
    "ngoài ra",  "đồng thời",     "bên cạnh đó",  "nâng tổng số", "lũy kế",      "nhưng",
    "tuy nhiên", "trong khi",     "qua đó",       "từ đó",        "góp phần",    "đưa tổng số",
    "so với",    "tăng so",       "trong khi đó", "cùng với đó",  "chiếm tỷ lệ", "tổng cộng",
    "tổng số",   "tổng kinh phí", "tổng trị giá"};

// Whether the sentence up to here is but "Trong tổng số 85 dự án,".
bool is_behind_total(const ListStretch& stretch, std::size_t token) {
  if (token > stretch.first_own() + kLongestTotal) return false;
  const Words in = stretch.words(stretch.begin_of(stretch.first_own()), stretch.begin_of(token));
  return (in.begins_with("trong tổng số") || in.begins_with("trên tổng số")) && in.ends_with(",");
}

bool semicolons_may_divide(const ListStretch& stretch, std::size_t begin, std::size_t end,
                           Names names) {
  const bool has_colon =
      stretch.word(end - 1) == ":" || (end < stretch.last_token() && stretch.word(end) == ":");
  const bool stands_apart = begin > stretch.first_token() &&
                            (stretch.word(begin - 1) == ";" || stretch.word(begin - 1) == "(");
  return names == Names::kAll || has_colon || stands_apart || begin == stretch.first_own();
}

}  // namespace

std::optional<PartCue> part_cue_at(const ListStretch& stretch, std::size_t token) {
  for (const Cue& cue : kCues) {
    const std::size_t length = stretch.phrase_at(token, cue.phrase);
    if (length == 0) continue;
    if (stretch.before(stretch.begin_of(token)).ends_with(kNoCueAfter)) break;
    // "trong tổng số 85 dự án, có …" alone
    if ((cue.phrase == "có" || cue.phrase == "thì") && !is_behind_total(stretch, token)) break;
    std::size_t end = token + length;
    if (end < stretch.last_token() && stretch.word(end) == ":") ++end;
    return PartCue{token, end, cue.names, semicolons_may_divide(stretch, token, end, cue.names)};
  }
  return std::nullopt;
}

PartRegion region_of(const ListStretch& stretch, const PartCue& cue) {
  std::size_t last = stretch.last_token();
  while (last > cue.end && stretch.word(last - 1) == ".") --last;
  const std::size_t farthest = std::min(last, cue.end + kLongestList);
  int depth = 0;
  for (std::size_t i = cue.end; i < farthest; ++i) {
    if (stretch.word(i) == "(") ++depth;
    if (stretch.word(i) == ")" && --depth < 0) return {i, false};
    if (depth > 0) continue;
    const auto nested = part_cue_at(stretch, i);
    if (nested && nested->names != Names::kPerhaps &&
        (i > cue.end || cue.names == Names::kPerhaps)) {
      return {i, true};
    }
    if (stretch.any_at(i, kListEnds)) return {i, false};
  }
  return {farthest, farthest != last};
}

}  // namespace solieu::audit
