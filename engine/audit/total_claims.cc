#include "engine/audit/total_claims.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <variant>

#include "engine/audit/percent_cue.h"
#include "engine/audit/percent_said.h"

namespace solieu::audit {
namespace {

using fact::Why;

// Longer stretches say other things in between.
constexpr std::size_t kMaxWords = 16;
// Of a sentence, the figures that may be the whole of a part: bounds the work on long lists.
constexpr std::size_t kMaxLookBack = 24;
constexpr std::size_t kMaxFiguresBetween = 2;
constexpr std::size_t kMaxTogether = 4;

constexpr std::array<std::string_view, 5> kTotalBegins = {"trong", "trong số", "trong tổng số",
                                                          "tổng số", "trên tổng số"};
constexpr std::array<std::string_view, 8> kPartsBegin = {
    "trong đó", "trong số đó", "trong số này", "trong đó có", "bao gồm", "gồm", "gồm có", "kể cả"};
// What was done with the number named before.
constexpr std::array<std::string_view, 15> kResults = {
    "thu về",    "đã",        "đến nay", "bình xét",  "giải quyết",
    "giải ngân", "thực hiện", "chi trả", "công nhận", "hoàn thành",
    "kết quả",   "phát hiện", "xử lý",   "thu hồi",   "có mặt"};
constexpr std::array<std::string_view, 2> kDebt = {"dư nợ", "tổng dư nợ"};
constexpr std::array<std::string_view, 3> kBadDebt = {"nợ quá hạn", "nợ xấu", "nợ khoanh"};

bool is_part_in_percent(const FigureLine& line, std::size_t i) {
  const Figure& part = line[i - 1];
  const Said said = said_before(line, i);
  if (!part.is_number_of_things() || part.whole) return false;
  const bool may_say = said.is_by({PercentCue::kShare, PercentCue::kBracket}) ||
                       (said.cue == PercentCue::kReach && said.is_apposition);
  if (!may_say || said.gap.size() > kMaxWords || says_something_else(said.gap)) return false;
  if (!said.is_apposition && has_other_subject(said.gap)) return false;
  return percent_of(line.behind(i)) == PercentOf::kNothingSaid;
}

bool agrees_with(const FigureLine& line, std::size_t percent, const Figure& part,
                 const Figure& whole) {
  const auto claim = claim_of(line, percent, part, whole, Why::kShareOfTotal);
  return claim && agrees(*claim);
}

// Whether the percentage is right of the part, or of it and those right before it together ("xây
// 150 căn, sửa 20 căn, đạt 85%"), and some other number of the same thing: then it is said of that
// one.
bool agrees_with_another(const FigureLine& line, std::size_t i) {
  const std::size_t first = i < kMaxLookBack ? 0 : i - kMaxLookBack;
  Figure part = line[i - 1];
  for (std::size_t last = i - 1; last > first && i - last <= kMaxTogether; --last) {
    for (std::size_t at = first; at < last; ++at) {
      if (!line[at].is_number_of_things() || !may_be_compared(line[at], part)) continue;
      if (agrees_with(line, i, part, line[at])) return true;
    }
    const Figure& earlier = line[last - 1];
    if (!earlier.number || !part.number || !are_of_one_unit(earlier, part)) return false;
    const auto together = part.number->value.plus(earlier.number->value);
    if (!together) return false;
    part.number->value = *together;
  }
  return false;
}

// A price is no total: "9.607 người/năm".
bool is_rate(const FigureLine& line, std::size_t i) { return line.behind(i).begins_with("/"); }

// What follows the nearest "trong đó" are parts of a figure before it, counted in the same unit.
std::optional<std::size_t> total_of_part(const FigureLine& line, std::size_t part) {
  const std::size_t first = part < kMaxLookBack ? 0 : part - kMaxLookBack;
  std::size_t at = part;
  for (; at > first && !line.before(at).has(kPartsBegin); --at) {
    if (line.before(at).has(";") || line.before(at).has(".")) return std::nullopt;
  }
  if (at == first) return std::nullopt;
  // "12.478 tổ với 438.116 hộ, trong đó có 10.212 tổ"
  for (std::size_t total = at; total > first && at - total <= kMaxFiguresBetween; --total) {
    const Figure& figure = line[total - 1];
    if (figure.is_number_of_things() && are_of_one_unit(figure, line[part])) {
      return is_rate(line, total - 1) ? std::nullopt : std::optional(total - 1);
    }
    if (line.before(total - 1).has(";") || figure.kind == Figure::Kind::kPercent) break;
  }
  const bool are_people_of_people =
      at == part && are_people(line[part]) && are_people(line[at - 1]);
  return are_people_of_people ? std::optional(at - 1) : std::nullopt;
}

// "12.478 tổ, trong đó 10.212 tổ hoạt động tốt, chiếm 81,8%".
std::optional<PercentClaim> share_of_total(const FigureLine& line, std::size_t i) {
  const std::optional<std::size_t> total = total_of_part(line, i - 1);
  if (!total || agrees_with_another(line, i)) return std::nullopt;
  // Money that is "đạt" so much mostly is so of its own plan.
  const bool is_money = line[i - 1].kind == Figure::Kind::kMoney;
  if (is_money && said_before(line, i).is_by({PercentCue::kReach})) return std::nullopt;
  return claim_of(line, i, line[i - 1], line[*total], Why::kShareOfTotal);
}

// "1.200 hộ, 300 hộ nghèo": the second are some of the first.
bool are_some_of(const Figure& part, const Figure& whole) {
  const auto unit = [](const Figure& figure) {
    const auto* quantity = figure.placed == nullptr
                               ? nullptr
                               : std::get_if<fact::Quantity>(&figure.placed->fact->value);
    return quantity == nullptr ? std::string_view() : std::string_view(quantity->unit);
  };
  return !unit(whole).empty() && unit(part).size() > unit(whole).size() &&
         unit(part).starts_with(unit(whole));
}

// Whether the words around two figures make the first the whole of the second.
bool is_whole_of(const FigureLine& line, std::size_t whole, std::size_t part, const Said& said) {
  const Words lead = line.before(part);
  const Words between = line.between(whole, part);
  if (between.size() > 2 * kMaxWords) return false;
  if (line.before(whole).ends_with(kDebt) || line.before(whole).has(kDebt)) {
    return said.is_by({PercentCue::kShare}) && lead.has(kBadDebt);
  }
  const bool is_result = (lead.has(",") || lead.has(";")) && lead.has(kResults);
  if (is_result) return !says_something_else(Words(between).without(";"));
  if (says_something_else(between)) return false;
  // "40 đảng viên, 34 đảng viên hoàn thành tốt nhiệm vụ, chiếm 85%"
  const bool is_right_behind = between.size() == 1 && between.front() == ",";
  if (is_right_behind && said.is_by({PercentCue::kShare})) return true;
  return line.before(whole).ends_with(kTotalBegins) ||
         (said.is_by({PercentCue::kShare}) && are_some_of(line[part], line[whole]));
}

// "5.128 hồ sơ, đã giải quyết 5.087 hồ sơ, đạt 99,2%"; "trong số 60 xã có 45 xã đạt chuẩn (75%)";
// "dư nợ 200 tỷ đồng; nợ quá hạn 1 tỷ đồng, chiếm 0,5%".
std::optional<PercentClaim> share_of_earlier(const FigureLine& line, std::size_t i) {
  const Said said = said_before(line, i);
  if (!said.is_apposition) return std::nullopt;
  const Figure& part = line[i - 1];
  for (std::size_t at = i - 1; at-- > 0 && at + 2 + kMaxFiguresBetween >= i;) {
    if (!line[at].is_number_of_things() && !is_bare_count_of(line, at, part)) continue;
    const Figure whole = completed(line.article(), line[at], part);
    if (!are_of_one_unit(whole, part)) continue;
    if (whole.whole || is_rate(line, at) || !is_whole_of(line, at, i - 1, said) ||
        agrees_with_another(line, i)) {
      return std::nullopt;
    }
    return claim_of(line, i, part, whole, Why::kShareOfTotal);
  }
  return std::nullopt;
}

}  // namespace

std::optional<PercentClaim> total_claim(const FigureLine& line, std::size_t percent) {
  if (percent < 2 || !is_part_in_percent(line, percent) || is_rate(line, percent - 1)) {
    return std::nullopt;
  }
  if (auto claim = share_of_total(line, percent)) return claim;
  return share_of_earlier(line, percent);
}

}  // namespace solieu::audit
