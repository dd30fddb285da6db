#include "engine/audit/share_claims.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/audit/percent_cue.h"
#include "engine/audit/percent_doubt.h"
#include "engine/audit/percent_said.h"
#include "engine/audit/total_claims.h"

namespace solieu::audit {
namespace {

using fact::Why;

// Longer stretches say other things in between; behind a ratio, only a percentage of it does.
constexpr std::size_t kMaxWords = 16;
constexpr std::size_t kMaxWordsBehindRatio = 48;
constexpr std::size_t kMaxWordsInBrackets = 6;
constexpr std::size_t kMaxWordsInRatio = 8;

constexpr std::array<std::string_view, 9> kOfTotal = {
    "trong tổng số", "trên tổng số", "/ tổng số", "/ tổng",   "/",
    "/ kế hoạch",    "/ chỉ tiêu",   "/ kh",      "trên tổng"};
constexpr std::array<std::string_view, 12> kPlanWords = {
    "kế hoạch",     "kế hoạch là",    "kế hoạch giao",      "kế hoạch năm",
    "chỉ tiêu",     "chỉ tiêu giao",  "chỉ tiêu là",        "dự toán",
    "dự toán giao", "kế hoạch đề ra", "chỉ tiêu được giao", "kế hoạch xây"};

struct Ratio {
  Figure part;
  Figure whole;
};

// A plan is a number that was set: a round one is exactly that.
Figure as_plan(Figure plan) {
  if (plan.number && significant_digits(plan.number->value) <= 2) plan.number->is_exact = true;
  return plan;
}

// Whether what stands between two figures makes the second the whole of the first.
bool says_of_total(Words gap) {
  if (gap.size() == 1 && gap.front() == "trên") return true;
  return gap.size() <= kMaxWordsInRatio && gap.drop_back(kOfTotal) && !gap.has(",") &&
         !says_something_else(gap);
}

// "38 trên tổng số 40 tổ chức", where no fact is read of either.
Figure as_count(const AuditedArticle& article, Figure bare) {
  StatedNumber heads;
  heads.is_exact = true;
  bare.kind = Figure::Kind::kCount;
  bare.number = stated_like(article, bare.span, heads);
  return bare;
}

// The ratio that ends with this figure: in one fact, or in two with "/" or "trong tổng số" between.
std::optional<Ratio> ratio_ending_at(const FigureLine& line, std::size_t i) {
  const Figure& last = line[i];
  if (last.whole) {
    Ratio ratio{last, last};
    ratio.whole.number = last.whole;
    return ratio;
  }
  if (i == 0 || line[i - 1].whole || !says_of_total(line.before(i))) return std::nullopt;
  const Words gap = line.before(i);
  const bool are_bare = last.kind == Figure::Kind::kBare &&
                        line[i - 1].kind == Figure::Kind::kBare && gap.ends_with("tổng số");
  const Figure first = are_bare ? as_count(line.article(), line[i - 1]) : line[i - 1];
  const bool are_of_things = are_bare || last.is_number_of_things() ||
                             (first.is_number_of_things() && is_bare_count_of(line, i, first));
  if (!are_of_things || !are_of_one_unit(first, last) || first.kind == Figure::Kind::kPercent) {
    return std::nullopt;
  }
  const Figure whole = completed(line.article(), last, first);
  Ratio ratio{completed(line.article(), first, last), gap.has(kPlanWords) ? as_plan(whole) : whole};
  // "120 trên 150 hộ" is no more than 150.
  if (ratio.whole.number && ratio.whole.number->comparator == fact::Comparator::kGreater) {
    ratio.whole.number->comparator = fact::Comparator::kEqual;
  }
  return ratio;
}

// "vượt 20%" is what is above the whole.
std::optional<PercentClaim> claim_by_cue(const FigureLine& line, std::size_t percent,
                                         const Figure& part, const Figure& whole, PercentCue cue) {
  auto claim = claim_of(line, percent, part, whole, Why::kQuotient);
  if (claim && cue == PercentCue::kOver) claim->form = PercentClaim::Form::kRise;
  return claim;
}

// "12/15 xã đạt 80%": a mark that twelve of them reached, as it may be.
bool may_be_mark(const StatedNumber& percent) {
  return percent.comparator != fact::Comparator::kEqual ||
         (percent.value.is_whole() && percent.value.units() % 5 == 0);
}

bool is_said_of_ratio(const FigureLine& line, std::size_t i, const Said& said, const Ratio& ratio) {
  if (said.is_by({PercentCue::kNone, PercentCue::kUp, PercentCue::kDown})) return false;
  if (said.gap.size() > kMaxWordsBehindRatio || says_something_else(said.gap)) return false;
  if (!said.is_apposition && (said.gap.size() > kMaxWords || has_other_subject(said.gap) ||
                              may_be_mark(*line[i].number))) {
    return false;
  }
  const Words next = line.behind(i);
  switch (percent_of(next)) {
    case PercentOf::kNothingSaid:
      return true;
    case PercentOf::kTotal:
    case PercentOf::kPlan:
      return said.is_apposition;
    case PercentOf::kSomething:
      return said.is_apposition && next.front() == ratio.whole.unit;
    case PercentOf::kBefore:
      return false;
  }
  return false;
}

// "21.771/34.534 hộ đăng ký, đạt 63,10%". Before the comma may stand one number more: "hộ đạt đủ 8
// tiêu chí".
std::optional<PercentClaim> ratio_before(const FigureLine& line, std::size_t i) {
  if (i == 0) return std::nullopt;
  const bool is_one_between = i > 1 && !line[i - 1].whole && line[i - 2].whole &&
                              line[i - 1].kind != Figure::Kind::kPercent &&
                              line[i - 1].kind != Figure::Kind::kMoney &&
                              !line.before(i - 1).has(",") && line.before(i).has(",");
  const std::size_t last = is_one_between ? i - 2 : i - 1;
  const std::optional<Ratio> ratio = ratio_ending_at(line, last);
  const Said said = said_after(line, last, i);
  if (!ratio || !is_said_of_ratio(line, i, said, *ratio)) return std::nullopt;
  if (is_one_between && said.cue == PercentCue::kReach) return std::nullopt;
  auto claim = claim_by_cue(line, i, ratio->part, ratio->whole, said.cue);
  // "355/366 đại biểu có mặt (chiếm 71,86% tổng số)": a share of a greater total is less.
  const bool may_be_of_more = claim && percent_of(line.behind(i)) == PercentOf::kTotal &&
                              (said.gap.has("có mặt") || !looks_like_slip(*claim));
  if (may_be_of_more && is_too_small(*claim)) return std::nullopt;
  return claim;
}

// "đạt 80% (120/150 hộ)".
std::optional<PercentClaim> ratio_behind(const FigureLine& line, std::size_t i) {
  if (i + 1 == line.size()) return std::nullopt;
  if (said_before(line, i).is_by({PercentCue::kUp, PercentCue::kDown})) {
    return std::nullopt;
  }
  const Words gap = line.behind(i);
  if (gap.size() > kMaxWordsInBrackets + 1 || says_something_else(gap) || gap.has(",") ||
      gap.has(")") || !gap.has("(")) {
    return std::nullopt;
  }
  const std::size_t end = line[i + 1].whole ? i + 1 : i + 2;
  if (end >= line.size() || !line.behind(end).has(")")) return std::nullopt;
  const std::optional<Ratio> ratio = ratio_ending_at(line, end);
  if (!ratio) return std::nullopt;
  return claim_of(line, i, ratio->part, ratio->whole, Why::kQuotient);
}

}  // namespace

std::optional<PercentClaim> share_claim(const FigureLine& line, std::size_t percent) {
  if (auto claim = ratio_before(line, percent)) return claim;
  if (auto claim = ratio_behind(line, percent)) return claim;
  return total_claim(line, percent);
}

}  // namespace solieu::audit
