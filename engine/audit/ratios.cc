#include "engine/audit/ratios.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/audit/figures.h"
#include "engine/audit/percent_cue.h"
#include "engine/audit/printed_number.h"
#include "engine/audit/stated_number.h"
#include "engine/audit/words.h"

namespace solieu::audit {
namespace {

using fact::Decimal;
using fact::Finding;
using fact::Why;
using fact::WideInt;
using text::Span;

// Longer stretches say other things in between.
constexpr std::size_t kMaxWords = 16;
constexpr std::size_t kMaxWordsInBrackets = 6;
// Of a sentence, the figures that may be the whole of a part: bounds the work on long lists.
constexpr std::size_t kMaxLookBack = 24;

constexpr std::array<std::string_view, 8> kChanges = {"tăng", "giảm",       "vượt",   "thêm",
                                                      "hụt",  "chênh lệch", "so với", "cùng kỳ"};
constexpr std::array<std::string_view, 9> kOtherMatters = {
    ";", ".", ":", "trong đó", "riêng", "còn lại", "trong khi", "lần lượt", "trong số"};
constexpr std::array<std::string_view, 10> kOtherSubjects = {
    "có", "tỷ lệ", "tỉ lệ", "số", "với", "mà", "là", "tổng", "diện tích", "mức"};
constexpr std::array<std::string_view, 9> kOfTotal = {
    "trong tổng số", "trên tổng số", "/ tổng số", "/ tổng",   "/",
    "/ kế hoạch",    "/ chỉ tiêu",   "/ kh",      "trên tổng"};
constexpr std::array<std::string_view, 8> kPartsBegin = {
    "trong đó",       "trong đó có", "trong số đó", "trong số này",
    "trong số đó có", "bao gồm",     "gồm",         "gồm có"};
constexpr std::array<std::string_view, 12> kPlanWords = {
    "kế hoạch",     "kế hoạch là",    "kế hoạch giao",      "kế hoạch năm",
    "chỉ tiêu",     "chỉ tiêu giao",  "chỉ tiêu là",        "dự toán",
    "dự toán giao", "kế hoạch đề ra", "chỉ tiêu được giao", "kế hoạch xây"};

// Two numbers of one thing, the second being the whole, the plan, or what was before.
struct Pair {
  Figure part;
  Figure whole;
};

// A percentage and the numbers that it is said of.
struct Claim {
  const Figure* percent = nullptr;
  Bounds numerator, denominator;
  // Growth is stated as what is added to 100 %, or taken from it.
  PercentCue direction = PercentCue::kNone;
  Decimal exact_numerator, exact_denominator;
  Why why = Why::kQuotient;
  std::string first, second;  // as the report prints them
  Span span;
};

// The percentages that the numbers may make, rounded outwards.
std::optional<Bounds> percentages(const Claim& claim) {
  if (claim.denominator.least <= 0 || claim.numerator.least < 0) return std::nullopt;
  const WideInt scale = WideInt{100} * kPerOne;
  Bounds bounds{claim.numerator.least * scale / claim.denominator.most,
                claim.numerator.most * scale / claim.denominator.least + 1};
  if (claim.direction == PercentCue::kUp) return Bounds{bounds.least - scale, bounds.most - scale};
  if (claim.direction == PercentCue::kDown) {
    return Bounds{scale - bounds.most, scale - bounds.least};
  }
  return bounds;
}

// The percentage itself, of numbers taken as they are written.
std::optional<std::pair<WideInt, WideInt>> exact_ratio(const Claim& claim) {
  WideInt numerator = claim.exact_numerator.units();
  WideInt denominator = claim.exact_denominator.units();
  for (int scale = claim.exact_numerator.scale(); scale > 0; --scale) denominator *= 10;
  for (int scale = claim.exact_denominator.scale(); scale > 0; --scale) numerator *= 10;
  if (claim.direction == PercentCue::kUp) numerator -= denominator;
  if (claim.direction == PercentCue::kDown) numerator = denominator - numerator;
  if (numerator < 0 || denominator <= 0) return std::nullopt;
  return std::pair{numerator, denominator};
}

bool agrees(const Claim& claim) {
  const std::optional<Bounds> bounds = percentages(claim);
  return !bounds || agreement(*bounds, *claim.percent->number) == Agreement::kAgrees;
}

// Whether the percentage stated is less than the numbers give.
bool is_below(const Claim& claim) {
  const std::optional<Bounds> bounds = percentages(claim);
  const auto stated = exact_bounds(claim.percent->number->value);
  return bounds && stated && stated->most < bounds->least;
}

// The percentages of one sentence.
class Sentence {
 public:
  Sentence(const AuditedArticle& article, std::size_t index)
      : article_(article),
        span_(article.document().sentences()[index].span),
        figures_(figures_in(article, index)) {}

