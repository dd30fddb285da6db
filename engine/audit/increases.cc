#include "engine/audit/increases.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/audit/nearby.h"
#include "engine/audit/printed_number.h"
#include "engine/audit/stated_number.h"
#include "engine/audit/words.h"

namespace solieu::audit {
namespace {

using fact::Decimal;
using text::Span;

// So many words at most stand between two numbers of one change.
constexpr std::size_t kLongestGap = 16;

constexpr std::array<std::string_view, 14> kTo = {
    "lên",      "xuống",     "còn",   "xuống còn", "lên đến",    "lên tới",        "xuống chỉ còn",
    "giảm còn", "lên thành", "thành", "tăng lên",  "giảm xuống", "giảm xuống còn", "lên mức"};
constexpr std::array<std::string_view, 6> kComparators = {"trên",   "hơn",  "gần",
                                                          "khoảng", "được", "mức"};
constexpr std::array<std::string_view, 6> kUp = {"tăng", "tăng thêm", "tăng được",
                                                 "thêm", "giảm",      "giảm được"};
// The change is not that between the two numbers.
constexpr std::array<std::string_view, 17> kOtherBase = {
    "bình quân", "trung bình", "mỗi",        "kế hoạch", "chỉ tiêu",          "mục tiêu",
    "cùng kỳ",   "dự toán",    "nghị quyết", "/",        "hằng năm",          "hàng năm",
    "lần",       "toàn quốc",  "cả nước",    "trong đó", "so với tháng trước"};

// "%" and points of percent are alike here.
bool is_percent(const Figure& figure) {
  return figure.kind == Figure::Kind::kPercent || figure.unit == "điểm";
}

class ChangeReader {
 public:
  ChangeReader(const AuditedArticle& article, std::size_t sentence,
               const std::vector<Figure>& figures)
      : article_(article),
        document_(article.document()),
        sentence_(document_.sentences()[sentence]),
        figures_(figures) {}

  std::vector<fact::Finding> read() const;

 private:
  Words between(std::size_t begin, std::size_t end) const { return {document_, begin, end}; }
  bool stands_behind_from(const Figure& before) const;
  bool is_change_to(const Figure& before, const Figure& after) const;
  bool is_change_by(const Figure& after, const Figure& by) const;
  bool is_in_points(const Figure& by) const;
  bool has_other_base(const Figure& by) const;
  std::optional<fact::Finding> check(Figure before, Figure after, Figure by, Span span) const;
  std::optional<fact::Finding> from_to_by(std::size_t i) const;
  std::optional<fact::Finding> by_in_brackets(std::size_t i) const;

