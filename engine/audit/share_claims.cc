#include "engine/audit/share_claims.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/audit/percent_cue.h"

namespace solieu::audit {
namespace {

using fact::Why;

// Longer stretches say other things in between; behind a ratio, only a percentage of it does.
constexpr std::size_t kMaxWords = 16;
constexpr std::size_t kMaxWordsBehindRatio = 48;
constexpr std::size_t kMaxWordsInBrackets = 6;
constexpr std::size_t kMaxWordsInRatio = 8;
// Of a sentence, the figures that may be the whole of a part: bounds the work on long lists.
constexpr std::size_t kMaxLookBack = 24;
constexpr std::size_t kMaxFiguresBetween = 2;

constexpr std::array<std::string_view, 8> kChanges = {"tăng", "giảm",       "vượt",   "thêm",
                                                      "hụt",  "chênh lệch", "so với", "cùng kỳ"};
constexpr std::array<std::string_view, 9> kOtherMatters = {
    ";", ".", ":", "trong đó", "riêng", "còn lại", "trong khi", "lần lượt", "trong số"};
// Before a percentage that no comma sets off: it may be theirs.
constexpr std::array<std::string_view, 10> kOtherSubjects = {
    "có", "tỷ lệ", "tỉ lệ", "số", "với", "mà", "là", "tổng", "diện tích", "mức"};
constexpr std::array<std::string_view, 9> kOfTotal = {
    "trong tổng số", "trên tổng số", "/ tổng số", "/ tổng",   "/",
    "/ kế hoạch",    "/ chỉ tiêu",   "/ kh",      "trên tổng"};
constexpr std::array<std::string_view, 4> kTotalBegins = {"trong số", "trong tổng số", "tổng số",
                                                          "trên tổng số"};
constexpr std::array<std::string_view, 8> kPartsBegin = {
    "trong đó", "trong số đó", "trong số này", "trong đó có", "bao gồm", "gồm", "gồm có", "kể cả"};
constexpr std::array<std::string_view, 12> kPlanWords = {
    "kế hoạch",     "kế hoạch là",    "kế hoạch giao",      "kế hoạch năm",
    "chỉ tiêu",     "chỉ tiêu giao",  "chỉ tiêu là",        "dự toán",
    "dự toán giao", "kế hoạch đề ra", "chỉ tiêu được giao", "kế hoạch xây"};
// What was done with the number named before.
constexpr std::array<std::string_view, 10> kResults = {
    "đã",        "đến nay", "bình xét",  "giải quyết", "giải ngân",
    "thực hiện", "chi trả", "công nhận", "hoàn thành", "kết quả"};
constexpr std::array<std::string_view, 16> kPeople = {
    "người",    "nữ",        "nam",      "em",         "cháu",      "chị",
    "học sinh", "đảng viên", "nông dân", "thanh niên", "đoàn viên", "hội viên",
    "cán bộ",   "lao động",  "phụ nữ",   "đại biểu"};

struct Ratio {
  Figure part;
  Figure whole;
};

// The cue of a percentage, and whether it stands apart from what is said before.
struct Said {
  PercentCue cue = PercentCue::kNone;
  bool is_apposition = false;
  Words gap;
};

Said said_before(const FigureLine& line, std::size_t i) {
  auto [cue, gap] = cue_before(line.before(i));
  const bool is_apposition =
      cue == PercentCue::kBracket || gap.ends_with(",") || gap.ends_with("(");
  return {cue, is_apposition, gap};
}

bool is_one_of(PercentCue cue, std::initializer_list<PercentCue> some) {
  return std::find(some.begin(), some.end(), cue) != some.end();
}

bool says_something_else(const Words& words) {
  return words.has(kChanges) || words.has(kOtherMatters);
}

// A plan is a number that was set: a round one is exactly that.
Figure as_plan(Figure plan) {
  if (plan.number && significant_digits(plan.number->value) <= 2) plan.number->is_exact = true;
  return plan;
}

// "1.500" in "1.200 hộ trên tổng số 1.500 hộ", where no fact is read.
bool is_bare_count_of(const FigureLine& line, std::size_t i, const Figure& other) {
  return line[i].kind == Figure::Kind::kBare && other.kind == Figure::Kind::kCount &&
         line.behind(i).begins_with(other.unit);
}

// The ratio that ends with this figure: in one fact, or in two with "/" or "trong tổng số" between.
std::optional<Ratio> ratio_ending_at(const FigureLine& line, std::size_t i) {
  const Figure& last = line[i];
  if (last.whole) {
    Ratio ratio{last, last};
    ratio.whole.number = last.whole;
    return ratio;
  }
  if (i == 0) return std::nullopt;
  const Figure& first = line[i - 1];
  Words gap = line.before(i);
  const bool are_of_things = last.is_number_of_things() ||
                             (first.is_number_of_things() && is_bare_count_of(line, i, first));
  if (!are_of_things || gap.size() > kMaxWordsInRatio || first.kind == Figure::Kind::kPercent ||
      first.whole || !are_of_one_unit(first, last)) {
    return std::nullopt;
  }
  const bool is_on = gap.size() == 1 && gap.front() == "trên";
  const bool is_of_plan = gap.has(kPlanWords);
  if (!is_on && (!gap.drop_back(kOfTotal) || gap.has(",") || says_something_else(gap))) {
    return std::nullopt;
  }
  const Figure whole = completed(line.article(), last, first);
  Ratio ratio{completed(line.article(), first, last), is_of_plan ? as_plan(whole) : whole};
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

bool is_said_of_ratio(const FigureLine& line, std::size_t i, const Ratio& ratio) {
  const Said said = said_before(line, i);
  if (is_one_of(said.cue, {PercentCue::kNone, PercentCue::kUp, PercentCue::kDown})) return false;
  if (said.gap.size() > kMaxWordsBehindRatio || says_something_else(said.gap)) return false;
  if (!said.is_apposition && (said.gap.size() > kMaxWords || said.gap.has(kOtherSubjects))) {
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

// "21.771/34.534 hộ đăng ký, đạt 63,10%".
std::optional<PercentClaim> ratio_before(const FigureLine& line, std::size_t i) {
  if (i == 0) return std::nullopt;
  const std::optional<Ratio> ratio = ratio_ending_at(line, i - 1);
  if (!ratio || !is_said_of_ratio(line, i, *ratio)) return std::nullopt;
  auto claim = claim_by_cue(line, i, ratio->part, ratio->whole, said_before(line, i).cue);
  // "355/366 đại biểu có mặt (chiếm 71,86% tổng số)": a share of a greater total is less.
  if (claim && percent_of(line.behind(i)) == PercentOf::kTotal && is_too_small(*claim)) {
    return std::nullopt;
  }
  return claim;
}

// "đạt 80% (120/150 hộ)".
std::optional<PercentClaim> ratio_behind(const FigureLine& line, std::size_t i) {
  if (i + 1 == line.size()) return std::nullopt;
  if (is_one_of(said_before(line, i).cue, {PercentCue::kUp, PercentCue::kDown})) {
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

// Whether the figure stands in brackets that open and close around it.
bool is_in_brackets(const FigureLine& line, std::size_t i) {
  Words lead = line.before(i);
  lead.drop_back("là");
  lead.drop_back(kPlanWords);
  return lead.ends_with("(") && line.behind(i).has(")");
}

// "vận động 1,2 tỷ đồng, đạt 120% kế hoạch (1 tỷ đồng)"; "36 tập thể, bằng 80% số được đề nghị (45
// tập thể)".
std::optional<PercentClaim> whole_behind(const FigureLine& line, std::size_t i) {
  if (i == 0 || i + 1 == line.size()) return std::nullopt;
  const Figure& part = line[i - 1];
  const Figure& whole = line[i + 1];
  if (!part.is_number_of_things() || part.whole || !part.number || whole.whole || !whole.number ||
      !whole.is_number_of_things() || !are_of_one_unit(part, whole)) {
    return std::nullopt;
  }
  const Said said = said_before(line, i);
  if (!said.is_apposition || said.gap.size() > kMaxWords || says_something_else(said.gap)) {
    return std::nullopt;
  }
  const Words next = line.behind(i);
  if (next.size() > kMaxWordsInBrackets + 2 || next.has(",") || !is_in_brackets(line, i + 1)) {
    return std::nullopt;
  }
  const PercentOf of = percent_of(next);
  if (of == PercentOf::kPlan) {
    const bool may_say =
        is_one_of(said.cue, {PercentCue::kReach, PercentCue::kEqual, PercentCue::kOver});
    return may_say ? claim_by_cue(line, i, part, as_plan(whole), said.cue) : std::nullopt;
  }
  const bool may_say =
      is_one_of(said.cue, {PercentCue::kReach, PercentCue::kEqual, PercentCue::kShare});
  const bool is_of_whole = of == PercentOf::kTotal || of == PercentOf::kSomething;
  if (!may_say || !is_of_whole || part.number->value >= whole.number->value) return std::nullopt;
  return claim_of(line, i, part, whole, Why::kShareOfTotal);
}

bool is_result_in_percent(const FigureLine& line, std::size_t i) {
  const Said said = said_before(line, i);
  if (!is_one_of(said.cue, {PercentCue::kReach, PercentCue::kEqual, PercentCue::kBracket,
                            PercentCue::kOver})) {
    return false;
  }
  if (!said.is_apposition || said.gap.size() > kMaxWords || says_something_else(said.gap)) {
    return false;
  }
  const PercentOf of = percent_of(line.behind(i));
  return of == PercentOf::kNothingSaid || of == PercentOf::kPlan;
}

bool are_result_and_plan(const Figure& result, const Figure& plan) {
  return result.is_number_of_things() && !result.whole && !plan.whole &&
         plan.kind != Figure::Kind::kPercent && are_of_one_unit(result, plan);
}

// "kế hoạch 200 căn, đã xây 150 căn, đạt 75%"; "150 hội viên (chỉ tiêu 200 hội viên), đạt 75%".
std::optional<PercentClaim> plan_before(const FigureLine& line, std::size_t i) {
  if (i < 2 || !is_result_in_percent(line, i)) return std::nullopt;
  const bool is_plan_last = line.before(i - 1).ends_with(kPlanWords) && is_in_brackets(line, i - 1);
  const Figure& result = is_plan_last ? line[i - 2] : line[i - 1];
  const Figure& plan = is_plan_last ? line[i - 1] : line[i - 2];
  if (!are_result_and_plan(result, plan)) return std::nullopt;
  const Words between = line.before(i - 1);
  const bool is_plan_first = line.before(i - 2).ends_with(kPlanWords);
  if ((!is_plan_last && !is_plan_first) || between.size() > kMaxWords ||
      says_something_else(between)) {
    return std::nullopt;
  }
  return claim_by_cue(line, i, result, as_plan(completed(line.article(), plan, result)),
                      said_before(line, i).cue);
}

bool is_part_in_percent(const FigureLine& line, std::size_t i) {
  const Figure& part = line[i - 1];
  const Said said = said_before(line, i);
  if (!part.is_number_of_things() || part.whole) return false;
  const bool may_say = is_one_of(said.cue, {PercentCue::kShare, PercentCue::kBracket}) ||
                       (said.cue == PercentCue::kReach && said.is_apposition);
  if (!may_say || said.gap.size() > kMaxWords || says_something_else(said.gap)) return false;
  if (!said.is_apposition && said.gap.has(kOtherSubjects)) return false;
  return percent_of(line.behind(i)) == PercentOf::kNothingSaid;
}

// Whether the percentage is right of the part and some other number of the same thing: then it is
// said of that one.
bool agrees_with_another(const FigureLine& line, std::size_t i) {
  const Figure& part = line[i - 1];
  for (std::size_t at = i < kMaxLookBack ? 0 : i - kMaxLookBack; at + 1 < i; ++at) {
    if (!line[at].is_number_of_things() || !are_of_one_unit(line[at], part)) continue;
    const auto other = claim_of(line, i, part, line[at], Why::kShareOfTotal);
    if (other && agrees(*other)) return true;
  }
  return false;
}

// A price is no total: "9.607 người/năm".
bool is_rate(const FigureLine& line, std::size_t i) { return line.behind(i).begins_with("/"); }

// The figure before the nearest "trong đó": what follow are its parts.
std::optional<std::size_t> total_of_part(const FigureLine& line, std::size_t part) {
  const std::size_t first = part < kMaxLookBack ? 0 : part - kMaxLookBack;
  for (std::size_t at = part; at > first; --at) {
    const Words gap = line.before(at);
    if (!gap.has(kPartsBegin)) {
      if (gap.has(";") || gap.has(".")) return std::nullopt;
      continue;
    }
    const bool is_total = line[at - 1].is_number_of_things() && !is_rate(line, at - 1);
    return is_total ? std::optional(at - 1) : std::nullopt;
  }
  return std::nullopt;
}

bool are_people(const Figure& figure) {
  const auto* quantity =
      figure.placed == nullptr ? nullptr : std::get_if<fact::Quantity>(&figure.placed->fact->value);
  return quantity != nullptr &&
         std::any_of(kPeople.begin(), kPeople.end(),
                     [&](std::string_view people) { return quantity->unit.starts_with(people); });
}

// "12.478 tổ, trong đó 10.212 tổ hoạt động tốt, chiếm 81,8%".
std::optional<PercentClaim> share_of_total(const FigureLine& line, std::size_t i) {
  if (i < 2 || !is_part_in_percent(line, i) || is_rate(line, i - 1)) return std::nullopt;
  const Figure& part = line[i - 1];
  const std::optional<std::size_t> total = total_of_part(line, i - 1);
  if (!total) return std::nullopt;
  const bool is_of_people = *total + 2 == i && are_people(part) && are_people(line[*total]);
  if (!are_of_one_unit(part, line[*total]) && !is_of_people) return std::nullopt;
  if (agrees_with_another(line, i)) return std::nullopt;
  return claim_of(line, i, part, line[*total], Why::kShareOfTotal);
}

// "5.128 hồ sơ, đã giải quyết 5.087 hồ sơ, đạt 99,2%"; "trong số 60 xã có 45 xã đạt chuẩn (75%)".
std::optional<PercentClaim> share_of_earlier(const FigureLine& line, std::size_t i) {
  if (i < 2 || !is_part_in_percent(line, i) || is_rate(line, i - 1)) return std::nullopt;
  const Said said = said_before(line, i);
  if (!said.is_apposition) return std::nullopt;
  const Figure& part = line[i - 1];
  const Words lead = line.before(i - 1);
  for (std::size_t at = i - 1; at-- > 0 && at + 2 + kMaxFiguresBetween >= i;) {
    if (!line[at].is_number_of_things() && !is_bare_count_of(line, at, part)) continue;
    const Figure whole = completed(line.article(), line[at], part);
    if (!are_of_one_unit(whole, part)) continue;
    const bool is_announced = line.before(at).ends_with(kTotalBegins);
    const bool is_result = said.cue != PercentCue::kBracket && lead.has(",") && lead.has(kResults);
    const Words between = line.between(at, i - 1);
    if ((!is_announced && !is_result) || whole.whole || is_rate(line, at) ||
        between.size() > 2 * kMaxWords || says_something_else(between)) {
      return std::nullopt;
    }
    if (agrees_with_another(line, i)) return std::nullopt;
    return claim_of(line, i, part, whole, Why::kShareOfTotal);
  }
  return std::nullopt;
}

}  // namespace

std::optional<PercentClaim> share_claim(const FigureLine& line, std::size_t percent) {
  if (auto claim = ratio_before(line, percent)) return claim;
  if (auto claim = ratio_behind(line, percent)) return claim;
  if (auto claim = whole_behind(line, percent)) return claim;
  if (auto claim = plan_before(line, percent)) return claim;
  if (auto claim = share_of_total(line, percent)) return claim;
  return share_of_earlier(line, percent);
}

}  // namespace solieu::audit
