#include "engine/audit/suggested_total.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "engine/audit/announcement.h"
#include "engine/audit/explanation.h"
#include "engine/audit/listing.h"
#include "engine/audit/near_miss.h"
#include "engine/audit/rates.h"
#include "engine/audit/repetitions.h"

namespace solieu::audit {
namespace {

using fact::Decimal;
using Term = SuggestedTotal::Term;

// Figures farther away are of something else.
constexpr std::size_t kReach = 6;
constexpr std::size_t kMaxWordsOfTerm = 14;
constexpr std::int64_t kMonths = 12;
constexpr std::string_view kEach = "mỗi";
constexpr std::string_view kPerson = "người";
// Behind these, something else is told, unless it is called a total.
constexpr std::array<std::string_view, 2> kEnds = {";", "."};
constexpr std::array<std::string_view, 4> kAll = {"tổng", "tất cả", "cộng lại", "cả thảy"};
// Not all of it is done yet, or some of it is gone.
constexpr std::array<std::string_view, 8> kSoFar = {"đã",        "hiện", "nay",       "mới",
                                                    "giải ngân", "còn",  "dư nợ đạt", "lãi"};
constexpr std::array<std::string_view, 4> kAverages = {"bình quân", "trung bình", "mỗi",
                                                       "tương đương"};

// "…; tỉnh hỗ trợ thêm 306 triệu đồng", "đến nay đã giải ngân 1,65 tỷ đồng".
bool is_of_something_else(const Words& lead) {
  const bool is_all = lead.has(kAll);
  if (lead.has(kEnds) && !is_all) return true;
  return lead.has(kSoFar) || has_more_word(is_all ? lead.without("và") : lead);
}

class Search {
 public:
  Search(const FigureLine& line, std::size_t total)
      : line_(line), total_(total), first_(stretch_begin()) {}

  std::optional<SuggestedTotal> run() const {
    std::vector<Term> terms = before();
    if (terms.empty()) terms = around();
    auto found = terms.empty() ? std::nullopt : suggested(terms);
    if (!found || !is_believed(*found)) found = of_farther_count(terms);
    if (!found || is_explained(line_, total_, first_)) return std::nullopt;
    return found;
  }

 private:
  // Behind the last figure before the total that may be a total of the same kind.
  std::size_t stretch_begin() const {
    std::size_t first = total_;
    while (first > 0 && total_ - first < kReach) {
      const std::size_t i = first - 1;
      const bool is_sum = line_[i].kind == line_[total_].kind && !rate_at(line_, i) &&
                          unit_at(line_, i) == unit_at(line_, total_);
      if (is_sum) break;
      first = i;
    }
    return first;
  }

  std::optional<Product> product(const Term& term) const {
    return term.count ? product_of(line_, *term.count, term.rate, term.times)
                      : multiple_of(line_, term.rate, term.times);
  }

  std::optional<Product> sum_of(const std::vector<Term>& terms) const {
    std::optional<Product> all;
    for (const Term& term : terms) {
      const auto one = product(term);
      if (!one) return std::nullopt;
      all = all ? sum(*all, *one) : one;
      if (!all) return std::nullopt;
    }
    return all;
  }

  bool agrees_with(const std::optional<Product>& product, std::size_t rate) const {
    const auto stated = in_unit_of(line_, total_, rate);
    return product && stated && agrees(product->bounds, *stated);
  }

  // The terms that the stretch before the total holds: every rate of its sentence, or else of the
  // one before, with its number of things.
  std::vector<Term> before() const {
    const std::size_t own = std::max(first_, line_.first_own());
    std::vector<Term> terms = terms_between(own, total_);
    return terms.empty() && !has_rate(own, total_) ? terms_between(first_, own) : terms;
  }

  bool has_rate(std::size_t first, std::size_t last) const {
    for (; first < last; ++first) {
      if (rate_at(line_, first) && in_unit_of(line_, total_, first)) return true;
    }
    return false;
  }

  std::vector<Term> terms_between(std::size_t first, std::size_t last) const {
    std::vector<Term> terms;
    for (std::size_t rate = first; rate < last; ++rate) {
      if (!rate_at(line_, rate) || !in_unit_of(line_, total_, rate)) continue;
      const std::optional<Term> term = term_of(rate);
      const bool is_other_unit =
          !terms.empty() && unit_at(line_, terms.front().rate) != unit_at(line_, rate);
      if (!term || is_other_unit) return {};
      terms.push_back(*term);
    }
    return terms;
  }

