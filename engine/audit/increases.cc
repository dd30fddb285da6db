#include "engine/audit/increases.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/audit/addable.h"
#include "engine/audit/nearby.h"
#include "engine/audit/passage.h"
#include "engine/audit/printed_number.h"
#include "engine/audit/stated_number.h"
#include "engine/audit/sums.h"
#include "engine/audit/words.h"

namespace solieu::audit {
namespace {

using fact::Decimal;

// So many words at most stand before a number of a change, and behind the last one.
constexpr std::size_t kLongestGap = 16;
// Between two numbers of one change stands no more than a percentage and another number.
constexpr std::size_t kFarthest = 3;

constexpr std::array<std::string_view, 5> kFrom = {"từ", "từ mức", "từ chỗ", "từ chỗ có",
                                                   "từ con số"};
constexpr std::array<std::string_view, 10> kTo = {"lên",       "xuống",    "còn",      "xuống còn",
                                                  "lên thành", "thành",    "tăng lên", "giảm xuống",
                                                  "lên mức",   "xuống mức"};
constexpr std::array<std::string_view, 11> kBy = {"tăng",     "tăng thêm",  "tăng được", "thêm",
                                                  "giảm",     "giảm được",  "giảm đi",   "bớt",
                                                  "giảm bớt", "chênh lệch", "tăng lên"};
constexpr std::array<std::string_view, 4> kByMore = {"nhiều hơn", "ít hơn", "cao hơn", "thấp hơn"};
constexpr std::array<std::string_view, 12> kThen = {
    "năm trước", "năm ngoái", "trước đây",      "đầu năm",     "đầu kỳ",    "đầu nhiệm kỳ",
    "kỳ trước",  "cùng kỳ",   "nhiệm kỳ trước", "tháng trước", "quý trước", "trước đó"};
constexpr std::array<std::string_view, 9> kNow = {
    "năm nay", "hiện nay", "đến nay", "nay", "hiện", "hiện có", "cuối năm", "kỳ này", "tháng này"};
// The change is not that between the two numbers.
constexpr std::array<std::string_view, 17> kOtherBase = {
    "bình quân", "trung bình", "mỗi",        "kế hoạch", "chỉ tiêu",          "mục tiêu",
    "cùng kỳ",   "dự toán",    "nghị quyết", "/",        "hằng năm",          "hàng năm",
    "lần",       "toàn quốc",  "cả nước",    "trong đó", "so với tháng trước"};
constexpr std::array<std::string_view, 5> kRates = {"bình quân", "trung bình", "mỗi", "/", "lần"};

// "%" and points of percent are alike here.
bool is_percent(const Figure& figure) {
  return figure.kind == Figure::Kind::kPercent || figure.unit == "điểm";
}

// Places of three figures in a passage, by what they are.
struct Change {
  std::size_t before = 0;
  std::size_t after = 0;
  std::size_t by = 0;
  // Its words leave no doubt; else only a small slip is one.
  bool is_certain = false;
  // "so với năm 2019 (120 hộ)": the change is told against the number before.
  bool names_base = false;
};

class ChangeReader {
 public:
  ChangeReader(const Passage& passage, std::size_t sentence)
      : passage_(passage), document_(passage.article().document()), sentence_(sentence) {}

  std::vector<fact::Finding> read() const;

 private:
  using Three = std::array<std::size_t, 3>;

  bool stands_behind_from(std::size_t i) const { return passage_.lead(i).ends_with(kFrom); }
  bool is_change_to(std::size_t i) const { return passage_.lead(i).ends_with(kTo); }
  bool is_told_of(std::size_t i, Words::Phrases times) const;
  std::string_view year_of(std::size_t i) const;
  bool are_then_and_now(std::size_t then, std::size_t now) const;
  bool says_by_how_much(std::size_t i) const;
  bool is_change_by(std::size_t i) const;
  bool is_against(std::size_t i) const;
  bool is_in_points(const Figure& by) const;
  bool has_base(const Change& change, Words::Phrases bases) const;
  bool agrees_with_others(std::size_t at, const Figure& by) const;
  std::optional<Change> change_of(const Three& three) const;
  std::optional<fact::Finding> check(const Change& change) const;
  void read_all(const std::vector<std::size_t>& figures,
                std::vector<fact::Finding>& findings) const;

