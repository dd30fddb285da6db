#include "engine/audit/growth_claims.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/audit/percent_cue.h"
#include "engine/audit/printed_number.h"

namespace solieu::audit {
namespace {

using fact::Decimal;
using fact::Why;
using Form = PercentClaim::Form;

// Longer stretches say other things in between.
constexpr std::size_t kMaxWords = 16;
constexpr std::size_t kMaxWordsOfChange = 8;

constexpr std::array<std::string_view, 7> kOtherMatters = {
    ";", ".", "trong đó", "riêng", "còn lại", "trong khi", "lần lượt"};
constexpr std::array<std::string_view, 4> kOtherChanges = {"tăng", "giảm", "vượt", "so với"};
// Between what was and what is.
constexpr std::array<std::string_view, 8> kTo = {"lên",       "xuống", "lên đến",   "lên tới",
                                                 "xuống còn", "còn",   "lên thành", "đến"};
// The same without "từ" before what was.
constexpr std::array<std::string_view, 8> kBecame = {"giảm còn", "giảm xuống",   "giảm xuống còn",
                                                     "tăng lên", "tăng lên đến", "tăng lên tới",
                                                     "nâng lên", "tăng đến"};
constexpr std::array<std::string_view, 2> kFrom = {"từ", "từ mức"};

struct Change {
  Figure before;
  Figure after;
};

bool is_change(PercentCue cue) { return cue == PercentCue::kUp || cue == PercentCue::kDown; }

bool fits_direction(const PercentClaim& claim, PercentCue cue) {
  if (cue == PercentCue::kUp) return claim.form == Form::kRise;
  if (cue == PercentCue::kDown) return claim.form == Form::kFall;
  return true;
}

// "từ A lên B", "A giảm còn B", with B at this place.
std::optional<Change> change_to(const FigureLine& line, std::size_t i) {
  if (i == 0) return std::nullopt;
  const Figure& after = line[i];
  const Figure& first = line[i - 1];
  if (!after.is_number_of_things() || first.kind == Figure::Kind::kPercent || first.whole ||
      after.whole || !are_of_one_unit(first, after)) {
    return std::nullopt;
  }
  const Words gap = line.before(i);
  if (gap.size() > kMaxWordsOfChange || gap.has(",")) return std::nullopt;
  const Words lead = line.before(i - 1);
  const bool is_from_to = lead.ends_with(kFrom) && gap.ends_with(kTo);
  // "từ 20 đến 30" is a range, unless it rises.
  const bool is_range = gap.back() == "đến" && !gap.ends_with("lên đến") && !lead.has("tăng") &&
                        !lead.has("giảm") && !lead.has("nâng");
  if (!gap.ends_with(kBecame) && (!is_from_to || is_range)) return std::nullopt;
  return Change{completed(line.article(), first, after), after};
}

std::optional<PercentClaim> growth(const FigureLine& line, std::size_t percent,
                                   const Change& change, PercentCue cue) {
  auto claim = claim_of(line, percent, change.after, change.before, Why::kGrowth);
  // A word that goes against the numbers is another fault than a wrong percentage.
  if (claim && !fits_direction(*claim, cue)) return std::nullopt;
  return claim;
}

// "tăng từ 120 lên 156 hộ, tăng 30%"; "tăng 30%, từ 120 lên 156 hộ".
std::optional<PercentClaim> change_from_to(const FigureLine& line, std::size_t i) {
  const auto [cue, gap] = cue_before(line.before(i));
  const bool is_apposition =
      cue == PercentCue::kBracket || gap.ends_with(",") || gap.ends_with("(");
  const bool may_say = is_change(cue) || cue == PercentCue::kBracket;
  if (may_say && is_apposition && i >= 2 && gap.size() <= kMaxWordsOfChange &&
      !gap.has(kOtherChanges) && !gap.has(kOtherMatters)) {
    if (const auto change = change_to(line, i - 1)) return growth(line, i, *change, cue);
  }
  if (!is_change(cue) || i + 2 >= line.size()) return std::nullopt;
  Words next = line.behind(i);
  const bool is_from =
      next.drop_back("từ") && next.size() <= 1 && (next.empty() || is_clause_border(next.front()));
  const auto change = is_from ? change_to(line, i + 2) : std::nullopt;
  return change ? growth(line, i, *change, cue) : std::nullopt;
}

// Nothing but marks, "hay", "tức là", or since when the change is; "/ ha" goes with the number.
bool says_nothing(Words words) {
  if (words.size() >= 2 && words.front() == "/") words = words.last(words.size() - 2);
  if (words.begins_with("so với") && words.size() <= kMaxWords) {
    const auto borders = std::count_if(words.begin(), words.end(), is_clause_border);
    return borders == 1 && is_clause_border(words.back());
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_clause_border(words[i]) && words[i] != "hay" && words[i] != "tức") return false;
  }
  return true;
}

// The figure at this place says by how much the one before it rose (1) or fell (-1); 0: it does
// not.
int direction_of_difference(const FigureLine& line, std::size_t i) {
  const Figure& after = line[i - 1];
  const Figure& difference = line[i];
  if (!after.is_number_of_things() || after.whole || difference.whole ||
      difference.kind == Figure::Kind::kPercent || !are_of_one_unit(after, difference)) {
    return 0;
  }
  Words lead = line.before(i);
  lead.drop_back("thêm");
  const bool is_set_off = lead.has(",") || lead.has("(");
  if (!is_set_off || lead.size() > kMaxWords || lead.has("từ") || lead.has(kOtherMatters)) return 0;
  if (lead.ends_with("tăng")) return 1;
  return lead.ends_with("giảm") ? -1 : 0;
}

// What was before is what is, without the difference.
std::optional<PercentClaim> growth_by(const FigureLine& line, std::size_t percent,
                                      const Figure& after, const Figure& difference,
                                      int direction) {
  auto claim = claim_of(line, percent, difference, after, Why::kGrowth);
  if (!claim) return claim;
  claim->form = Form::kPart;
  const Bounds by = claim->numerator;
  Bounds& before = claim->denominator;
  before = direction > 0 ? Bounds{before.least - by.most, before.most - by.least} : sum(before, by);
  const auto taken = claim->stated_numerator.times(-direction);
  const auto stated = taken ? claim->stated_denominator.plus(*taken) : std::nullopt;
  if (!stated || *stated <= Decimal(0)) return std::nullopt;
  claim->stated_denominator = *stated;
  const std::string is = line.source(after.number->span);
  claim->reason.arguments = {
      after.kind == Figure::Kind::kMoney ? amount_like(is, *stated) : printed(*stated), is};
  return claim;
}

// Of a change that is stated with its difference. If the percentage fits the change, then it is the
// difference that is wrong.
std::optional<PercentClaim> growth_of_change(const FigureLine& line, std::size_t percent,
                                             const Change& change, const Figure& difference) {
  const auto whole = claim_of(line, percent, change.after, change.before, Why::kGrowth);
  if (!whole || agrees(*whole)) return std::nullopt;
  auto claim = claim_of(line, percent, difference, change.before, Why::kQuotient);
  // Either way it is wrong, and told by what was and what is.
  return claim && agrees(*claim) ? claim : whole;
}

// "156 hộ, tăng 36 hộ (30%) so với năm 2019"; "từ 120 lên 156 hộ, tăng 36 hộ (30%)".
std::optional<PercentClaim> change_by(const FigureLine& line, std::size_t i) {
  if (i < 2) return std::nullopt;
  const int direction = direction_of_difference(line, i - 1);
  const auto [cue, gap] = cue_before(line.before(i));
  const bool may_say = is_change(cue) || cue == PercentCue::kBracket || cue == PercentCue::kMatch;
  if (direction == 0 || !may_say || !says_nothing(gap)) return std::nullopt;
  const PercentOf of = percent_of(line.behind(i));
  if (of != PercentOf::kNothingSaid && of != PercentOf::kBefore) return std::nullopt;
  const Figure difference = completed(line.article(), line[i - 1], line[i - 2]);
  if (const auto change = change_to(line, i - 2)) {
    return growth_of_change(line, i, *change, difference);
  }
  return growth_by(line, i, line[i - 2], difference, direction);
}

// "156 tỷ đồng, tăng 30% (36 tỷ đồng)".
std::optional<PercentClaim> change_by_in_brackets(const FigureLine& line, std::size_t i) {
  if (i == 0 || i + 1 == line.size()) return std::nullopt;
  const Figure& after = line[i - 1];
  const auto [cue, gap] = cue_before(line.before(i));
  if (!is_change(cue) || !gap.ends_with(",") || gap.size() > kMaxWords || gap.has(kOtherChanges) ||
      gap.has(kOtherMatters)) {
    return std::nullopt;
  }
  const Words next = line.behind(i);
  if (next.size() != 1 || next.front() != "(" || !line.behind(i + 1).begins_with(")") ||
      !after.is_number_of_things() || after.whole || line[i + 1].whole ||
      line[i + 1].kind == Figure::Kind::kPercent || !are_of_one_unit(after, line[i + 1])) {
    return std::nullopt;
  }
  const Figure other = completed(line.article(), line[i + 1], after);
  // In the brackets may stand what was before.
  const auto from = claim_of(line, i, after, other, Why::kGrowth);
  if (from && agrees(*from)) return std::nullopt;
  return growth_by(line, i, after, other, cue == PercentCue::kUp ? 1 : -1);
}

// "156 hộ, tăng 36 hộ so với năm 2019 (120 hộ), tăng 30%".
std::optional<PercentClaim> change_by_against(const FigureLine& line, std::size_t i) {
  if (i < 3 || direction_of_difference(line, i - 2) == 0) return std::nullopt;
  const Figure& base = line[i - 1];
  const auto [cue, gap] = cue_before(line.before(i));
  const Words since = line.before(i - 1);
  if (!is_change(cue) || !says_nothing(gap) || !are_of_one_unit(base, line[i - 3]) ||
      !since.begins_with("so với") || !since.ends_with("(") || since.size() > kMaxWords) {
    return std::nullopt;
  }
  return growth_of_change(line, i, {base, line[i - 3]}, line[i - 2]);
}

}  // namespace

std::optional<PercentClaim> growth_claim(const FigureLine& line, std::size_t percent) {
  if (auto claim = change_from_to(line, percent)) return claim;
  if (auto claim = change_by(line, percent)) return claim;
  if (auto claim = change_by_in_brackets(line, percent)) return claim;
  return change_by_against(line, percent);
}

}  // namespace solieu::audit