  std::optional<Term> term_of(std::size_t at) const {
    const Rate rate = *rate_at(line_, at);
    const std::optional<std::int64_t> times = times_of(at, rate);
    if (!times) return std::nullopt;
    if (rate.unit.empty()) return Term{count_of_paid(at), at, *times};
    // The nearest; before the rate rather than behind it.
    for (std::size_t away = 1; away <= kReach; ++away) {
      if (at >= first_ + away && is_count_for(line_, at - away, rate)) {
        return Term{at - away, at, *times};
      }
      if (at + away < total_ && is_count_for(line_, at + away, rate)) {
        return Term{at + away, at, *times};
      }
    }
    return std::nullopt;
  }

  // "96 người, 150.000 đồng/ngày trong 12 ngày": who gets what is paid each day, if anyone.
  std::optional<std::size_t> count_of_paid(std::size_t rate) const {
    if (line_[rate].kind != Figure::Kind::kMoney) return std::nullopt;
    for (std::size_t i = rate; i > first_; --i) {
      const Figure& figure = line_[i - 1];
      const bool is_count = figure.kind == Figure::Kind::kCount && !figure.whole && figure.number;
      if (is_count && rated_per_counted(figure.unit, kPerson)) return i - 1;
    }
    return std::nullopt;
  }

  // How often the words say that it was paid; nothing where they leave it open.
  std::optional<std::int64_t> times_of(std::size_t at, const Rate& rate) const {
    if (rate.time.empty()) return 1;
    std::vector<std::int64_t> times = repetitions_in(line_.up_to(at + 1, total_), rate.time);
    if (times.empty()) times = repetitions_in(line_.up_to(first_, total_), rate.time);
    if (!times.empty()) {
      const auto other = std::find_if(times.begin(), times.end(),
                                      [&](std::int64_t some) { return some != times.front(); });
      return other == times.end() ? std::optional(times.front()) : std::nullopt;
    }
    if (rate.unit.empty()) return std::nullopt;
    const Words lead = behind_last_border(line_.before(total_));
    // What is paid once is far from what is paid any other number of times.
    if (rate.time != "tháng" || lead.has(rate.time) || !lead.has("năm")) return 1;
    const std::vector<std::int64_t> years = repetitions_in(lead, "năm");
    return kMonths * (years.size() == 1 ? years.front() : 1);
  }

  // "378 tỷ đồng với 9.450 hộ vay, bình quân 40 triệu đồng/hộ", "5 căn với 350 triệu đồng (70 triệu
  // đồng/căn)": the rate last.
  std::vector<Term> around() const {
    for (std::size_t at = total_ + 1; at < line_.size() && at <= total_ + 2; ++at) {
      const std::optional<Rate> rate = rate_at(line_, at);
      if (!rate || !rate->time.empty() || !in_unit_of(line_, total_, at)) continue;
      const Words lead = line_.before(at);
      if (!lead.has(kAverages) && !lead.ends_with("(") && lead.size() > 1) return {};
      const auto count = at == total_ + 2 ? std::optional(total_ + 1) : count_before(*rate);
      const bool is_fitting = count && is_count_for(line_, *count, *rate);
      return is_fitting ? std::vector<Term>{{count, at, 1}} : std::vector<Term>();
    }
    return {};
  }

  std::optional<std::size_t> count_before(const Rate& rate) const {
    for (std::size_t i = total_; i > first_; --i) {
      if (is_count_for(line_, i - 1, rate)) return i - 1;
    }
    return std::nullopt;
  }

  // With a number of things that is not the nearest, the total has to be a slip that hardly comes
  // by chance.
  std::optional<SuggestedTotal> of_farther_count(std::vector<Term> terms) const {
    if (terms.size() != 1 || !terms.front().count) return std::nullopt;
    const Rate rate = *rate_at(line_, terms.front().rate);
    for (std::size_t count = first_; count < total_; ++count) {
      if (count == terms.front().rate || !is_count_for(line_, count, rate)) continue;
      terms.front().count = count;
      const auto found = suggested(terms);
      const bool is_sure =
          found && near_miss(found->stated.value, found->computed.least) == NearMiss::kSurely;
      if (is_sure && is_believed(*found)) return found;
    }
    return std::nullopt;
  }

