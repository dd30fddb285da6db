#include "engine/audit/unit_totals.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "engine/audit/figures.h"
#include "engine/audit/printed_number.h"
#include "engine/audit/stated_number.h"
#include "engine/audit/words.h"

namespace solieu::audit {
namespace {

using fact::Decimal;
using fact::Finding;
using fact::WideInt;
using text::Span;

constexpr std::size_t kMaxWords = 16;
constexpr std::size_t kMaxWordsOfOne = 10;
constexpr std::size_t kMaxTerms = 8;
// Counts and prices beyond these are no gifts, and their product has to fit.
constexpr std::int64_t kMaxCount = 1'000'000;
constexpr std::int64_t kMaxPrice = 1'000'000'000'000;

constexpr std::array<std::string_view, 5> kHouses = {"căn", "nhà", "ngôi", "mái", "ngôi nhà"};
constexpr std::array<std::string_view, 2> kEach = {"mỗi", "một"};
constexpr std::array<std::string_view, 10> kTimes = {"tháng", "năm", "ngày", "quý", "tuần",
                                                     "kỳ",    "lần", "đợt",  "vụ",  "giờ"};
constexpr std::array<std::string_view, 7> kOverTime = {
    "/ tháng", "mỗi tháng", "hằng tháng", "hàng tháng", "mỗi năm", "hằng năm", "hàng năm"};
// Behind these comes what the price is not of, or what else is in the total.
constexpr std::array<std::string_view, 16> kMore = {
    "và",       "cùng",    "kèm",  "kèm theo", "ngoài ra", "đồng thời", "gồm",   "bao gồm",
    "trong đó", "còn lại", "nâng", "lũy kế",   "đến nay",  "khác",      "riêng", "thêm"};
constexpr std::array<std::string_view, 6> kFor = {"cho", "tặng", "đến", "tới", "giúp", "của"};
constexpr std::array<std::string_view, 6> kListed = {"và", ",", ";", "cùng", "cùng với", "+"};
constexpr std::array<std::string_view, 9> kNearlies = {"khoảng", "gần",     "trên",    "hơn", "là",
                                                       "ước",    "lên tới", "lên đến", "đạt"};
constexpr std::array<std::string_view, 16> kTotals = {"tổng trị giá",
                                                      "tổng giá trị",
                                                      "tổng số tiền",
                                                      "tổng kinh phí",
                                                      "tổng cộng",
                                                      "tổng tiền",
                                                      "tổng mức hỗ trợ",
                                                      "tổng chi phí",
                                                      "tổng số tiền hỗ trợ",
                                                      "tổng kinh phí hỗ trợ",
                                                      "tổng kinh phí xây dựng",
                                                      "tổng số kinh phí",
                                                      "tổng trị giá quà",
                                                      "trị giá tổng cộng",
                                                      "tổng kinh phí thực hiện",
                                                      "tổng số"};
constexpr std::array<std::string_view, 6> kAmounts = {"với số tiền", "số tiền", "trị giá",
                                                      "kinh phí",    "giá trị", "thành tiền"};

// A price, and what it is the price of: "suất" of "mỗi suất 500.000 đồng".
struct Price {
  std::string_view unit;
  Bounds bounds;
};

// A number of things and the price of one, by their positions.
struct Term {
  std::size_t count = 0;
  std::size_t price = 0;
};

// What these cost together.
struct Statement {
  std::vector<Term> terms;
  std::size_t total = 0;
};

int significant_digits(Decimal number) {
  std::int64_t units = number.units();
  while (units != 0 && units % 10 == 0) units /= 10;
  int digits = 0;
  for (; units != 0; units /= 10) ++digits;
  return digits;
}

// Prices are set, and are round; one of many digits may have been rounded by the report.
std::optional<Bounds> bounds_of_price(const StatedNumber& price) {
  const bool is_set =
      price.comparator == fact::Comparator::kEqual && significant_digits(price.value) <= 2;
  return is_set ? exact_bounds(price.value) : bounds_of(price);
}

Bounds product(const Bounds& count, const Bounds& price) {
  return {count.least * price.least / kPerOne, (count.most * price.most + kPerOne - 1) / kPerOne};
}

class Sentence {
 public:
  Sentence(const AuditedArticle& article, std::size_t index)
      : article_(article),
        span_(article.document().sentences()[index].span),
        figures_(figures_in(article, index)) {}

