#include "engine/audit/likely_claims.h"

#include <algorithm>
#include <string_view>

#include "engine/audit/part_behind.h"
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
constexpr std::size_t kMaxWordsUntied = 10;
constexpr std::size_t kMaxWordsOfTotal = 8;
constexpr std::size_t kMaxWordsInApposition = 5;
constexpr std::size_t kMaxLookBack = 6;
constexpr std::size_t kMaxBareBetween = 1;

// Say that two numbers are whole and part, or plan and result.
constexpr std::string_view kTies[] = {
    "trên",    "trong tổng số", "tổng số", "trong số", "trong đó",  "kế hoạch", "chỉ tiêu",
    "dự toán", "số đó",         "số này",  "đã",       "có",        "mới",      "thì",
    "đến nay", "tổng",          "nhu cầu", "mục tiêu", "thực hiện", "hiện"};
// Say that a number is of an earlier time than the other.
constexpr std::string_view kChangeTies[] = {"cùng kỳ", "nay",       "còn",        "xuống",  "lên",
                                            "so với",  "năm trước", "năm ngoái",  "trước",  "đến",
                                            "hạ",      "mới là",    "con số này", "chỉ còn"};
// What stands before the number that others are measured by.
constexpr std::string_view kMeasures[] = {"kế hoạch", "chỉ tiêu", "dự toán",  "mục tiêu",
                                          "cùng kỳ",  "nhu cầu",  "năm trước"};
constexpr std::string_view kOtherStatements[] = {"riêng", "trong khi", "bình quân", "trung bình"};
// Behind these, what follows a percentage is another matter than what it is of.
constexpr std::string_view kNotOfNumber[] = {"và", "hoặc", "để", "nên", "gồm", "thì", "do"};
// "Tỷ lệ này", "như vậy đã": take up what was said before.
constexpr std::string_view kTakesUp[] = {"tỷ lệ này", "tỉ lệ này", "số này",  "con số này",
                                         "số đó",     "như vậy",   "như thế", "nghĩa là"};
// Who reached the percentage: "tỉnh mới đạt 85 %".
constexpr std::string_view kWho[] = {"toàn tỉnh", "toàn huyện", "toàn xã", "cả tỉnh",   "tỉnh",
                                     "huyện",     "xã",         "đơn vị",  "địa phương"};
// What a ratio is the rate of: "120/150 hộ, tỷ lệ hoàn thành đạt 80 %".
constexpr std::string_view kRatesOfRatio[] = {
    "tỷ lệ bao phủ",  "tỷ lệ đạt chuẩn",  "tỷ lệ hoàn thành", "tỷ lệ giải ngân",
    "tỷ lệ tham gia", "tỷ lệ giải quyết", "tỷ lệ tán thành",  "tỷ lệ hài lòng",
    "tỷ lệ thu",      "tỷ lệ có mặt",     "tỷ lệ đúng hạn"};
constexpr std::string_view kYet[] = {"đã", "mới", "cũng", "chỉ", "còn", "thì", "tức"};
// Before the whole of the number that stands right before it.
constexpr std::string_view kOfTotal[] = {"trên tổng", "trong tổng số", "trong tổng"};
// "trên" behind these is "more than".
constexpr std::string_view kMoreThan[] = {"có", "đạt", "được", "là", "đến", "tới", "với", "lên"};
constexpr std::string_view kRough[] = {"khoảng", "gần", "hơn", "chừng", "xấp xỉ", "ngót"};
// Between a percentage and its two numbers.
constexpr std::string_view kWith[] = {"với",         "tương ứng",       "tương ứng với",
                                      "tương đương", "tương đương với", "tức",
                                      "tức là",      "ứng với"};
// Before a difference.
constexpr std::string_view kRises[] = {"tăng", "tăng thêm", "giảm", "giảm được", "vượt"};

bool is_change(PercentCue cue) { return cue == PercentCue::kUp || cue == PercentCue::kDown; }

bool is_usable(const Figure& figure) {
  return figure.is_number_of_things() && figure.number.has_value() && !figure.whole;
}

// "chiếm 75 % số được hỏi (640)": alone in brackets, or with its unit behind it.
bool is_stated(const FigureLine& line, std::size_t i, const Figure& other) {
  if (line[i].kind != Figure::Kind::kBare) return true;
  return is_bare_count_of(line, i, other) ||
         (line.before(i).ends_with("(") && line.behind(i).begins_with(")"));
}

