#include "engine/audit/likely_claims.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/audit/percent_cue.h"
#include "engine/audit/percent_said.h"

namespace solieu::audit {
namespace {

using fact::Why;
using Form = PercentClaim::Form;

// How far a percentage looks for its numbers.
constexpr std::size_t kMaxWords = 16;
constexpr std::size_t kMaxWordsBehind = 12;
constexpr std::size_t kMaxWordsBetween = 28;
constexpr std::size_t kMaxLookBack = 6;

// Say that two numbers are whole and part, or plan and result.
constexpr std::string_view kTies[] = {
    "trên",    "trong tổng số", "tổng số", "trong số", "trong đó", "kế hoạch", "chỉ tiêu",
    "dự toán", "số đó",         "số này",  "đã",       "có",       "mới",      "thì",
    "đến nay", "tổng",          "nhu cầu", "mục tiêu", "thực hiện"};
// Say that a number is of an earlier time than the other.
constexpr std::string_view kChangeTies[] = {"cùng kỳ", "nay",       "còn",        "xuống",  "lên",
                                            "so với",  "năm trước", "năm ngoái",  "trước",  "đến",
                                            "hạ",      "mới là",    "con số này", "chỉ còn"};
// What stands before the number that others are measured by.
constexpr std::string_view kMeasures[] = {"kế hoạch", "chỉ tiêu", "dự toán",  "mục tiêu",
                                          "cùng kỳ",  "nhu cầu",  "năm trước"};
constexpr std::string_view kOtherStatements[] = {"riêng", "trong khi", "bình quân", "trung bình"};
constexpr std::string_view kNotOfNumber[] = {"và", "hoặc", "để", "nên", "được", "đã", "cho"};

bool is_change(PercentCue cue) { return cue == PercentCue::kUp || cue == PercentCue::kDown; }

bool is_usable(const Figure& figure) {
  return figure.is_number_of_things() && figure.number.has_value();
}

bool has_measure(const FigureLine& line, std::size_t i) { return line.before(i).has(kMeasures); }

// The claim of two numbers, neither of which is known to be the one that is measured by.
std::optional<PercentClaim> claim_of_pair(const FigureLine& line, std::size_t percent,
                                          std::size_t a, std::size_t b, PercentCue cue) {
  const Figure first = completed(line.article(), line[a], line[b]);
  const Figure second = completed(line.article(), line[b], line[a]);
  if (!first.number || !second.number || !line[percent].number) return std::nullopt;
  if (first.number->value == second.number->value) return std::nullopt;
  const bool is_second_less = second.number->value < first.number->value;
  if (is_change(cue)) {
    const bool is_second_later = is_second_less == (cue == PercentCue::kDown);
    return claim_of(line, percent, is_second_later ? second : first,
                    is_second_later ? first : second, Why::kGrowth);
  }
  bool is_second_part = is_second_less;
  if (cue != PercentCue::kShare && cue != PercentCue::kBracket) {
    if (has_measure(line, b) != has_measure(line, a)) is_second_part = has_measure(line, a);
  }
  auto claim = claim_of(line, percent, is_second_part ? second : first,
                        is_second_part ? first : second, Why::kQuotient);
  if (claim && cue == PercentCue::kOver) claim->form = Form::kRise;
  if (claim && cue == PercentCue::kUnder) claim->form = Form::kFall;
  return claim;
}

// Two numbers before the percentage.
std::optional<PercentClaim> pair_before(const FigureLine& line, std::size_t i) {
  if (i < 2 || !is_usable(line[i - 1])) return std::nullopt;
  const Said said = said_before(line, i);
  if (said.cue == PercentCue::kNone || said.gap.size() > kMaxWords ||
      said.gap.has(kOtherStatements))
    return std::nullopt;
  if (!said.is_apposition) return std::nullopt;
  const PercentOf of = percent_of(line.behind(i));
  if (of == PercentOf::kSomething) return std::nullopt;
  const std::size_t first = i - 1 < kMaxLookBack ? 0 : i - 1 - kMaxLookBack;
  for (std::size_t at = i - 1; at-- > first;) {
    const Figure& other = line[at];
    if (!is_usable(other) || !are_of_one_unit(other, line[i - 1])) continue;
    const Words between = line.between(at, i - 1);
    if (between.size() > kMaxWordsBetween) return std::nullopt;
    const bool is_tied =
        is_change(said.cue)
            ? between.has(kChangeTies)
            : between.has(kTies) || line.before(at).has(kMeasures) || line.before(at).has(kTies);
    if (!is_tied) return std::nullopt;
    return claim_of_pair(line, i, at, i - 1, said.cue);
  }
  return std::nullopt;
}

// One before it and one behind it, by which it is measured.
std::optional<PercentClaim> pair_around(const FigureLine& line, std::size_t i) {
  if (i == 0 || i + 1 == line.size() || !is_usable(line[i - 1])) return std::nullopt;
  const Said said = said_before(line, i);
  const Figure whole = completed(line.article(), line[i + 1], line[i - 1]);
  if (!whole.number || !are_of_one_unit(whole, line[i - 1])) return std::nullopt;
  if (said.cue == PercentCue::kNone || said.gap.size() > kMaxWords) return std::nullopt;
  const Words next = line.behind(i);
  if (next.size() > kMaxWordsBehind || percent_of(next) == PercentOf::kNothingSaid ||
      next.has(",") || next.has(";") || next.has(".") || next.has(kNotOfNumber)) {
    return std::nullopt;
  }
  auto claim =
      claim_of(line, i, line[i - 1], whole, is_change(said.cue) ? Why::kGrowth : Why::kQuotient);
  if (claim && said.cue == PercentCue::kOver) claim->form = Form::kRise;
  if (claim && said.cue == PercentCue::kUnder) claim->form = Form::kFall;
  return claim;
}

// Both behind it.
std::optional<PercentClaim> pair_behind(const FigureLine& line, std::size_t i) {
  if (i + 2 >= line.size() || !is_usable(line[i + 1]) || !is_usable(line[i + 2]) ||
      !are_of_one_unit(line[i + 1], line[i + 2])) {
    return std::nullopt;
  }
  const PercentCue cue = said_before(line, i).cue;
  const Words next = line.behind(i);
  const Words between = line.between(i + 1, i + 2);
  if (next.size() > kMaxWordsBehind || next.has(".") || between.size() > kMaxWordsBehind ||
      between.has(".")) {
    return std::nullopt;
  }
  if (!between.has(is_change(cue) ? Words::Phrases(kChangeTies) : Words::Phrases(kTies)))
    return std::nullopt;
  return claim_of_pair(line, i, i + 1, i + 2, cue);
}

}  // namespace

std::optional<PercentClaim> likely_claim(const FigureLine& line, std::size_t percent) {
  if (auto claim = pair_around(line, percent)) return claim;
  if (auto claim = pair_before(line, percent)) return claim;
  return pair_behind(line, percent);
}

}  // namespace solieu::audit