  std::optional<SuggestedTotal> suggested(const std::vector<Term>& terms) const {
    const auto computed = sum_of(terms);
    if (!computed || computed->least != computed->most) return std::nullopt;
    const std::size_t rate = terms.front().rate;
    const auto per_unit = rated_per_counted(unit_at(line_, total_), unit_at(line_, rate));
    const auto stated = in_unit_of(line_, total_, rate);
    if (!per_unit || !stated) return std::nullopt;
    return SuggestedTotal{terms, total_, *computed, *stated, *per_unit};
  }

  // Whether the words leave little room for something else, and the figure looks like a slip.
  bool is_believed(const SuggestedTotal& suggested) const {
    if (suggested.stated.comparator != fact::Comparator::kEqual) return false;
    if (begins_with_more(line_.behind(total_))) return false;
    NearMiss miss = near_miss(suggested.stated.value, suggested.computed.least);
    if (is_for_once(suggested)) miss = std::max(miss, NearMiss::kLikely);
    if (agrees(suggested.computed.bounds, suggested.stated)) return false;
    const bool is_rate_last = suggested.terms.back().rate > total_;
    if (miss == NearMiss::kNone) return false;
    if (!is_rate_last && is_of_something_else(line_.before(total_))) return false;
    return miss == NearMiss::kSurely || (is_announced(suggested) && !may_hold_more(suggested));
  }

  // "34 xã, mỗi xã 120 triệu đồng/năm, trong hai năm là 4,08 tỷ đồng": of one year.
  bool is_for_once(const SuggestedTotal& suggested) const {
    std::vector<Term> once = suggested.terms;
    for (Term& term : once) term.times = 1;
    const auto is_often = [](const Term& term) { return term.times != 1; };
    if (std::none_of(suggested.terms.begin(), suggested.terms.end(), is_often)) return false;
    return agrees_with(sum_of(once), once.back().rate);
  }

  bool is_announced(const SuggestedTotal& suggested) const {
    if (suggested.terms.back().rate > total_) {
      const Words lead = line_.before(suggested.terms.back().rate);
      return lead.has(kAverages) || lead.ends_with("(") || leads_to_result(line_.before(total_));
    }
    const Words lead = line_.before(total_);
    return leads_to_result(lead) && lead.size() <= kMaxWordsOfTerm;
  }

  // Neither a number of things nor a rate stands in the sentence of the total: it may be that of
  // more sentences.
  bool is_all_earlier(const SuggestedTotal& suggested) const {
    return std::all_of(suggested.terms.begin(), suggested.terms.end(), [this](const Term& term) {
      return std::max(term.rate, term.count.value_or(0)) < line_.first_own();
    });
  }

  // "tổng trị giá 50 triệu đồng, gồm 100 suất, mỗi suất 500.000 đồng", and nothing else.
  bool is_made_up_of(const Term& term) const {
    return term.count == total_ + 1 && term.rate + 1 == line_.size() &&
           line_.before(*term.count).ends_with("gồm") && !has_more_word(line_.behind(term.rate));
  }

  bool may_hold_more(const SuggestedTotal& suggested) const {
    const Term& term = suggested.terms.front();
    const std::size_t first = std::min(term.rate, term.count.value_or(term.rate));
    if (first < total_ && is_listed(line_, first)) return true;
    if (is_all_earlier(suggested) && line_.first_own() < total_) return true;
    if (is_all_earlier(suggested) && has_more(line_.up_to(0, total_))) return true;
    for (const Term& each : suggested.terms) {
      if (are_given_and_worth(line_.before(total_), line_.before(each.rate))) return true;
      const auto [low, high] = std::minmax({each.rate, each.count.value_or(each.rate), total_});
      for (std::size_t i = low + 1; i <= high; ++i) {
        if (i == each.count && is_made_up_of(each)) continue;
        // "180 phần quà gồm cặp và vở, mỗi phần 500.000 đồng"
        const bool is_of_one = i == each.rate && line_.before(i).has(kEach);
        const Words gap = line_.before(i);
        if (has_more(is_of_one ? behind_last_border(gap) : gap)) return true;
      }
    }
    return false;
  }

  const FigureLine& line_;
  const std::size_t total_;
  const std::size_t first_;
};

}  // namespace

std::optional<SuggestedTotal> suggested_total_at(const FigureLine& line, std::size_t total) {
  return Search(line, total).run();
}

}  // namespace solieu::audit
