#include "engine/audit/priced_total.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "engine/audit/announcement.h"
#include "engine/audit/listing.h"
#include "engine/audit/percent_cue.h"
#include "engine/audit/words.h"
#include "engine/fact/number.h"

namespace solieu::audit {
namespace {

// Longer stretches say other things in between.
constexpr std::size_t kMaxWords = 16;
constexpr std::size_t kMaxWordsOfOne = 10;
constexpr std::size_t kMaxTerms = 8;
constexpr std::int64_t kMaxTimes = 1000;

constexpr std::array<std::string_view, 6> kFor = {"cho", "tặng", "đến", "tới", "giúp", "của"};
// What people do with a price that is paid to them.
constexpr std::array<std::string_view, 4> kGet = {"hưởng", "nhận", "trợ cấp", "được hỗ trợ"};
constexpr std::array<std::string_view, 3> kEach = {"mỗi", "hằng", "hàng"};
constexpr std::array<std::string_view, 3> kAverages = {"bình quân", "trung bình", "bình quân mỗi"};

// The price stands for one of the things, and is paid once, or as often as the term says, or each
// `period` if the total is of one too.
bool is_term(const FigureLine& line, const PricedTerm& term, std::string_view period = "") {
  const Figure& count = line[term.count];
  if (count.kind != Figure::Kind::kCount || count.whole || !count.number) return false;
  const std::optional<Rate> price = rate_at(line, term.price);
  if (!price || line[term.price].kind != Figure::Kind::kMoney) return false;
  // "24.150 người hưởng trợ cấp 360.000 đồng/tháng"
  const bool is_of_each = price->unit.empty()
                              ? !period.empty() && line.before(term.price).has(kGet)
                              : rated_per_counted(count.unit, price->unit).has_value();
  if (!is_of_each) return false;
  if (term.times) return times_at(line, *term.times, *price).has_value();
  return price->time == period;
}

// "mức hỗ trợ xây mới 40 triệu đồng/căn, sửa chữa 20 triệu đồng/căn": prices of different things.
bool is_one_of_several_prices(const FigureLine& line, std::size_t price) {
  return price + 1 < line.size() && is_price(line, price + 1);
}

// "50 suất quà cho 50 hộ nghèo": the second are those who get them.
bool is_of_getters(const FigureLine& line, std::size_t i) {
  return line[i].kind == Figure::Kind::kCount && line.before(i).has(kFor);
}

// The term that ends right before `end`.
std::optional<PricedTerm> term_before(const FigureLine& line, std::size_t end,
                                      std::string_view period) {
  const PricedTerm once{end - 2, end - 1};
  if (is_term(line, once, period) && !has_more(line.before(once.price))) return once;
  if (end < 3) return std::nullopt;
  const PricedTerm often{end - 3, end - 2, end - 1};
  if (is_term(line, often, period) && !has_more(line.before(often.price))) return often;
  const PricedTerm with_getters{end - 3, end - 1};
  const bool is_whole = is_of_getters(line, end - 2) && is_term(line, with_getters, period) &&
                        !has_more(line.before(end - 2)) && !has_more(line.before(end - 1));
  return is_whole ? std::optional(with_getters) : std::nullopt;
}

// The terms that end right before `end`, the first of them first.
std::vector<PricedTerm> terms_before(const FigureLine& line, std::size_t end,
                                     std::string_view period) {
  std::vector<PricedTerm> terms;
  while (end >= 2 && terms.size() < kMaxTerms) {
    const std::optional<PricedTerm> term = term_before(line, end, period);
    if (!term) break;
    terms.insert(terms.begin(), *term);
    end = term->count;
    if (!is_listed(line, end)) break;
  }
  return terms;
}

// The words between what was reckoned with and the announcement, behind the first mark.
std::size_t words_behind_mark(const Words& left) {
  const auto mark = std::find_if(left.begin(), left.end(), is_clause_border);
  return static_cast<std::size_t>(std::count_if(
      mark, left.end(), [](std::string_view word) { return !is_clause_border(word); }));
}

// "mỗi tháng" before the total: the unit of time that it is for.
std::string_view period_of(const Words& left) {
  for (std::size_t at = 0; at + 1 < left.size(); ++at) {
    if (left.last(left.size() - at).begins_with(kEach)) return left[at + 1];
  }
  return "";
}

// "20 căn, mỗi căn 50 triệu đồng, tổng kinh phí 1 tỷ đồng", one kind of things or several; "30
// triệu đồng/hộ cho 12 hộ với tổng số tiền 360 triệu đồng".
std::optional<PricedTotal> total_last(const FigureLine& line, std::size_t total) {
  if (total < 2) return std::nullopt;
  const auto [how, left] = announcement(line.before(total));
  if (how == Announced::kNot || left.size() > kMaxWords || has_more_word(left)) return std::nullopt;
  const std::string_view period = period_of(left);
  // "mỗi căn 80 triệu đồng, Quỹ hỗ trợ số tiền 1 tỷ đồng" is a part of it.
  if (how == Announced::kAsAmount && period.empty() && words_behind_mark(left) > 1) {
    return std::nullopt;
  }
  PricedTotal statement{terms_before(line, total, period), total};
  if (!statement.terms.empty()) {
    const std::size_t first = statement.terms.front().count;
    // Behind a semicolon, it is the total of all that the sentence counts.
    if (left.has(";") && first != line.first_own()) return std::nullopt;
    return is_listed(line, first) ? std::nullopt : std::optional(statement);
  }
  const PricedTerm turned{total - 1, total - 2};
  const Words gap = line.before(turned.count);
  const bool is_for =
      gap.has(kFor) && !left.has(";") && std::none_of(gap.begin(), gap.end(), is_clause_border);
  if (!is_for || !is_term(line, turned) || has_more(gap) || is_listed(line, turned.price)) {
    return std::nullopt;
  }
  statement.terms.push_back(turned);
  return statement;
}

// "5 căn nhà với tổng kinh phí 350 triệu đồng (70 triệu đồng/căn)"; "12 hộ vay 360 triệu đồng, bình
// quân 30 triệu đồng/hộ".
std::optional<PricedTotal> total_between(const FigureLine& line, std::size_t total) {
  if (total == 0 || total + 1 == line.size()) return std::nullopt;
  PricedTerm term{total - 1, total + 1};
  if (total > 1 && !is_term(line, term) && is_of_getters(line, total - 1)) term.count = total - 2;
  if (!is_term(line, term) || is_listed(line, term.count)) return std::nullopt;
  if (is_one_of_several_prices(line, term.price)) return std::nullopt;
  Words gap = line.behind(total);
  if (gap.empty() || (gap.front() != "(" && gap.front() != ",") || has_more_word(gap)) {
    return std::nullopt;
  }
  const bool is_average = gap.has(kAverages) && gap.size() <= 5;
  const auto [how, left] = announcement(line.before(total));
  if (how == Announced::kNot && !is_average) return std::nullopt;
  const Words lead = how == Announced::kNot ? line.before(total) : left;
  if (lead.size() > kMaxWords || lead.has(";") || has_more(lead)) return std::nullopt;
  return PricedTotal{{term}, total};
}

// "tổng kinh phí 1 tỷ đồng để xây 20 căn, mỗi căn 50 triệu đồng", if nothing more follows.
std::optional<PricedTotal> total_first(const FigureLine& line, std::size_t total) {
  if (total + 3 != line.size()) return std::nullopt;
  const PricedTerm term{total + 1, total + 2};
  if (!is_term(line, term)) return std::nullopt;
  if (announcement(line.before(total)).how == Announced::kNot) return std::nullopt;
  const Words gap = line.behind(total);
  if (gap.size() > kMaxWordsOfOne || has_more_word(gap) || gap.has(",") || gap.has(";")) {
    return std::nullopt;
  }
  if (has_more(line.before(term.price)) || has_more_word(line.behind(term.price)))
    return std::nullopt;
  return PricedTotal{{term}, total};
}

std::optional<PricedTotal> any_total(const FigureLine& line, std::size_t total) {
  // "… cùng nhiều phần quà khác" may be in it, or not.
  if (begins_with_more(line.behind(total))) return std::nullopt;
  if (auto statement = total_last(line, total)) return statement;
  if (auto statement = total_between(line, total)) return statement;
  return total_first(line, total);
}

}  // namespace

std::optional<std::int64_t> times_at(const FigureLine& line, std::size_t i, const Rate& price) {
  const Figure& figure = line[i];
  const bool is_in_unit = figure.kind == Figure::Kind::kBare
                              ? !price.time.empty() && line.behind(i).begins_with(price.time)
                              : figure.kind == Figure::Kind::kCount && figure.unit == price.time;
  if (!is_in_unit || figure.whole) return std::nullopt;
  const auto read = fact::read_figures(line.article().document().text(figure.span),
                                       fact::NumberUse::kCount, fact::DecimalMark::kComma);
  const auto times = read ? read->whole() : std::nullopt;
  return times && *times <= kMaxTimes ? times : std::nullopt;
}

std::optional<PricedTotal> priced_total_at(const FigureLine& line, std::size_t total) {
  auto statement = any_total(line, total);
  // "mỗi căn được hỗ trợ 40 triệu đồng, tổng trị giá 1,6 tỷ đồng"
  if (statement &&
      are_given_and_worth(line.before(total), line.before(statement->terms.back().price))) {
    return std::nullopt;
  }
  return statement;
}

}  // namespace solieu::audit