  void check(std::vector<Finding>& findings) const {
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (!is_amount(i) || article_.is_furniture(figures_[i].span)) continue;
      const std::optional<Statement> statement = statement_of(i);
      if (!statement) continue;
      if (auto finding = finding_of(*statement)) findings.push_back(std::move(*finding));
    }
  }

 private:
  Words before(std::size_t i) const {
    return {article_.document(), i == 0 ? span_.begin : figures_[i - 1].span.end,
            figures_[i].span.begin};
  }
  Words behind(std::size_t i) const {
    return {article_.document(), figures_[i].span.end,
            i + 1 == figures_.size() ? span_.end : figures_[i + 1].span.begin};
  }
  std::string source(Span span) const { return std::string(article_.document().source_text(span)); }

  // Money that is no price.
  bool is_amount(std::size_t i) const {
    return figures_[i].kind == Figure::Kind::kMoney && figures_[i].unit == "VND" &&
           figures_[i].number && !priced_unit(i);
  }
  // What the money at this place is the price of: "30 triệu đồng/hộ", "mỗi hộ 30 triệu đồng", "30
  // triệu đồng mỗi hộ".
  std::optional<std::string_view> priced_unit(std::size_t i) const;
  std::optional<Price> price_at(std::size_t i) const;
  bool is_term(const Term& term) const;

  // The number of things and their price whose total may stand here.
  std::optional<Statement> statement_of(std::size_t total) const;
  std::optional<Statement> total_last(std::size_t total) const;
  std::optional<Statement> total_between(std::size_t total) const;
  std::optional<Statement> total_first(std::size_t total) const;
  bool is_listed(std::size_t count) const;

  std::optional<Finding> finding_of(const Statement& statement) const;
  std::optional<std::pair<Bounds, Bounds>> factors(const Term& term) const;
  std::string should(const Statement& statement) const;

  const AuditedArticle& article_;
  Span span_;
  std::vector<Figure> figures_;
};

// Whether a total is announced right before it; `left` is what stands before the announcement.
enum class Announced : std::uint8_t { kNot, kAsAmount, kAsTotal };

struct Announcement {
  Announced how = Announced::kNot;
  Words left;
};

Announcement announcement(Words lead) {
  while (lead.drop_back(kNearlies)) {
  }
  if (lead.drop_back(kTotals)) {
    lead.drop_back("với");
    return {Announced::kAsTotal, std::move(lead)};
  }
  if (lead.drop_back(kAmounts)) {
    lead.drop_back("với");
    return {Announced::kAsAmount, std::move(lead)};
  }
  return {};
}

// Something else beside the things counted, unless it is said of those who get them.
bool has_more(const Words& words) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    const Words rest = words.last(words.size() - at);
    if (rest.begins_with(kFor)) return false;
    if (rest.begins_with(kMore)) return true;
  }
  return false;
}

bool are_same_things(std::string_view counted, std::string_view priced) {
  const bool are_houses = std::find(kHouses.begin(), kHouses.end(), priced) != kHouses.end();
  if (counted == "căn" && are_houses) return true;
  return counted == priced || priced == "chiếc" || priced == "cái";
}

