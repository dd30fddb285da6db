#include "engine/audit/respective_claims.h"

#include <string_view>

namespace solieu::audit {
namespace {

using Kind = Figure::Kind;

constexpr std::size_t kMost = 6;
constexpr std::size_t kMaxWordsBefore = 10;
constexpr std::string_view kEach[] = {"lần lượt", "lần lượt là", "tương ứng", "tương ứng là",
                                      "lần lượt đạt"};

bool is_next_of(const FigureLine& line, std::size_t i) {
  if (line[i].kind != Kind::kPercent || line[i - 1].kind != Kind::kPercent) return false;
  const Words gap = line.before(i);
  return gap.size() <= 2 && (gap.has(",") || gap.has("và") || gap.has(";"));
}

// The percentages that this one is among, half open.
struct Row {
  std::size_t first = 0;
  std::size_t last = 0;
};

Row row_of(const FigureLine& line, std::size_t percent) {
  Row row{percent, percent + 1};
  while (row.first > 0 && percent - row.first < kMost && is_next_of(line, row.first)) --row.first;
  while (row.last < line.size() && row.last - percent < kMost && is_next_of(line, row.last)) {
    ++row.last;
  }
  return row;
}

bool is_number(const Figure& figure) {
  return figure.is_number_of_things() && figure.number && !figure.whole;
}

}  // namespace

std::optional<PercentClaim> respective_claim(const FigureLine& line, std::size_t percent) {
  const Row row = row_of(line, percent);
  const std::size_t count = row.last - row.first;
  if (count < 2 || row.first <= count) return std::nullopt;
  const Words lead = line.before(row.first);
  if (lead.size() > kMaxWordsBefore || !lead.ends_with(kEach) || lead.has("tăng") ||
      lead.has("giảm")) {
    return std::nullopt;
  }
  const std::size_t first_part = row.first - count;
  for (std::size_t i = first_part; i < row.first; ++i) {
    if (!is_number(line[i])) return std::nullopt;
  }
  const Figure& part = line[first_part + (percent - row.first)];
  for (std::size_t at = first_part; at-- > 0 && first_part - at <= kMost;) {
    if (!is_number(line[at]) || !may_be_compared(line[at], part)) continue;
    if (line[at].number->value <= part.number->value) return std::nullopt;
    auto claim = claim_of(line, percent, part, line[at], fact::Why::kShareOfTotal);
    if (claim) claim->is_suggested = true;
    return claim;
  }
  return std::nullopt;
}

}  // namespace solieu::audit
