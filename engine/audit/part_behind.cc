#include "engine/audit/part_behind.h"

#include <string_view>

#include "engine/audit/percent_cue.h"
#include "engine/audit/percent_said.h"

namespace solieu::audit {
namespace {

using fact::Why;

constexpr std::size_t kMaxWordsToPart = 6;
constexpr std::size_t kMaxWordsFromWhole = 16;
constexpr std::size_t kMaxLookBack = 2;
constexpr std::string_view kWith[] = {"với",         "tương ứng",       "tương ứng với",
                                      "tương đương", "tương đương với", "tức",
                                      "tức là",      "ứng với"};
constexpr std::string_view kChanges[] = {"tăng", "giảm", "vượt", "so với", "cùng kỳ", "đạt"};

bool is_count(const Figure& figure) {
  return figure.is_number_of_things() && figure.number && !figure.whole;
}

bool is_clause(const Words& words) { return !words.has(".") && !words.has(";"); }

// "(180 hộ", "số tổ (tức 180 tổ", ", với 180 hộ": tells the percentage again, as a number.
bool tells_again(const FigureLine& line, std::size_t percent) {
  const Words next = line.behind(percent);
  if (next.size() > kMaxWordsToPart || !is_clause(next)) return false;
  if (next.ends_with("(")) return line.behind(percent + 1).has(")");
  return next.ends_with(kWith);
}

}  // namespace

std::optional<PercentClaim> part_behind(const FigureLine& line, std::size_t percent) {
  if (percent + 1 >= line.last_own() || !is_count(line[percent + 1]) ||
      !tells_again(line, percent) || says_something_else(line.behind(percent))) {
    return std::nullopt;
  }
  const Figure& part = line[percent + 1];
  for (std::size_t at = percent; at-- > line.first_own() && percent - at <= kMaxLookBack;) {
    const Words gap = line.between(at, percent);
    if (gap.size() > kMaxWordsFromWhole || !is_clause(gap) || gap.has(kChanges)) break;
    if (!is_count(line[at]) || !may_be_compared(line[at], part)) continue;
    if (line[at].number->value <= part.number->value) break;
    auto claim = claim_of(line, percent, part, line[at], Why::kShareOfTotal);
    if (claim) claim->is_suggested = true;
    return claim;
  }
  return std::nullopt;
}

}  // namespace solieu::audit