std::optional<std::string_view> Sentence::priced_unit(std::size_t i) const {
  const Words next = behind(i);
  if (next.size() >= 2 && (next.front() == "/" || next.begins_with(kEach))) return next[1];
  const Words lead = before(i);
  for (std::size_t at = lead.size(); at-- > 0 && lead.size() - at <= kMaxWordsOfOne;) {
    if (lead[at] == "," || lead[at] == ";" || lead.last(lead.size() - at).begins_with(kTotals)) {
      return std::nullopt;
    }
    if (lead[at] == "mỗi" && at + 1 < lead.size()) return lead[at + 1];
  }
  return std::nullopt;
}

std::optional<Price> Sentence::price_at(std::size_t i) const {
  const Figure& figure = figures_[i];
  if (figure.kind != Figure::Kind::kMoney || figure.unit != "VND") return std::nullopt;
  const std::optional<std::string_view> unit = priced_unit(i);
  if (!unit || std::find(kTimes.begin(), kTimes.end(), *unit) != kTimes.end()) return std::nullopt;
  // "500.000 đồng/hộ/tháng"
  const Words next = behind(i);
  if (next.has(kOverTime) || before(i).has(kOverTime)) return std::nullopt;
  const auto& money = std::get<fact::Money>(figure.placed->fact->value);
  if (money.amount_max) {
    const auto least = exact_bounds(money.amount);
    const auto most = exact_bounds(*money.amount_max);
    if (!least || !most) return std::nullopt;
    return Price{*unit, {least->least, most->most}};
  }
  const auto bounds = figure.number ? bounds_of_price(*figure.number) : std::nullopt;
  if (!bounds) return std::nullopt;
  return Price{*unit, *bounds};
}

bool Sentence::is_term(const Term& term) const {
  const Figure& count = figures_[term.count];
  if (count.kind != Figure::Kind::kCount || count.whole || !count.number) return false;
  const std::optional<Price> price = price_at(term.price);
  return price && are_same_things(count.unit, price->unit);
}

// "10 xe đạp và 50 suất quà": what comes before is in the total too.
bool Sentence::is_listed(std::size_t count) const {
  return count > 0 && figures_[count - 1].kind != Figure::Kind::kPercent &&
         before(count).ends_with(kListed);
}

std::optional<Statement> Sentence::statement_of(std::size_t total) const {
  // "… cùng nhiều phần quà khác" may be in it, or not.
  if (behind(total).begins_with(kMore)) return std::nullopt;
  if (auto statement = total_last(total)) return statement;
  if (auto statement = total_between(total)) return statement;
  return total_first(total);
}

// "20 căn, mỗi căn 50 triệu đồng, tổng kinh phí 1 tỷ đồng", one kind of things or several; "30
// triệu đồng/hộ cho 12 hộ với tổng số tiền 360 triệu đồng".
std::optional<Statement> Sentence::total_last(std::size_t total) const {
  if (total < 2) return std::nullopt;
  const auto [how, left] = announcement(before(total));
  if (how == Announced::kNot || left.size() > kMaxWords || left.has(kMore) || left.has(";")) {
    return std::nullopt;
  }
  Statement statement{{}, total};
  std::size_t first = total;
  while (first >= 2 && statement.terms.size() < kMaxTerms) {
    const Term term{first - 2, first - 1};
    if (!is_term(term) || has_more(before(term.price))) break;
    statement.terms.insert(statement.terms.begin(), term);
    first -= 2;
    if (!is_listed(first)) break;
  }
  if (statement.terms.empty()) {
    const Term turned{total - 1, total - 2};
    if (!is_term(turned) || has_more(before(turned.count))) return std::nullopt;
    statement.terms.push_back(turned);
    first = total - 2;
  }
  if (is_listed(first)) return std::nullopt;
  return statement;
}

// "5 căn nhà với tổng kinh phí 350 triệu đồng (70 triệu đồng/căn)".
std::optional<Statement> Sentence::total_between(std::size_t total) const {
  if (total == 0 || total + 1 == figures_.size()) return std::nullopt;
  const Term term{total - 1, total + 1};
  if (!is_term(term) || is_listed(term.count)) return std::nullopt;
  const auto [how, left] = announcement(before(total));
  if (how == Announced::kNot || left.size() > kMaxWords || left.has(";") || has_more(left)) {
    return std::nullopt;
  }
  const Words gap = behind(total);
  if (gap.empty() || (gap.front() != "(" && gap.front() != ",") || gap.has(kMore)) {
    return std::nullopt;
  }
  return Statement{{term}, total};
}