  const Passage& passage_;
  const text::Document& document_;
  std::size_t sentence_;
};

bool ChangeReader::is_told_of(std::size_t i, Words::Phrases times) const {
  const Words gap = passage_.gap(i);
  return gap.size() <= kLongestGap && (gap.has(times) || passage_.tail(i).begins_with(times));
}

// The year that a number is told of: "năm 2020 có 85 tổ".
std::string_view ChangeReader::year_of(std::size_t i) const {
  constexpr std::size_t kYearDigits = 4;
  const Words gap = passage_.gap(i);
  for (std::size_t at = 0; at + 1 < gap.size(); ++at) {
    const std::string_view year = gap[at + 1];
    if (gap[at] == "năm" && year.size() == kYearDigits && year.front() <= '2') return year;
  }
  return {};
}

// "Năm ngoái 85 tổ, năm nay 112 tổ"; "năm 2020 có 85 tổ, năm 2021 có 112 tổ".
bool ChangeReader::are_then_and_now(std::size_t then, std::size_t now) const {
  if (is_told_of(then, kThen) && is_told_of(now, kNow)) return true;
  const std::string_view year = year_of(then);
  return !year.empty() && year < year_of(now);
}

bool ChangeReader::says_by_how_much(std::size_t i) const {
  const Words gap = passage_.gap(i);
  return gap.size() <= kLongestGap && !gap.has(";") &&
         (passage_.lead(i).ends_with(kBy) || gap.ends_with(kByMore));
}

// In a clause of its own.
bool ChangeReader::is_change_by(std::size_t i) const {
  if (!says_by_how_much(i)) return false;
  const Words gap = passage_.gap(i);
  const bool stands_apart = gap.has(",") || gap.has("(") || gap.has("và");
  return stands_apart || i == 0 || passage_.sentence_of(i) != passage_.sentence_of(i - 1);
}

// "so với năm 2019 (120 hộ)", "so với 120 hộ của năm 2019"
bool ChangeReader::is_against(std::size_t i) const {
  const Words gap = passage_.gap(i);
  if (gap.size() > kLongestGap || !gap.has("so với")) return false;
  return gap.back() == "(" || passage_.lead(i).ends_with("so với") || gap.ends_with("là");
}

bool ChangeReader::is_in_points(const Figure& by) const {
  return words_behind(document_, document_.sentences()[sentence_].span, by.span.end, 1)
      .begins_with("điểm");
}

// Before the change, or behind it up to the next clause.
bool ChangeReader::has_base(const Change& change, Words::Phrases bases) const {
  return passage_.gap(change.by).has(bases) || passage_.tail(change.by).has(bases) ||
         passage_.rest(change.by).begins_with("/");
}

std::optional<Change> ChangeReader::change_of(const Three& three) const {
  const auto [first, second, third] = three;
  if (stands_behind_from(first) && is_change_to(second) && is_change_by(third)) {
    return Change{first, second, third, true, false};
  }
  const bool is_one_clause =
      passage_.sentence_of(first) == passage_.sentence_of(third) && !passage_.gap(second).has(";");
  if (stands_behind_from(second) && is_change_to(third) && is_change_by(first) && is_one_clause) {
    return Change{second, third, first, false, false};
  }
  if (says_by_how_much(second) && is_against(third) && passage_[first].number) {
    return Change{third, first, second, passage_.gap(third).ends_with("(") && is_change_by(second),
                  true};
  }
  // "386 cán bộ, sắp xếp lại còn 271 người, giảm 115 người"
  const bool is_down_to = passage_.lead(second).ends_with("còn");
  if ((is_down_to || are_then_and_now(first, second)) && is_change_by(third)) {
    return Change{first, second, third, false, false};
  }
  return std::nullopt;
}

// Whether it is the difference of two other numbers near it.
bool ChangeReader::agrees_with_others(std::size_t at, const Figure& by) const {
  const std::size_t first = at < kFarthest ? 0 : at - kFarthest;
  const std::size_t last = std::min(at + kFarthest + 1, passage_.size());
  for (std::size_t i = first; i < last; ++i) {
    for (std::size_t j = i + 1; j < last; ++j) {
      if (i == at || j == at) continue;
      const Figure a = completed(passage_.article(), passage_[i], by);
      const Figure b = completed(passage_.article(), passage_[j], by);
      if (!a.number || !b.number || !are_of_one_unit(a, b) || !are_of_one_unit(a, by)) continue;
      const auto low = bounds_of(a.number->value < b.number->value ? *a.number : *b.number);
      const auto high = bounds_of(a.number->value < b.number->value ? *b.number : *a.number);
      if (!low || !high) continue;
      if (agrees({high->least - low->most, high->most - low->least}, *by.number)) return true;
    }
  }
  return false;
}

std::optional<fact::Finding> ChangeReader::check(const Change& change) const {
  Figure before = passage_[change.before];
  Figure after = passage_[change.after];
  Figure by = passage_[change.by];
  // "giảm 5,5 điểm phần trăm" is in percent.
  if (is_percent(after) && is_in_points(by)) by = completed(passage_.article(), by, after);
  if (!by.number || by.whole) return std::nullopt;
  const bool has_other_base =
      change.names_base ? has_base(change, kRates) : has_base(change, kOtherBase);
  if (has_other_base) return std::nullopt;
  const Figure& named = after.number ? after : before.number ? before : by;
  before = completed(passage_.article(), before, named);
  after = completed(passage_.article(), after, named);
  if (!before.number || !after.number) return std::nullopt;
  const bool in_percent = is_percent(before) && is_percent(after) && is_percent(by);
  const bool are_alike = are_of_one_unit(before, after) && is_addable(after, by);
  if (!in_percent && !are_alike) return std::nullopt;
  auto least = bounds_of(*before.number);
  auto most = bounds_of(*after.number);
  if (!least || !most) return std::nullopt;
  auto low = before.number->value;
  auto high = after.number->value;
  if (high < low) {
    std::swap(least, most);
    std::swap(low, high);
  }
  const Bounds difference = {most->least - least->most, most->most - least->least};
  const Agreement agreed = agreement(difference, *by.number);
  if (agreed == Agreement::kAgrees) return std::nullopt;
  const auto minus = low.times(-1);
  const auto exact = minus ? high.plus(*minus) : std::nullopt;
  if (!exact) return std::nullopt;
  if (!change.is_certain &&
      (!is_one_slip(*exact, by.number->value, high) || agrees_with_others(change.by, by))) {
    return std::nullopt;
  }
  const bool is_slight = agreed == Agreement::kOffByStep && !by.number->is_exact;
  const auto [first, last] = std::minmax({change.before, change.after, change.by});
  fact::Finding finding = passage_.article().finding(
      fact::FindingKind::kPartsTotal, is_slight ? fact::Severity::kNote : fact::Severity::kError,
      {passage_[first].span.begin, passage_[last].span.end});
  finding.says = std::string(document_.source_text(by.span));
  finding.should = amount_like(finding.says, *exact);
  if (is_in_points(by)) {
    finding.says += " điểm";
    finding.should += " điểm";
  }
  finding.reason = {
      fact::Why::kIncrease,
      {std::string(document_.source_text(passage_[change.before].span)),
       std::string(document_.source_text(passage_[change.after].span)), finding.should}};
  return finding;
}

void ChangeReader::read_all(const std::vector<std::size_t>& figures,
                            std::vector<fact::Finding>& findings) const {
  for (std::size_t i = 0; i + 2 < figures.size(); ++i) {
    const Three three = {figures[i], figures[i + 1], figures[i + 2]};
    if (passage_.sentence_of(three[2]) != sentence_ || three[2] - three[0] > kFarthest) continue;
    if (const auto change = change_of(three)) {
      if (auto finding = check(*change)) findings.push_back(std::move(*finding));
    }
  }
}

// Between the numbers of a change may stand the same change in percent.
std::vector<fact::Finding> ChangeReader::read() const {
  std::vector<std::size_t> all;
  std::vector<std::size_t> things;
  for (std::size_t i = 0; i < passage_.size(); ++i) {
    all.push_back(i);
    if (passage_[i].kind != Figure::Kind::kPercent) things.push_back(i);
  }
  std::vector<fact::Finding> findings;
  read_all(all, findings);
  if (things.size() < all.size()) read_all(things, findings);
  return findings;
}

}  // namespace

std::vector<fact::Finding> wrong_increases(const AuditedArticle& article, std::size_t sentence) {
  const std::vector<text::Sentence>& sentences = article.document().sentences();
  const bool goes_on = sentence > 0 && sentences[sentence - 1].line == sentences[sentence].line;
  return ChangeReader(Passage(article, goes_on ? sentence - 1 : sentence, sentence + 1), sentence)
      .read();
}

}  // namespace solieu::audit