  const AuditedArticle& article_;
  const text::Document& document_;
  const text::Sentence& sentence_;
  const std::vector<Figure>& figures_;
};

bool ChangeReader::stands_behind_from(const Figure& before) const {
  Words words = words_before(document_, sentence_.span, before.span.begin, kLongestGap);
  while (words.drop_back(kComparators)) {
  }
  return words.ends_with("từ");
}

bool ChangeReader::is_change_to(const Figure& before, const Figure& after) const {
  Words words = between(before.span.end, after.span.begin);
  if (words.size() > kLongestGap || words.has(";")) return false;
  while (words.drop_back(kComparators)) {
  }
  return words.ends_with(kTo);
}

bool ChangeReader::is_change_by(const Figure& after, const Figure& by) const {
  Words words = between(after.span.end, by.span.begin);
  if (words.size() > kLongestGap || words.has(";") || words.has(kOtherBase)) return false;
  while (words.drop_back(kComparators)) {
  }
  if (!words.drop_back(kUp)) return false;
  return words.has(",") || words.has("(") || words.ends_with("và");
}

bool ChangeReader::is_in_points(const Figure& by) const {
  return words_behind(document_, sentence_.span, by.span.end, 1).begins_with("điểm");
}

// What stands behind the change, up to the next clause.
bool ChangeReader::has_other_base(const Figure& by) const {
  const Words words = words_behind(document_, sentence_.span, by.span.end, kLongestGap);
  std::size_t count = 0;
  while (count < words.size() && count < kLongestGap && words[count] != "," &&
         words[count] != ";") {
    ++count;
  }
  return words.first(count).has(kOtherBase);
}

std::optional<fact::Finding> ChangeReader::check(Figure before, Figure after, Figure by,
                                                 Span span) const {
  // "giảm 5,5 điểm phần trăm" is in percent.
  if (is_percent(after) && is_in_points(by)) {
    by = completed(article_, by, after);
  }
  if (!by.number || by.whole || has_other_base(by)) return std::nullopt;
  const Figure& named = after.number ? after : before.number ? before : by;
  before = completed(article_, before, named);
  after = completed(article_, after, named);
  if (!before.number || !after.number) return std::nullopt;
  const bool in_percent = is_percent(before) && is_percent(after) && is_percent(by);
  if (!in_percent && !(are_of_one_unit(before, after) && are_of_one_unit(after, by))) {
    return std::nullopt;
  }
  auto least = bounds_of(*before.number);
  auto most = bounds_of(*after.number);
  if (!least || !most) return std::nullopt;
  if (after.number->value < before.number->value) {
    std::swap(least, most);
    std::swap(before, after);
  }
  const Bounds difference = {most->least - least->most, most->most - least->least};
  const Agreement agreed = agreement(difference, *by.number);
  if (agreed == Agreement::kAgrees) return std::nullopt;
  const auto minus = before.number->value.times(-1);
  const auto exact = minus ? after.number->value.plus(*minus) : std::nullopt;
  if (!exact) return std::nullopt;
  const bool is_slight = agreed == Agreement::kOffByStep && !by.number->is_exact;
  fact::Finding finding =
      article_.finding(fact::FindingKind::kPartsTotal,
                       is_slight ? fact::Severity::kNote : fact::Severity::kError, span);
  finding.says = std::string(document_.source_text(by.span));
  finding.should = amount_like(finding.says, *exact);
  if (is_in_points(by)) {
    finding.says += " điểm";
    finding.should += " điểm";
  }
  return finding;
}

// "từ 120 lên 156 hộ, tăng 26 hộ": the three figures from `i` on.
std::optional<fact::Finding> ChangeReader::from_to_by(std::size_t i) const {
  const Figure& before = figures_[i];
  const Figure& after = figures_[i + 1];
  const Figure& by = figures_[i + 2];
  if (!stands_behind_from(before) || !is_change_to(before, after) || !is_change_by(after, by)) {
    return std::nullopt;
  }
  auto finding = check(before, after, by, {before.span.begin, by.span.end});
  if (finding) {
    finding->reason = {fact::Why::kIncrease,
                       {std::string(document_.source_text(before.span)),
                        std::string(document_.source_text(after.span)), finding->should}};
  }
  return finding;
}

// "156 hộ, tăng 26 hộ so với năm 2019 (120 hộ)"
std::optional<fact::Finding> ChangeReader::by_in_brackets(std::size_t i) const {
  const Figure& after = figures_[i];
  const Figure& by = figures_[i + 1];
  const Figure& before = figures_[i + 2];
  if (!after.number || !before.number || !is_change_by(after, by)) return std::nullopt;
  const Words words = between(by.span.end, before.span.begin);
  if (words.size() > kLongestGap || words.empty() || words.back() != "(" || !words.has("so với")) {
    return std::nullopt;
  }
  auto finding = check(before, after, by, {after.span.begin, before.span.end});
  if (finding) {
    finding->reason = {fact::Why::kIncrease,
                       {std::string(document_.source_text(before.span)),
                        std::string(document_.source_text(after.span)), finding->should}};
  }
  return finding;
}

std::vector<fact::Finding> ChangeReader::read() const {
  std::vector<fact::Finding> findings;
  for (std::size_t i = 0; i + 2 < figures_.size(); ++i) {
    if (auto finding = from_to_by(i)) findings.push_back(std::move(*finding));
    if (auto finding = by_in_brackets(i)) findings.push_back(std::move(*finding));
  }
  return findings;
}

}  // namespace

std::vector<fact::Finding> wrong_increases(const AuditedArticle& article, std::size_t sentence,
                                           const std::vector<Figure>& figures) {
  return ChangeReader(article, sentence, figures).read();
}

}  // namespace solieu::audit
