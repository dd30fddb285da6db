#include "engine/audit/shares.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "engine/audit/half_up.h"
#include "engine/audit/nearby.h"
#include "engine/audit/printed_number.h"
#include "engine/audit/stated_number.h"
#include "engine/audit/words.h"

namespace solieu::audit {
namespace {

using fact::Decimal;
using text::Span;

// Between two shares of one list stand no more words than these, and none of those below.
constexpr std::size_t kLongestLabel = 16;
constexpr std::array<std::string_view, 29> kOtherMatter = {
    "đều",      "thiệt hại", "nhưng",    "trong khi", "đóng góp", "mỗi",       "mất",
    "tăng",     "giảm",      "trong đó", "so với",    "lãi suất", "bình quân", "trung bình năm",
    "từ",       "đạt",       "vượt",     "lên",       "xuống",    "năm",       "cùng kỳ",
    "kế hoạch", "gồm",       "hơn",      "chỉ tiêu",  "mức",      "trở lên",   "thuế",
    "hưởng"};
// "khá, giỏi chiếm" stands in so many words before its share.
constexpr std::size_t kSeveralBefore = 6;
constexpr std::array<std::string_view, 5> kSeparators = {",", ";", "và", "/", "-"};
constexpr std::array<std::string_view, 3> kRest = {"còn lại", "số còn lại", "phần còn lại"};

// One person may have several of these.
constexpr std::array<std::string_view, 8> kQualities = {
    "dân tộc", "tôn giáo", "đảng viên", "trẻ", "tuổi", "trình độ", "đại học", "ngoài đảng"};
// Of shares that are perhaps of one whole, a sum over this is of several.
constexpr std::int64_t kFarthestSum = 110;

// Marks and sectors: who has one has no other.
constexpr std::array<std::string_view, 25> kClasses = {
    "xuất sắc",   "hoàn thành",   "tốt",         "giỏi",           "khá",
    "trung bình", "yếu",          "kém",         "chưa tốt",       "đạt",
    "không đạt",  "nông nghiệp",  "dịch vụ",     "công nghiệp",    "nam",
    "nữ",         "rất hài lòng", "hài lòng",    "không hài lòng", "chưa hài lòng",
    "đồng ý",     "không đồng ý", "bình thường", "loại a",         "loại b"};
// "khá trở lên": several at once.
constexpr std::array<std::string_view, 8> kSeveral = {"khá giỏi",   "khá , giỏi",  "trở lên",
                                                      "tốt , khá",  "khá và giỏi", "khá , tốt",
                                                      "giỏi , khá", "yếu kém"};

// What a list of percentages says of itself.
enum class Whole {
  kNone,     // of several matters, or of one with overlaps
  kPerhaps,  // a sum little over 100 betrays that it was meant to be one
  kAll,      // classes, or there is a rest
};

bool has_separator(const Words& between) {
  for (const std::string_view mark : kSeparators) {
    if (between.has(mark)) return true;
  }
  return false;
}

// "(45%), khá (40%)", but not "chiếm 45%); khá 40%".
bool is_of_one_bracket(const Words& between) {
  int depth = 0;
  for (std::size_t i = 0; i < between.size(); ++i) {
    if (between[i] == "(") ++depth;
    if (between[i] == ")") --depth;
  }
  return depth == 0;
}

// Errors of rounding cancel out: that they add up to more than three times their standard
// deviation, a step times the root of a twelfth of the number of shares, does not happen.
bool is_beyond_chance(Decimal total, const std::vector<const Figure*>& shares) {
  Decimal step = 0;
  for (const Figure* share : shares) {
    if (share->number->comparator != fact::Comparator::kEqual) return false;
    step = std::max(step, share->number->step);
  }
  const auto off = total.plus(Decimal(-100));
  const auto off_squared = off ? off->times(*off) : std::nullopt;
  const auto step_squared = step.times(step);
  if (!off_squared || !step_squared) return false;
  const auto left = off_squared->times(4);
  const auto right = step_squared->times(3 * static_cast<std::int64_t>(shares.size()));
  return left && right && *left > *right;
}

// "phiếu hợp lệ", "phiếu không hợp lệ": nobody is both, if perhaps neither.
bool is_denied(const Words& label, const Words& denied) {
  for (std::size_t i = 0; i + 1 < denied.size(); ++i) {
    if ((denied[i] == "không" || denied[i] == "chưa") && label.has(denied[i + 1])) return true;
  }
  return false;
}

class ShareReader {
 public:
  ShareReader(const AuditedArticle& article, std::size_t sentence,
              const std::vector<Figure>& figures)
      : article_(article),
        document_(article.document()),
        sentence_(document_.sentences()[sentence]),
        figures_(figures) {}

  std::vector<fact::Finding> read() const;

 private:
  bool is_share(const Figure& figure) const;
  bool goes_on(const Figure& share, const Figure& next) const;
  std::optional<fact::Finding> check(const std::vector<const Figure*>& shares) const;
  Words before(const Figure& share) const;
  Words behind(const Figure& share) const;
  Whole whole_of(const std::vector<const Figure*>& shares) const;