  void check(std::vector<Finding>& findings) const {
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      const Figure& percent = figures_[i];
      if (percent.kind != Figure::Kind::kPercent || !percent.number) continue;
      if (article_.is_furniture(percent.span)) continue;
      const std::optional<Claim> claim = claim_of(i);
      if (!claim || agrees(*claim)) continue;
      if (auto finding = finding_of(*claim)) findings.push_back(std::move(*finding));
    }
  }

 private:
  std::optional<Claim> claim_of(std::size_t i) const {
    if (auto claim = ratio_before(i)) return claim;
    if (auto claim = ratio_behind(i)) return claim;
    if (auto claim = change_from_to(i)) return claim;
    if (auto claim = change_by(i)) return claim;
    if (auto claim = change_against(i)) return claim;
    if (auto claim = plan_behind(i)) return claim;
    if (auto claim = plan_before(i)) return claim;
    return share_of_total(i);
  }

  // "21.771/34.534 hộ đăng ký, đạt 63,10%".
  std::optional<Claim> ratio_before(std::size_t i) const;
  // "đạt 80% (120/150 hộ)".
  std::optional<Claim> ratio_behind(std::size_t i) const;
  // "12.478 tổ, trong đó 10.212 tổ hoạt động tốt, chiếm 81,8%".
  std::optional<Claim> share_of_total(std::size_t i) const;
  // "kế hoạch 200 căn, đã xây 150 căn, đạt 75%".
  std::optional<Claim> plan_before(std::size_t i) const;
  // "vận động 1,2 tỷ đồng, đạt 120% kế hoạch (1 tỷ đồng)".
  std::optional<Claim> plan_behind(std::size_t i) const;
  // "tăng từ 120 lên 156 hộ, tăng 30%"; "tăng 30%, từ 120 lên 156 hộ".
  std::optional<Claim> change_from_to(std::size_t i) const;
  // "156 hộ, tăng 36 hộ (30%) so với năm 2019".
  std::optional<Claim> change_by(std::size_t i) const;
  // "156 hộ, tăng 30% so với năm 2019 (120 hộ)".
  std::optional<Claim> change_against(std::size_t i) const;

  Words before(std::size_t i) const {
    return {article_.document(), i == 0 ? span_.begin : figures_[i - 1].span.end,
            figures_[i].span.begin};
  }
  Words behind(std::size_t i) const {
    return {article_.document(), figures_[i].span.end,
            i + 1 == figures_.size() ? span_.end : figures_[i + 1].span.begin};
  }

  // The ratio that ends with this figure: in one fact, or in two with "/" or "trong tổng số".
  std::optional<Pair> ratio_ending_at(std::size_t i) const;
  bool is_said_of_ratio(std::size_t i, const Pair& ratio) const;
  // "từ A lên B" with B at this place.
  std::optional<Pair> change_ending_at(std::size_t i) const;
  std::optional<std::size_t> total_of_part(std::size_t i) const;
  bool agrees_with_another(std::size_t percent, const Figure& part) const;

  std::optional<Claim> claim(std::size_t percent, const Pair& pair, Why why) const;
  std::optional<Finding> finding_of(const Claim& claim) const;
  std::string source(Span span) const { return std::string(article_.document().source_text(span)); }

