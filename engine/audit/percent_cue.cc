#include "engine/audit/percent_cue.h"

#include <algorithm>
#include <array>
#include <utility>

namespace solieu::audit {
namespace {

constexpr std::array<std::string_view, 19> kFillers = {
    "mới",  "mới chỉ", "chỉ",  "khoảng", "gần",     "trên",      "hơn", "xấp xỉ", "chừng",  "ước",
    "tròn", "được",    "đúng", "~",      "ước đạt", "tương đối", "mức", "là",     "gần như"};
// A level and no difference: "giảm xuống 5 %", "tăng lên 30 %".
constexpr std::array<std::string_view, 6> kLevels = {"lên", "xuống", "đến", "tới", "còn", "ở"};
constexpr std::array<std::string_view, 2> kRates = {"tỷ lệ", "tỉ lệ"};
constexpr std::array<std::string_view, 11> kNamesOfPercent = {
    "tức",    "tức là",    "nghĩa là",      "tỷ lệ",       "tỉ lệ", "mức",
    "tốc độ", "tương ứng", "tương ứng với", "tương đương", "đạt"};
constexpr std::array<std::string_view, 5> kDifferenceFillers = {"thêm", "trưởng", "đi", "mạnh",
                                                                "nhẹ"};

struct Cue {
  std::string_view words;
  PercentCue cue;
};
constexpr std::array<Cue, 25> kCues = {{{"đạt", PercentCue::kReach},
                                        {"hoàn thành", PercentCue::kReach},
                                        {"thực hiện", PercentCue::kReach},
                                        {"chiếm tới", PercentCue::kShare},
                                        {"chiếm đến", PercentCue::kShare},
                                        {"tức", PercentCue::kMatch},
                                        {"tức là", PercentCue::kMatch},
                                        {"thiếu", PercentCue::kUnder},
                                        {"hụt", PercentCue::kUnder},
                                        {"độ bao phủ", PercentCue::kShare},
                                        {"tỷ lệ bao phủ", PercentCue::kShare},
                                        {"tỷ trọng", PercentCue::kShare},
                                        {"hay", PercentCue::kMatch},
                                        {"chiếm", PercentCue::kShare},
                                        {"bằng", PercentCue::kEqual},
                                        {"=", PercentCue::kEqual},
                                        {"tương đương với", PercentCue::kMatch},
                                        {"tương đương", PercentCue::kMatch},
                                        {"tương ứng với", PercentCue::kMatch},
                                        {"tương ứng", PercentCue::kMatch},
                                        {"ứng với", PercentCue::kMatch},
                                        {"tăng", PercentCue::kUp},
                                        {"giảm", PercentCue::kDown},
                                        {"vượt", PercentCue::kOver},
                                        {"(", PercentCue::kBracket}}};

constexpr std::array<Cue, 5> kComparisons = {{{"cao hơn", PercentCue::kUp},
                                              {"nhiều hơn", PercentCue::kUp},
                                              {"lớn hơn", PercentCue::kUp},
                                              {"thấp hơn", PercentCue::kDown},
                                              {"ít hơn", PercentCue::kDown}}};

constexpr std::array<std::string_view, 6> kTotals = {
    "tổng số", "so với tổng số", "trên tổng số", "trong tổng số", "của tổng số", "số"};
constexpr std::array<std::string_view, 17> kPlans = {"kế hoạch",        "kh",
                                                     "chỉ tiêu",        "dự toán",
                                                     "so với kế hoạch", "so với chỉ tiêu",
                                                     "so với dự toán",  "so kế hoạch",
                                                     "so chỉ tiêu",     "mục tiêu",
                                                     "nghị quyết",      "so với nghị quyết",
                                                     "so với mục tiêu", "chỉ tiêu được giao",
                                                     "so với kh",       "so kh",
                                                     "của kế hoạch"};
constexpr std::array<std::string_view, 4> kBefores = {"so với", "so cùng kỳ", "cùng kỳ", "so cuối"};

bool is_difference(PercentCue cue) {
  return cue == PercentCue::kUp || cue == PercentCue::kDown || cue == PercentCue::kOver;
}

}  // namespace

CueBefore cue_before(Words before) {
  for (const Cue& known : kComparisons) {
    if (before.drop_back(known.words)) return {known.cue, std::move(before)};
  }
  const Words all = before;
  while (before.drop_back(kFillers)) {
  }
  // "31,5/35 tỷ đồng, mới được 90 %"
  if (all.ends_with("được") && before.ends_with(",")) {
    return {PercentCue::kReach, std::move(before)};
  }
  if (before.drop_back(kRates)) {
    for (const Cue& known : kCues) {
      if (!is_difference(known.cue) && before.drop_back(known.words)) {
        return {PercentCue::kShare, std::move(before)};
      }
    }
    // "giảm tỷ lệ 5 %" and "hộ có tỷ lệ 5 %" are of something else.
    const bool is_apposition =
        !before.empty() && (is_clause_border(before.back()) || before.drop_back("với"));
    return {is_apposition ? PercentCue::kShare : PercentCue::kNone, std::move(before)};
  }
  while (before.drop_back(kDifferenceFillers) || before.drop_back(kFillers)) {
  }
  if (!before.ends_with("chiếm tới") && !before.ends_with("chiếm đến") &&
      before.drop_back(kLevels)) {
    const bool is_reached = before.drop_back("đạt");
    return {is_reached ? PercentCue::kReach : PercentCue::kNone, std::move(before)};
  }
  for (const Cue& known : kCues) {
    if (!before.drop_back(known.words)) continue;
    // "tỷ lệ tăng 30 %", "tương ứng mức tăng 30 %", "tỷ lệ đạt 30 %"
    if (known.cue != PercentCue::kBracket) {
      while (before.drop_back(kNamesOfPercent)) {
      }
    }
    return {known.cue, std::move(before)};
  }
  return {PercentCue::kNone, std::move(before)};
}

PercentOf percent_of(const Words& behind) {
  if (behind.empty() || is_clause_border(behind.front())) return PercentOf::kNothingSaid;
  if (behind.begins_with(kTotals)) return PercentOf::kTotal;
  if (behind.begins_with(kPlans)) return PercentOf::kPlan;
  if (behind.begins_with(kBefores)) return PercentOf::kBefore;
  return PercentOf::kSomething;
}

bool is_clause_border(std::string_view word) {
  constexpr std::array<std::string_view, 9> kBorders = {",", ".", ";",   ":", "(",
                                                        ")", "-", "...", "\""};
  return std::find(kBorders.begin(), kBorders.end(), word) != kBorders.end();
}

}  // namespace solieu::audit