// "tổng kinh phí 1 tỷ đồng để xây 20 căn, mỗi căn 50 triệu đồng", if nothing more follows.
std::optional<Statement> Sentence::total_first(std::size_t total) const {
  if (total + 3 != figures_.size()) return std::nullopt;
  const Term term{total + 1, total + 2};
  if (!is_term(term) || announcement(before(total)).how == Announced::kNot) return std::nullopt;
  const Words gap = behind(total);
  if (gap.size() > kMaxWordsOfOne || gap.has(kMore) || gap.has(",") || gap.has(";")) {
    return std::nullopt;
  }
  if (has_more(before(term.price)) || behind(term.price).has(kMore)) return std::nullopt;
  return Statement{{term}, total};
}

std::optional<std::pair<Bounds, Bounds>> Sentence::factors(const Term& term) const {
  const auto count = bounds_of(*figures_[term.count].number);
  const auto price = price_at(term.price);
  if (!count || !price) return std::nullopt;
  if (count->most > WideInt{kMaxCount} * kPerOne ||
      price->bounds.most > kMaxPrice * WideInt{kPerOne}) {
    return std::nullopt;
  }
  return std::pair{*count, price->bounds};
}

std::string Sentence::should(const Statement& statement) const {
  Decimal least, most;
  for (const Term& term : statement.terms) {
    const auto& money = std::get<fact::Money>(figures_[term.price].placed->fact->value);
    const Decimal count = figures_[term.count].number->value;
    const auto least_product = count.times(money.amount);
    const auto most_product = count.times(money.amount_max.value_or(money.amount));
    const auto new_least = least_product ? least.plus(*least_product) : std::nullopt;
    const auto new_most = most_product ? most.plus(*most_product) : std::nullopt;
    if (!new_least || !new_most) return "";
    least = *new_least;
    most = *new_most;
  }
  const std::string total = source(figures_[statement.total].span);
  if (least == most) return amount_like(total, least);
  return amount_like(total, least) + " - " + amount_like(total, most);
}

std::optional<Finding> Sentence::finding_of(const Statement& statement) const {
  const Figure& total = figures_[statement.total];
  Bounds computed;
  Span span = total.span;
  std::string counts;
  for (const Term& term : statement.terms) {
    const auto both = factors(term);
    if (!both) return std::nullopt;
    computed = sum(computed, product(both->first, both->second));
    const Span count = figures_[term.count].number->span;
    span.begin = std::min({span.begin, count.begin, figures_[term.price].span.begin});
    span.end = std::max({span.end, count.end, figures_[term.price].span.end});
    if (!counts.empty()) counts += " + ";
    counts += source(count);
    if (term.price != statement.terms.back().price) {
      counts += " × " + source(figures_[term.price].span);
    }
  }
  const Agreement how = agreement(computed, *total.number);
  const std::string right = should(statement);
  if (how == Agreement::kAgrees || right.empty()) return std::nullopt;
  Finding finding = article_.finding(
      fact::FindingKind::kUnitTotal,
      how == Agreement::kOffByStep ? fact::Severity::kNote : fact::Severity::kError, span);
  finding.says = source(total.span);
  finding.should = right;
  finding.reason = {fact::Why::kProduct,
                    {counts, source(figures_[statement.terms.back().price].span), right}};
  return finding;
}

}  // namespace

std::vector<Finding> wrong_unit_totals(const AuditedArticle& article) {
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < article.document().sentences().size(); ++i) {
    Sentence(article, i).check(findings);
  }
  return findings;
}

}  // namespace solieu::audit