// "86 hợp tác xã trên tổng số 215", but not "có trên 215".
bool says_of_total(const Words& words) {
  if (words.size() == 1 && words.front() == "/") return true;
  if (words.size() > kMaxWordsOfTotal || words.has(",")) return words.ends_with(", trên");
  if (words.has(kOfTotal)) return true;
  return words.ends_with("trên") &&
         (words.size() == 1 || !words.first(words.size() - 1).ends_with(kMoreThan));
}

// Behind "khoảng" and the like, which no fact took along.
bool is_rough(const FigureLine& line, const Figure& figure, std::size_t i) {
  return figure.number && figure.number->comparator == fact::Comparator::kEqual &&
         line.before(i).ends_with(kRough);
}

// The number before a percentage; bare ones between are names ("nhóm 4").
std::optional<std::size_t> number_before(const FigureLine& line, std::size_t i) {
  for (std::size_t at = i; at-- > 0 && i - at <= kMaxBareBetween + 1;) {
    if (line[at].kind != Figure::Kind::kBare) {
      return is_usable(line[at]) ? std::optional(at) : std::nullopt;
    }
  }
  return std::nullopt;
}

struct Statement {
  PercentCue cue = PercentCue::kNone;
  Words gap;
  bool is_apposition = false;
  bool takes_up = false;  // by a word for the numbers before
};

Statement statement_of(const FigureLine& line, std::size_t figure, std::size_t i) {
  Said said = said_after(line, figure, i);
  Statement statement{said.cue, std::move(said.gap)};
  Words& gap = statement.gap;
  while (gap.drop_back(kYet)) {
  }
  statement.takes_up = gap.drop_back(kTakesUp) || gap.drop_back(kRatesOfRatio);
  while (gap.drop_back(kYet) || gap.drop_back(kTakesUp)) {
  }
  if (Words rest = gap; rest.drop_back(kWho) && rest.ends_with(",")) gap = std::move(rest);
  if (statement.takes_up && gap.ends_with(",")) gap.drop_back("như vậy ,");
  statement.is_apposition = said.cue == PercentCue::kBracket || gap.ends_with(",") ||
                            gap.ends_with("(") || gap.ends_with(";") ||
                            (statement.takes_up && gap.ends_with("."));
  return statement;
}

bool has_measure(const FigureLine& line, std::size_t i) { return line.before(i).has(kMeasures); }

std::optional<PercentClaim> suggested(std::optional<PercentClaim> claim, PercentCue cue) {
  if (!claim) return claim;
  claim->is_suggested = true;
  if (cue == PercentCue::kOver) claim->form = Form::kRise;
  if (cue == PercentCue::kUnder) claim->form = Form::kFall;
  return claim;
}

// The claim of two numbers, neither of which is known to be the one that is measured by.
std::optional<PercentClaim> claim_of_pair(const FigureLine& line, std::size_t percent,
                                          std::size_t a, std::size_t b, PercentCue cue) {
  const Figure first = completed(line.article(), line[a], line[b]);
  const Figure& second = line[b];
  if (is_rough(line, first, a) || is_rough(line, second, b)) return std::nullopt;
  if (!first.number || !second.number || first.number->value == second.number->value) {
    return std::nullopt;
  }
  const bool is_second_less = second.number->value < first.number->value;
  if (is_change(cue)) {
    const bool is_second_later = is_second_less == (cue == PercentCue::kDown);
    return suggested(claim_of(line, percent, is_second_later ? second : first,
                              is_second_later ? first : second, Why::kGrowth),
                     cue);
  }
  bool is_second_part = is_second_less;
  if (says_of_total(line.before(b))) {
    is_second_part = false;
  } else if (cue != PercentCue::kShare && cue != PercentCue::kBracket &&
             has_measure(line, b) != has_measure(line, a)) {
    is_second_part = has_measure(line, a);
  }
  return suggested(claim_of(line, percent, is_second_part ? second : first,
                            is_second_part ? first : second, Why::kQuotient),
                   cue);
}

// Has a percentage of its own: "320 hội viên nữ (40 %), 240 hội viên …".
bool is_another_part(const FigureLine& line, std::size_t i, std::size_t second) {
  return i + 1 < second && line[i + 1].kind == Figure::Kind::kPercent &&
         cue_before(line.before(i + 1)).cue != PercentCue::kNone;
}

bool says_year(const Words& words) { return words.has("năm") || words.has("tháng"); }

// "năm 2019 có 120 hộ; năm 2020 có 150 hộ, tăng 25 %", unless it says since when.
bool are_of_years(const FigureLine& line, std::size_t a, std::size_t b, std::size_t percent) {
  return a + 1 == b && says_year(line.before(a)) && says_year(line.before(b)) &&
         percent_of(line.behind(percent)) != PercentOf::kBefore;
}