  const AuditedArticle& article_;
  Span span_;
  std::vector<Figure> figures_;
};

std::optional<Claim> Sentence::claim(std::size_t percent, const Pair& pair, Why why) const {
  if (!pair.part.number || !pair.whole.number) return std::nullopt;
  const auto part = bounds_of(*pair.part.number);
  const auto whole = bounds_of(*pair.whole.number);
  if (!part || !whole) return std::nullopt;
  Claim claim;
  claim.percent = &figures_[percent];
  claim.numerator = *part;
  claim.denominator = *whole;
  claim.exact_numerator = pair.part.number->value;
  claim.exact_denominator = pair.whole.number->value;
  claim.why = why;
  claim.first = source(pair.part.number->span);
  claim.second = source(pair.whole.number->span);
  if (why == Why::kGrowth) std::swap(claim.first, claim.second);
  const Span spans[] = {pair.part.number->span, pair.whole.number->span, claim.percent->span};
  claim.span = spans[0];
  for (const Span span : spans) {
    claim.span.begin = std::min(claim.span.begin, span.begin);
    claim.span.end = std::max(claim.span.end, span.end);
  }
  return claim;
}

std::optional<Finding> Sentence::finding_of(const Claim& claim) const {
  const auto bounds = percentages(claim);
  const auto ratio = exact_ratio(claim);
  if (!bounds || !ratio) return std::nullopt;
  const StatedNumber& stated = *claim.percent->number;
  const std::string says = source(claim.percent->span);
  const std::string should = percent_like(says, stated, ratio->first, ratio->second);
  if (should == says) return std::nullopt;
  const bool is_slip = agreement(*bounds, stated) == Agreement::kOffByStep;
  Finding finding =
      article_.finding(fact::FindingKind::kRatioPercent,
                       is_slip ? fact::Severity::kNote : fact::Severity::kError, claim.span);
  finding.says = says;
  finding.should = should;
  finding.reason = {claim.why, {claim.first, claim.second, should}};
  return finding;
}

std::optional<Pair> Sentence::ratio_ending_at(std::size_t i) const {
  const Figure& last = figures_[i];
  if (last.whole) {
    Pair pair{last, last};
    pair.whole.number = last.whole;
    return pair;
  }
  if (i == 0 || !last.is_number_of_things()) return std::nullopt;
  const Figure& first = figures_[i - 1];
  Words gap = before(i);
  if (gap.size() > 8 || first.kind == Figure::Kind::kPercent || first.whole ||
      !are_of_one_unit(first, last)) {
    return std::nullopt;
  }
  if (!gap.drop_back(kOfTotal) || gap.has(",") || gap.has(kOtherMatters)) return std::nullopt;
  return Pair{completed(article_, first, last), last};
}

bool Sentence::is_said_of_ratio(std::size_t i, const Pair& ratio) const {
  auto [cue, gap] = cue_before(before(i));
  if (cue == PercentCue::kNone || cue == PercentCue::kUp || cue == PercentCue::kDown) return false;
  if (gap.size() > kMaxWords || gap.has(kChanges) || gap.has(kOtherMatters)) return false;
  const bool is_apposition =
      cue == PercentCue::kBracket || gap.ends_with(",") || gap.ends_with("(");
  if (gap.has("(") != gap.has(")") && !gap.ends_with("(")) return false;
  if (!is_apposition && gap.has(kOtherSubjects)) return false;
  const Words next = behind(i);
  switch (percent_of(next)) {
    case PercentOf::kNothingSaid:
      return true;
    case PercentOf::kTotal:
      return is_apposition;
    case PercentOf::kPlan:
      return is_apposition;
    case PercentOf::kBefore:
      return false;
    case PercentOf::kSomething:
      return is_apposition && next.front() == ratio.whole.unit;
  }
  return false;
}

std::optional<Claim> Sentence::ratio_before(std::size_t i) const {
  if (i == 0) return std::nullopt;
  const std::optional<Pair> ratio = ratio_ending_at(i - 1);
  if (!ratio || !is_said_of_ratio(i, *ratio)) return std::nullopt;
  auto said = claim(i, *ratio, Why::kQuotient);
  // "355/366 đại biểu có mặt (chiếm 71,86% tổng số)": a share of a greater total is less.
  if (said && percent_of(behind(i)) == PercentOf::kTotal && is_below(*said)) return std::nullopt;
  return said;
}

std::optional<Claim> Sentence::ratio_behind(std::size_t i) const {
  const PercentCue cue = cue_before(before(i)).cue;
  if (i + 1 == figures_.size() || cue == PercentCue::kUp || cue == PercentCue::kDown) {
    return std::nullopt;
  }
  Words gap = behind(i);
  if (gap.size() > kMaxWordsInBrackets + 1 || gap.has(kChanges) || gap.has(kOtherMatters) ||
      gap.has(",") || gap.has(")") || !gap.has("(")) {
    return std::nullopt;
  }
  std::optional<Pair> ratio = ratio_ending_at(i + 1);
  std::size_t end = i + 1;
  if (!figures_[i + 1].whole) {
    end = i + 2;
    ratio = end < figures_.size() ? ratio_ending_at(end) : std::nullopt;
  }
  if (!ratio || !behind(end).has(")")) return std::nullopt;
  return claim(i, *ratio, Why::kQuotient);
}

// Whether the percentage is right of the part and some other number of the same thing: then it is
// said of that one.
bool Sentence::agrees_with_another(std::size_t percent, const Figure& part) const {
  const std::size_t first = percent < kMaxLookBack ? 0 : percent - kMaxLookBack;
  for (std::size_t i = first; i < percent; ++i) {
    const Figure& other = figures_[i];
    if (!other.is_number_of_things() || !are_of_one_unit(other, part)) continue;
    const auto other_claim = claim(percent, {part, other}, Why::kShareOfTotal);
    if (other_claim && agrees(*other_claim)) return true;
  }
  return false;
}

// The figure before the nearest "trong đó": what follows are its parts.
std::optional<std::size_t> Sentence::total_of_part(std::size_t i) const {
  const std::size_t first = i < kMaxLookBack ? 0 : i - kMaxLookBack;
  for (std::size_t at = i; at > first; --at) {
    const Words gap = before(at);
    if (gap.has(";") || gap.has(".")) return std::nullopt;
    if (!gap.has(kPartsBegin)) continue;
    for (std::size_t total = at; total > first; --total) {
      const Figure& figure = figures_[total - 1];
      if (figure.kind == Figure::Kind::kPercent) continue;
      if (!figure.is_number_of_things()) return std::nullopt;
      return total - 1;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Claim> Sentence::share_of_total(std::size_t i) const {
  if (i < 2) return std::nullopt;
  const Figure& part = figures_[i - 1];
  if (!part.is_number_of_things() || part.whole) return std::nullopt;
  const auto [cue, gap] = cue_before(before(i));
  if (cue != PercentCue::kShare && cue != PercentCue::kBracket) return std::nullopt;
  if (gap.size() > kMaxWords || gap.has(kChanges) || gap.has(kOtherMatters)) return std::nullopt;
  const bool is_apposition =
      cue == PercentCue::kBracket || gap.ends_with(",") || gap.ends_with("(");
  if (!is_apposition && gap.has(kOtherSubjects)) return std::nullopt;
  if (percent_of(behind(i)) != PercentOf::kNothingSaid) return std::nullopt;
  const std::optional<std::size_t> total = total_of_part(i - 1);
  if (!total || !are_of_one_unit(part, figures_[*total])) return std::nullopt;
  if (agrees_with_another(i, part)) return std::nullopt;
  return claim(i, {part, figures_[*total]}, Why::kShareOfTotal);
}

std::optional<Claim> Sentence::plan_before(std::size_t i) const {
  if (i < 2) return std::nullopt;
  const Figure& result = figures_[i - 1];
  const Figure& plan = figures_[i - 2];
  if (!result.is_number_of_things() || result.whole || plan.whole) return std::nullopt;
  if (plan.kind == Figure::Kind::kPercent || !are_of_one_unit(result, plan)) return std::nullopt;
  if (!before(i - 2).ends_with(kPlanWords)) return std::nullopt;
  const Words between = before(i - 1);
  if (between.size() > kMaxWords || between.has(kChanges) || between.has(kOtherMatters)) {
    return std::nullopt;
  }
  const auto [cue, gap] = cue_before(before(i));
  if (cue != PercentCue::kReach && cue != PercentCue::kEqual && cue != PercentCue::kBracket) {
    return std::nullopt;
  }
  if (!gap.ends_with(",") && !gap.ends_with("(") && cue != PercentCue::kBracket) {
    return std::nullopt;
  }
  if (gap.size() > kMaxWords || gap.has(kChanges) || gap.has(kOtherMatters)) return std::nullopt;
  const PercentOf of = percent_of(behind(i));
  if (of != PercentOf::kNothingSaid && of != PercentOf::kPlan) return std::nullopt;
  return claim(i, {result, completed(article_, plan, result)}, Why::kQuotient);
}

std::optional<Claim> Sentence::plan_behind(std::size_t i) const {
  if (i == 0 || i + 1 == figures_.size()) return std::nullopt;
  const Figure& result = figures_[i - 1];
  const Figure& plan = figures_[i + 1];
  if (!result.is_number_of_things() || result.whole || plan.whole) return std::nullopt;
  if (!plan.is_number_of_things() || !are_of_one_unit(result, plan)) return std::nullopt;
  const auto [cue, gap] = cue_before(before(i));
  if (cue != PercentCue::kReach && cue != PercentCue::kEqual) return std::nullopt;
  if (!gap.empty() && gap.back() != "," && gap.back() != "(") return std::nullopt;
  if (gap.size() > kMaxWords || gap.has(kChanges) || gap.has(kOtherMatters)) return std::nullopt;
  Words next = behind(i);
  if (percent_of(next) != PercentOf::kPlan || next.size() > kMaxWordsInBrackets + 2) {
    return std::nullopt;
  }
  next.drop_back("kế hoạch");
  next.drop_back("là");
  if (!next.ends_with("(") || next.has(kChanges)) return std::nullopt;
  if (!behind(i + 1).has(")")) return std::nullopt;
  return claim(i, {result, plan}, Why::kQuotient);
}

std::optional<Pair> Sentence::change_ending_at(std::size_t i) const {
  if (i == 0) return std::nullopt;
  const Figure& after = figures_[i];
  const Figure& first = figures_[i - 1];
  if (!after.is_number_of_things() || first.kind == Figure::Kind::kPercent || first.whole ||
      after.whole || !are_of_one_unit(first, after)) {
    return std::nullopt;
  }
  constexpr std::array<std::string_view, 8> kTo = {"lên",       "xuống", "lên đến",   "lên tới",
                                                   "xuống còn", "còn",   "lên thành", "đến"};
  const Words gap = before(i);
  const Words lead = before(i - 1);
  const bool is_from = lead.ends_with("từ") || lead.ends_with("từ mức");
  if (!is_from || gap.size() > 8 || gap.has(",") || !gap.ends_with(kTo)) return std::nullopt;
  if (gap.ends_with("đến") && !gap.ends_with("lên đến") && !lead.has("tăng") && !lead.has("giảm")) {
    return std::nullopt;
  }
  return Pair{after, completed(article_, first, after)};
}

std::optional<Claim> Sentence::change_from_to(std::size_t i) const {
  const auto [cue, gap] = cue_before(before(i));
  if (cue != PercentCue::kUp && cue != PercentCue::kDown && cue != PercentCue::kBracket) {
    return std::nullopt;
  }
  std::optional<Pair> pair;
  if (i >= 2 && gap.size() <= kMaxWords && !gap.has(kChanges) && !gap.has(kOtherMatters) &&
      (cue == PercentCue::kBracket || gap.ends_with(",") || gap.ends_with("("))) {
    pair = change_ending_at(i - 1);
  }
  if (!pair && cue != PercentCue::kBracket && i + 2 < figures_.size()) {
    Words next = behind(i);
    if (next.drop_back("từ") &&
        (next.empty() || (next.size() == 1 && is_clause_border(next.front())))) {
      pair = change_ending_at(i + 2);
    }
  }
  if (!pair) return std::nullopt;
  auto growth = claim(i, *pair, Why::kGrowth);
  if (!growth) return growth;
  const bool is_rise = pair->part.number->value > pair->whole.number->value;
  growth->direction = is_rise ? PercentCue::kUp : PercentCue::kDown;
  // Words against numbers are another fault, and "giảm" of a loss may be a rise.
  if (cue != PercentCue::kBracket && cue != growth->direction) return std::nullopt;
  return growth;
}

std::optional<Claim> Sentence::change_by(std::size_t i) const {
  if (i < 2) return std::nullopt;
  const Figure& after = figures_[i - 2];
  const Figure& difference = figures_[i - 1];
  if (!after.is_number_of_things() || after.whole || difference.whole ||
      difference.kind == Figure::Kind::kPercent || !are_of_one_unit(after, difference)) {
    return std::nullopt;
  }
  Words lead = before(i - 1);
  lead.drop_back("thêm");
  const bool is_rise = lead.ends_with("tăng");
  if (!is_rise && !lead.ends_with("giảm")) return std::nullopt;
  if (lead.size() > kMaxWords || lead.has("từ") || lead.has(kOtherMatters)) return std::nullopt;
  if (!lead.has(",") && !lead.has("(")) return std::nullopt;
  const auto [cue, gap] = cue_before(before(i));
  if (cue == PercentCue::kNone || cue == PercentCue::kShare || cue == PercentCue::kReach) {
    return std::nullopt;
  }
  for (std::size_t word = 0; word < gap.size(); ++word) {
    if (!is_clause_border(gap[word]) && gap[word] != "hay" && gap[word] != "tức")
      return std::nullopt;
  }
  const PercentOf of = percent_of(behind(i));
  if (of != PercentOf::kNothingSaid && of != PercentOf::kBefore) return std::nullopt;
  const Figure by = completed(article_, difference, after);
  // "giảm từ 401 xuống 280, giảm 121 (30,2%)": what was before is stated.
  if (const auto change = change_ending_at(i - 2)) {
    return claim(i, {by, change->whole}, Why::kQuotient);
  }
  auto growth = claim(i, {by, after}, Why::kGrowth);
  if (!growth) return growth;
  // What was before is the difference less, or more.
  const Bounds d = growth->numerator;
  Bounds& before_bounds = growth->denominator;
  before_bounds = is_rise ? Bounds{before_bounds.least - d.most, before_bounds.most - d.least}
                          : sum(before_bounds, d);
  const auto minus = growth->exact_numerator.times(is_rise ? -1 : 1);
  const auto exact = minus ? growth->exact_denominator.plus(*minus) : std::nullopt;
  if (!exact || *exact <= Decimal(0)) return std::nullopt;
  growth->exact_denominator = *exact;
  growth->first = after.kind == Figure::Kind::kMoney
                      ? amount_like(source(after.number->span), *exact)
                      : printed(*exact);
  growth->second = source(after.number->span);
  return growth;
}

std::optional<Claim> Sentence::change_against(std::size_t i) const {
  if (i == 0 || i + 1 == figures_.size()) return std::nullopt;
  const Figure& after = figures_[i - 1];
  const Figure& base = figures_[i + 1];
  if (!after.is_number_of_things() || after.whole || !base.is_number_of_things() || base.whole ||
      !are_of_one_unit(after, base)) {
    return std::nullopt;
  }
  const auto [cue, gap] = cue_before(before(i));
  const bool is_change = cue == PercentCue::kUp || cue == PercentCue::kDown;
  if (!is_change && cue != PercentCue::kEqual) return std::nullopt;
  if (gap.empty() || (gap.back() != "," && gap.back() != "(")) return std::nullopt;
  if (gap.size() > kMaxWords || gap.has(kChanges) || gap.has(kOtherMatters)) return std::nullopt;
  const Words next = behind(i);
  if (percent_of(next) != PercentOf::kBefore || next.size() > kMaxWords || next.has(",") ||
      next.has(";") || !next.ends_with("(") || !behind(i + 1).begins_with(")")) {
    return std::nullopt;
  }
  auto growth = claim(i, {after, base}, is_change ? Why::kGrowth : Why::kQuotient);
  if (growth) growth->direction = is_change ? cue : PercentCue::kNone;
  return growth;
}

}  // namespace

std::vector<Finding> wrong_ratios(const AuditedArticle& article) {
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < article.document().sentences().size(); ++i) {
    Sentence(article, i).check(findings);
  }
  return findings;
}

}  // namespace solieu::audit