  const AuditedArticle& article_;
  const text::Document& document_;
  const text::Sentence& sentence_;
  const std::vector<Figure>& figures_;
};

bool ShareReader::is_share(const Figure& figure) const {
  if (figure.kind != Figure::Kind::kPercent || !figure.number) return false;
  const auto& percent = std::get<fact::Percent>(figure.placed->fact->value);
  return percent.direction.empty() || percent.direction == "share" || percent.direction == "reach";
}

bool ShareReader::goes_on(const Figure& share, const Figure& next) const {
  const Words between(document_, share.span.end, next.span.begin);
  return between.size() <= kLongestLabel && has_separator(between) && !between.has(kOtherMatter) &&
         is_of_one_bracket(between);
}

// The words of its clause.
Words ShareReader::before(const Figure& share) const {
  const Words words = words_before(document_, sentence_.span, share.span.begin, kLongestLabel);
  std::size_t count = 0;
  while (count < words.size() && count < kLongestLabel) {
    const std::string_view word = words[words.size() - 1 - count];
    if (word == ";" || word == "," || word == ":" || word == "%") break;
    ++count;
  }
  return words.last(count);
}

Words ShareReader::behind(const Figure& share) const {
  const Words words = words_behind(document_, sentence_.span, share.span.end, kLongestLabel);
  std::size_t count = 0;
  while (count < words.size() && count < kLongestLabel) {
    const std::string_view word = words[count];
    if (word == ";" || word == "," || word == "." || word == "và") break;
    ++count;
  }
  return words.first(count);
}

Whole ShareReader::whole_of(const std::vector<const Figure*>& shares) const {
  std::size_t classes = 0;
  for (const Figure* share : shares) {
    const Words label = before(*share);
    const Words label_behind = behind(*share);
    const Words up_to = words_before(document_, sentence_.span, share->span.begin, kSeveralBefore);
    if (up_to.has(kSeveral)) return Whole::kNone;
    if (label.has(kSeveral) || label_behind.has(kSeveral)) return Whole::kNone;
    if (label.has(kQualities) || label_behind.has(kQualities)) return Whole::kNone;
    if (label.has(kClasses)) ++classes;
  }
  if (before(*shares.back()).has(kRest)) return Whole::kAll;
  if (shares.size() == 2 && before(*shares[0]).has("nam") && before(*shares[1]).has("nữ")) {
    return Whole::kAll;
  }
  if (shares.size() < 3) {
    return is_denied(before(*shares[0]), before(*shares[1])) ? Whole::kPerhaps : Whole::kNone;
  }
  return classes == shares.size() ? Whole::kAll : Whole::kPerhaps;
}

std::optional<fact::Finding> ShareReader::check(const std::vector<const Figure*>& shares) const {
  if (shares.size() < 2) return std::nullopt;
  const Whole whole = whole_of(shares);
  if (whole == Whole::kNone) return std::nullopt;
  Bounds all;
  Bounds half_up;
  Decimal total = 0;
  std::string terms;
  for (const Figure* share : shares) {
    const auto bounds = bounds_of(*share->number);
    const auto narrow = half_up_bounds(*share->number);
    const auto sum_so_far = total.plus(share->number->value);
    if (!bounds || !narrow || !sum_so_far) return std::nullopt;
    all = sum(all, *bounds);
    half_up = sum(half_up, *narrow);
    total = *sum_so_far;
    terms += (terms.empty() ? "" : " + ") + printed(share->number->value) + "%";
  }
  const Bounds hundred = *exact_bounds(100);
  if (half_up.overlaps(hundred) && !is_beyond_chance(total, shares)) return std::nullopt;
  const bool exceeds = total > Decimal(100);
  if (whole == Whole::kPerhaps && (!exceeds || total > Decimal(kFarthestSum))) return std::nullopt;
  fact::Finding finding =
      article_.finding(fact::FindingKind::kPartsTotal,
                       all.overlaps(hundred) ? fact::Severity::kNote : fact::Severity::kError,
                       {shares.front()->span.begin, shares.back()->span.end});
  finding.says = printed(total) + "%";
  finding.should = "100%";
  finding.reason = {exceeds ? fact::Why::kSharesExceed : fact::Why::kSharesFallShort,
                    {terms, finding.says}};
  return finding;
}

std::vector<fact::Finding> ShareReader::read() const {
  std::vector<fact::Finding> findings;
  std::vector<const Figure*> shares;
  const auto close = [&] {
    if (auto finding = check(shares)) findings.push_back(std::move(*finding));
    shares.clear();
  };
  for (const Figure& figure : figures_) {
    if (figure.kind != Figure::Kind::kPercent) continue;
    if (!is_share(figure) || (!shares.empty() && !goes_on(*shares.back(), figure))) close();
    if (is_share(figure)) shares.push_back(&figure);
  }
  close();
  return findings;
}

}  // namespace

std::vector<fact::Finding> wrong_shares(const AuditedArticle& article, std::size_t sentence,
                                        const std::vector<Figure>& figures) {
  return ShareReader(article, sentence, figures).read();
}

}  // namespace solieu::audit