bool are_whole_and_part(const FigureLine& line, std::size_t a, std::size_t b, PercentCue cue) {
  const Words between = line.between(a, b);
  // Money that is "đạt" so much mostly is so of its own plan.
  const bool is_money = line[b].kind == Figure::Kind::kMoney;
  if (is_money && cue == PercentCue::kReach && between.has("trong đó")) return false;
  if (a + 1 == b && between.size() <= kMaxWordsUntied) return true;
  const Words lead = line.before(a);
  return between.has(kTies) || lead.has(kMeasures) || lead.has(kTies) || lead.ends_with("trong");
}

bool is_only(const Words& words, std::string_view word) {
  return words.size() == 1 && words.front() == word;
}

// "420 trong số 600 công nhân": the number before its whole, which may lend it the unit.
bool is_part_on_top(const FigureLine& line, std::size_t i) {
  const Words between = line.before(i + 1);
  if (line[i].kind == Figure::Kind::kBare) {
    return between.size() <= 2 &&
           (says_of_total(between) || between.has("trong số") || is_only(between, "trong"));
  }
  return is_usable(line[i]) && line[i].kind == line[i + 1].kind && says_of_total(between);
}

// Whether the words between make a percentage one of the number before it and another.
bool may_be_of_pair(const FigureLine& line, std::size_t second, const Statement& statement) {
  if (statement.cue == PercentCue::kNone || !statement.is_apposition ||
      statement.gap.size() > kMaxWords || statement.gap.has(kOtherStatements)) {
    return false;
  }
  // The difference to a number that is not told: "1.440 thôn, giảm 360 thôn, bằng 20 %".
  return !line.before(second).ends_with(kRises);
}

// "chiếm 20 % hộ nghèo" is of those; but a percentage of "tổng vốn" may be of the one told before.
bool may_be_of(const Words& next, const Words& lead_of_whole) {
  return percent_of(next) != PercentOf::kSomething || next.begins_with("diện tích") ||
         (next.begins_with("tổng") && lead_of_whole.has("tổng"));
}

bool are_tied(const FigureLine& line, std::size_t a, std::size_t b, std::size_t percent,
              PercentCue cue) {
  if (!is_change(cue)) return are_whole_and_part(line, a, b, cue);
  return line.between(a, b).has(kChangeTies) || are_of_years(line, a, b, percent);
}

// Two numbers before the percentage.
std::optional<PercentClaim> pair_before(const FigureLine& line, std::size_t i) {
  const std::optional<std::size_t> second = number_before(line, i);
  if (!second) return std::nullopt;
  const Statement statement = statement_of(line, *second, i);
  if (!may_be_of_pair(line, *second, statement)) return std::nullopt;
  const std::size_t first = *second < kMaxLookBack ? 0 : *second - kMaxLookBack;
  for (std::size_t at = *second; at-- > first;) {
    if (line[at].kind == Figure::Kind::kPercent && is_change(statement.cue)) return std::nullopt;
    if (!is_change(statement.cue) && is_another_part(line, at, *second)) continue;
    const bool is_on_top = at + 1 == *second && is_part_on_top(line, at);
    if (!is_on_top && !statement.takes_up && !may_be_of(line.behind(i), line.before(at))) {
      return std::nullopt;
    }
    if (!is_on_top && !(is_usable(line[at]) && may_be_compared(line[at], line[*second]))) continue;
    if (line.between(at, *second).size() > kMaxWordsBetween) return std::nullopt;
    if (!are_tied(line, at, *second, i, statement.cue)) continue;
    auto claim = claim_of_pair(line, i, at, *second, statement.cue);
    if (claim) claim->is_suggested = !is_on_top;
    return claim;
  }
  return std::nullopt;
}

// "900/1.200 hộ dùng nước sạch. Tỷ lệ này đạt 75 %".
std::optional<PercentClaim> ratio_before(const FigureLine& line, std::size_t i) {
  if (i == 0 || !line[i - 1].whole) return std::nullopt;
  const Statement statement = statement_of(line, i - 1, i);
  if (!statement.takes_up || is_change(statement.cue) || !statement.is_apposition) {
    return std::nullopt;
  }
  Figure whole = line[i - 1];
  whole.number = whole.whole;
  return suggested(claim_of(line, i, line[i - 1], whole, Why::kQuotient), statement.cue);
}

