#include "engine/audit/balances.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/audit/addable.h"
#include "engine/audit/passage.h"
#include "engine/audit/sums.h"

namespace solieu::audit {
namespace {

using fact::Decimal;

// Numbers before the last one that are looked at.
constexpr std::size_t kMostFlows = 5;
// Numbers under this are close to each other by chance.
constexpr std::int64_t kFewest = 10;
constexpr std::size_t kLongestLead = 14;

constexpr std::array<std::string_view, 24> kLeft = {"còn",
                                                    "còn lại",
                                                    "còn dư",
                                                    "dư",
                                                    "còn tồn",
                                                    "tồn",
                                                    "tồn quỹ",
                                                    "tồn đọng",
                                                    "kết dư",
                                                    "cuối kỳ",
                                                    "kỳ sau",
                                                    "năm sau",
                                                    "chuyển kỳ sau",
                                                    "cuối năm còn",
                                                    "chuyển sang",
                                                    "đang xác minh",
                                                    "đang giải quyết",
                                                    "đang xử lý",
                                                    "chưa giải quyết",
                                                    "chưa xử lý",
                                                    "hiện còn",
                                                    "còn nợ",
                                                    "còn thiếu",
                                                    "thiếu"};
constexpr std::array<std::string_view, 10> kNow = {
    "hiện có", "nay có",  "nay là", "hiện nay có", "hiện nay là",
    "lên",     "nay còn", "nay",    "hiện nay",    "xuống"};
// "xuống còn", "chỉ còn": what is left, but of a change whose size stands elsewhere.
constexpr std::array<std::string_view, 3> kChangedTo = {"xuống còn", "giảm còn", "giảm xuống còn"};
constexpr std::array<std::string_view, 15> kComesIn = {
    "phát sinh", "tiếp nhận", "nhận",    "thu",  "thêm", "mới", "kết nạp",   "bổ sung",
    "tăng",      "nhập",      "cho vay", "sinh", "lập",  "mua", "chuyển đến"};
constexpr std::array<std::string_view, 26> kGoesOut = {
    "thu nợ",     "thu hồi",    "trả",      "giải quyết", "xử lý",      "chi",   "bán",
    "chết",       "giảm",       "giải thể", "xóa",        "hoàn thành", "thoát", "xuất",
    "chuyển đi",  "thanh lý",   "cấp",      "hỗ trợ",     "phân bổ",    "trao",  "xây",
    "chuyển tới", "chuyển cho", "sáp nhập", "đã",         "xong"};
constexpr std::array<std::string_view, 10> kAtFirst = {
    "đầu kỳ",  "đầu năm", "kỳ trước", "năm trước", "mang sang", "năm trước chuyển sang",
    "tồn đầu", "ban đầu", "từ",       "trước đây"};
constexpr std::array<std::string_view, 18> kOtherMatter = {
    "mỗi",     "bình quân", "kế hoạch",    "chỉ tiêu", "so với",    "cùng kỳ",
    "dự kiến", "phấn đấu",  "mục tiêu",    "tối đa",   "trị giá",   "trung bình",
    "lũy kế",  "vượt",      "tương đương", "ước",      "toàn quốc", "cả nước"};

constexpr std::array<std::string_view, 3> kChanges = {"lên", "xuống", "còn"};

enum class Role { kUnsaid, kOpening, kIn, kOut };

bool are_houses_of(const Figure& a, const Figure& b) {
  return (a.unit == "hộ" && b.unit == "căn") || (a.unit == "căn" && b.unit == "hộ") ||
         (a.unit == "hộ" && b.unit == "nhà");
}

class BalanceReader {
 public:
  BalanceReader(const Passage& passage, std::size_t sentence)
      : passage_(passage), sentence_(sentence) {}

  std::vector<fact::Finding> read() const;

 private:
  struct Term {
    Figure figure;
    Role role = Role::kUnsaid;
  };

  Role role_of(std::size_t i) const;
  bool is_left(std::size_t i) const;
  bool is_now(std::size_t i) const;
  bool is_before_change(std::size_t i) const;
  std::optional<Figure> figure_like(std::size_t i, const Figure& last) const;
  std::optional<Figure> last_figure(std::size_t last) const;
  std::vector<Term> terms_before(std::size_t last, const Figure& figure,
                                 std::size_t first_sentence) const;
  bool any_agrees(const std::vector<Term>& terms, const Figure& last) const;
  std::optional<Decimal> reckoned(const std::vector<Term>& terms) const;
  std::optional<fact::Finding> balance_of(std::size_t last) const;
  std::string told(const std::vector<Term>& terms) const;

  const Passage& passage_;
  std::size_t sentence_;
};

Role BalanceReader::role_of(std::size_t i) const {
  const Words lead = passage_.lead(i);
  const Words tail = passage_.tail(i);
  if (lead.has(kAtFirst) || tail.begins_with(kAtFirst)) return Role::kOpening;
  for (const std::string_view loan : {"thu nợ", "thu hồi"}) {
    if (lead.has(loan)) return Role::kOut;
  }
  if (lead.has(kComesIn)) return Role::kIn;
  if (lead.has(kGoesOut)) return Role::kOut;
  if (tail.has(kComesIn)) return Role::kIn;
  return tail.has(kGoesOut) ? Role::kOut : Role::kUnsaid;
}

bool BalanceReader::is_left(std::size_t i) const {
  const Words lead = passage_.lead(i);
  if (lead.ends_with(kChangedTo)) return false;
  return lead.ends_with(kLeft) || passage_.tail(i).begins_with("còn lại");
}

bool BalanceReader::is_now(std::size_t i) const { return passage_.lead(i).ends_with(kNow); }

// 402 in "đưa tổng số từ 402 lên 435 hợp tác xã".
bool BalanceReader::is_before_change(std::size_t i) const {
  const Words lead = passage_.lead(i);
  return lead.has("tổng") && lead.ends_with("từ") && passage_.tail(i).begins_with(kChanges);
}

std::optional<Figure> BalanceReader::figure_like(std::size_t i, const Figure& last) const {
  const Figure& figure = passage_[i];
  if (figure.kind == Figure::Kind::kBare) {
    return is_before_change(i) ? completed(passage_.article(), figure, last)
                               : passage_.completed_like(i, last);
  }
  if (!figure.number || figure.whole || passage_.is_aside(i)) return std::nullopt;
  if (!is_addable(last, figure) && !are_houses_of(last, figure)) return std::nullopt;
  return figure;
}

// "452/486 hộ …, chỉ còn 7 hộ nghèo" tells of other households: what is left over has the name of
// the whole.
bool is_rest_of(const Figure& rest, const Figure& ratio) {
  if (rest.unit != ratio.unit) return false;
  const auto name_of = [](const Figure& figure) {
    const auto* quantity = figure.placed == nullptr
                               ? nullptr
                               : std::get_if<fact::Quantity>(&figure.placed->fact->value);
    return quantity == nullptr ? std::string_view() : std::string_view(quantity->unit);
  };
  const std::string_view name = name_of(rest);
  return name.empty() || name_of(ratio).starts_with(name);
}

// In the order of the text, back to an opening or to what is no part of the reckoning.
std::vector<BalanceReader::Term> BalanceReader::terms_before(std::size_t last, const Figure& figure,
                                                             std::size_t first_sentence) const {
  std::vector<Term> terms;
  const bool changes = is_before_change(last - 1);
  for (std::size_t i = last; i-- > 0 && terms.size() < kMostFlows;) {
    if (passage_.sentence_of(i) < first_sentence) break;
    if (passage_[i].kind == Figure::Kind::kPercent) continue;
    // "365/420 vụ, còn 55 vụ"
    if (passage_[i].whole && terms.empty() && is_rest_of(figure, passage_[i])) {
      Figure whole = passage_[i];
      whole.number = std::exchange(whole.whole, std::nullopt);
      Figure part = passage_[i];
      part.whole.reset();
      return {{whole, Role::kOpening}, {part, Role::kOut}};
    }
    const auto term = figure_like(i, figure);
    if (!term) break;
    const Words behind = passage_.gap(i + 1);
    if (behind.size() > kLongestLead || behind.has(kOtherMatter)) break;
    terms.push_back({*term, role_of(i)});
    if (terms.back().role == Role::kOpening && !changes) break;
    if (changes && i + 1 < last && terms.back().role == Role::kUnsaid) break;
  }
  // "thành lập 38, giải thể 15, đưa tổng số từ 402": the first number behind what came and went.
  if (!changes) std::reverse(terms.begin(), terms.end());
  return terms;
}

// "số vụ đang xác minh là 28": counts what the number before it counts.
std::optional<Figure> BalanceReader::last_figure(std::size_t last) const {
  if (passage_[last].kind != Figure::Kind::kBare) return passage_[last];
  return passage_[last - 1].is_number_of_things()
             ? passage_.completed_like(last, passage_[last - 1])
             : std::nullopt;
}

// Whether the numbers agree in any way, one left out or another meant as the first.
bool BalanceReader::any_agrees(const std::vector<Term>& terms, const Figure& last) const {
  const auto stated = bounds_of(*last.number);
  std::vector<Bounds> sums = {Bounds{}};
  for (const Term& term : terms) {
    const auto bounds = bounds_of(*term.figure.number);
    if (!bounds) return true;
    for (std::size_t i = sums.size(); i-- > 0;) {
      sums.push_back(sum(sums[i], *bounds));
      sums.push_back(sum(sums[i], Bounds{-bounds->most, -bounds->least}));
    }
  }
  return !stated || std::any_of(sums.begin(), sums.end(),
                                [&](const Bounds& sum) { return sum.overlaps(*stated); });
}

// The first number, more by what came in, less by what went out.
std::optional<Decimal> BalanceReader::reckoned(const std::vector<Term>& terms) const {
  std::optional<Decimal> all = Decimal(0);
  for (std::size_t i = 0; i < terms.size() && all; ++i) {
    const bool goes_out = i > 0 && terms[i].role != Role::kIn;
    const auto term = terms[i].figure.number->value.times(goes_out ? -1 : 1);
    all = term ? all->plus(*term) : std::nullopt;
  }
  return all;
}

std::string BalanceReader::told(const std::vector<Term>& terms) const {
  const text::Document& document = passage_.article().document();
  std::string text;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (i > 0) text += terms[i].role == Role::kIn ? " + " : " − ";
    // Of a ratio each number by itself.
    const Figure& figure = terms[i].figure;
    text += document.source_text(figure.kind == Figure::Kind::kMoney ? figure.span
                                                                     : figure.number->span);
  }
  return text;
}

std::optional<fact::Finding> BalanceReader::balance_of(std::size_t last) const {
  const std::optional<Figure> found = last_figure(last);
  if (!found || !found->number || found->whole || !found->is_number_of_things()) {
    return std::nullopt;
  }
  const Figure& figure = *found;
  const bool is_rest = is_left(last);
  if (!is_rest && !is_now(last)) return std::nullopt;
  if (passage_.is_aside(last) || passage_.gap(last).has(kOtherMatter)) return std::nullopt;
  std::vector<Term> terms = terms_before(last, figure, sentence_);
  if (terms.size() < 2 || terms.front().role != Role::kOpening) {
    std::vector<Term> more = terms_before(last, figure, 0);
    const bool is_opened = !more.empty() && more.front().role == Role::kOpening;
    if (terms.size() < 2 || is_opened) terms = std::move(more);
  }
  if (terms.size() < 2 || any_agrees(terms, figure)) return std::nullopt;
  const bool are_all_said = std::all_of(terms.begin() + 1, terms.end(), [](const Term& term) {
    return term.role == Role::kIn || term.role == Role::kOut;
  });
  if (!is_rest && !are_all_said) return std::nullopt;
  const auto value = reckoned(terms);
  const Decimal first = terms.front().figure.number->value;
  if (!value || *value <= Decimal(0) || first < Decimal(kFewest)) return std::nullopt;
  Decimal scale = figure.number->value;
  for (const Term& term : terms) scale = std::max(scale, term.figure.number->value);
  const bool is_certain = is_rest && are_all_said && terms.front().role == Role::kOpening;
  if (!is_certain && !is_one_slip(*value, figure.number->value, scale)) return std::nullopt;
  const text::Span span = {
      std::min(terms.front().figure.span.begin, terms.back().figure.span.begin), figure.span.end};
  fact::Finding finding =
      passage_.article().finding(fact::FindingKind::kPartsTotal, fact::Severity::kError, span);
  finding.says = std::string(passage_.article().document().source_text(figure.span));
  finding.should = written_like(figure, finding.says, *value);
  finding.reason = {fact::Why::kRemainder, {told(terms), finding.should, finding.says}};
  return finding;
}

std::vector<fact::Finding> BalanceReader::read() const {
  std::vector<fact::Finding> findings;
  for (std::size_t i = 1; i < passage_.size(); ++i) {
    if (passage_.sentence_of(i) != sentence_) continue;
    if (auto finding = balance_of(i)) findings.push_back(std::move(*finding));
  }
  return findings;
}

}  // namespace

std::vector<fact::Finding> wrong_balances(const AuditedArticle& article, std::size_t sentence) {
  const std::vector<text::Sentence>& sentences = article.document().sentences();
  const bool goes_on = sentence > 0 && sentences[sentence - 1].line == sentences[sentence].line;
  return BalanceReader(Passage(article, goes_on ? sentence - 1 : sentence, sentence + 1), sentence)
      .read();
}

}  // namespace solieu::audit