// "đạt 75 %, với 900/1.200 hộ"; "là 75 %, tương ứng 900 hộ trên tổng số 1.200 hộ".
bool is_told_behind(const Words& words) {
  return words.size() <= kMaxWordsInApposition && words.ends_with(kWith) &&
         (words.begins_with(",") || words.begins_with("(") || words.begins_with(kWith));
}

std::optional<PercentClaim> ratio_behind(const FigureLine& line, std::size_t i) {
  if (i + 1 == line.size() || !line[i + 1].whole || !is_told_behind(line.behind(i))) {
    return std::nullopt;
  }
  const PercentCue cue = cue_before(line.before(i)).cue;
  if (is_change(cue)) return std::nullopt;
  Figure whole = line[i + 1];
  whole.number = whole.whole;
  return suggested(claim_of(line, i, line[i + 1], whole, Why::kQuotient), cue);
}

// The number behind a percentage is what it is of, and nothing stands between but its name.
bool is_measured_by(const FigureLine& line, std::size_t i) {
  const Words next = line.behind(i);
  if (next.begins_with("(") && next.size() > 1 &&
      next.last(next.size() - 1).begins_with(kMeasures)) {
    return next.size() <= kMaxWordsInApposition && line.behind(i + 1).has(")");
  }
  if (next.size() > kMaxWordsBehind || percent_of(next) == PercentOf::kNothingSaid ||
      next.has(",") || next.has(";") || next.has(".") || next.has(")") || next.has(kNotOfNumber)) {
    return false;
  }
  // "tăng 46 % so với cùng kỳ với trên 400 tỷ đồng": the rise itself.
  if (std::count(next.begin(), next.end(), "với") > (next.has("so với") ? 1 : 0)) return false;
  if (!next.has("(")) return true;
  return next.ends_with("(") && line.behind(i + 1).begins_with(")");
}

// One number before it and one behind it.
std::optional<PercentClaim> pair_around(const FigureLine& line, std::size_t i) {
  const std::optional<std::size_t> before = number_before(line, i);
  if (!before || i + 1 == line.size() || line[i + 1].whole) return std::nullopt;
  const Figure& part = line[*before];
  const Figure whole = completed(line.article(), line[i + 1], part);
  const Statement statement = statement_of(line, *before, i);
  if (!whole.number || is_rough(line, part, *before) || !may_be_compared(whole, part) ||
      !is_stated(line, i + 1, part) || statement.cue == PercentCue::kNone ||
      !statement.is_apposition || statement.gap.size() > kMaxWords || statement.gap.has(")") ||
      !is_measured_by(line, i)) {
    return std::nullopt;
  }
  // "tăng thêm 1,2 tỷ đồng, tức tăng 40 % so với 3 tỷ đồng": the difference is what is told.
  const bool is_difference = line.before(*before).ends_with(kRises);
  const bool is_growth = is_change(statement.cue) && !is_difference;
  auto claim = claim_of(line, i, part, whole, is_growth ? Why::kGrowth : Why::kQuotient);
  claim = suggested(std::move(claim), is_difference ? PercentCue::kNone : statement.cue);
  if (claim) claim->is_suggested = false;
  return claim;
}

// Both behind it.
std::optional<PercentClaim> pair_behind(const FigureLine& line, std::size_t i) {
  if (i + 2 >= line.size() || !is_usable(line[i + 2]) ||
      !(is_part_on_top(line, i + 1) ||
        (is_usable(line[i + 1]) && may_be_compared(line[i + 1], line[i + 2])))) {
    return std::nullopt;
  }
  const PercentCue cue = cue_before(line.before(i)).cue;
  const Words next = line.behind(i);
  const Words between = line.before(i + 2);
  if (next.size() > kMaxWordsBehind || next.has(".") || next.has(";") ||
      between.size() > kMaxWordsBehind || between.has(".") || between.has(";") ||
      (cue == PercentCue::kNone && !is_told_behind(next)) ||
      !(is_change(cue) ? between.has(kChangeTies)
                       : is_part_on_top(line, i + 1) || says_of_total(between))) {
    return std::nullopt;
  }
  return claim_of_pair(line, i, i + 1, i + 2, cue);
}

}  // namespace

std::optional<PercentClaim> likely_claim(const FigureLine& line, std::size_t percent) {
  if (auto claim = pair_around(line, percent)) return claim;
  if (auto claim = ratio_before(line, percent)) return claim;
  if (auto claim = pair_before(line, percent)) return claim;
  if (auto claim = ratio_behind(line, percent)) return claim;
  if (auto claim = pair_behind(line, percent)) return claim;
  return part_behind(line, percent);
}

}  // namespace solieu::audit
