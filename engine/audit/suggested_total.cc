#include "engine/audit/suggested_total.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "engine/audit/announcement.h"
#include "engine/audit/explanation.h"
#include "engine/audit/near_miss.h"
#include "engine/audit/plausibility.h"
#include "engine/audit/rates.h"
#include "engine/audit/repetitions.h"

namespace solieu::audit {
namespace {

using fact::Decimal;
using Term = SuggestedTotal::Term;

// Figures farther away are of something else.
constexpr std::size_t kReach = 6;
constexpr std::int64_t kMonths = 12;
constexpr std::string_view kEach = "mỗi";
constexpr std::string_view kHousehold = "hộ";
constexpr std::string_view kPerson = "người";
constexpr std::array<std::string_view, 4> kAverages = {"bình quân", "trung bình", "mỗi",
                                                       "tương đương"};

class Search {
 public:
  Search(const FigureLine& line, std::size_t total)
      : line_(line), total_(total), first_(stretch_begin()) {}

  std::optional<SuggestedTotal> run() const {
    std::vector<Term> terms = before();
    if (terms.empty()) terms = around();
    if (terms.empty()) terms = of_periods();
    auto found = terms.empty() ? std::nullopt : suggested(terms);
    if (!found || !is_plausible(line_, *found)) found = of_farther_count(terms);
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
    const std::optional<std::size_t> count = nearest_count(at, rate);
    return count ? std::optional(Term{*count, at, *times}) : std::nullopt;
  }

  // Before the rate rather than behind it.
  std::optional<std::size_t> nearest_count(std::size_t at, const Rate& rate) const {
    for (std::size_t away = 1; away <= kReach; ++away) {
      if (at >= first_ + away && is_count_for(line_, at - away, rate)) return at - away;
      if (at + away < total_ && is_count_for(line_, at + away, rate)) return at + away;
    }
    return at > first_ && is_count_of_owners(at - 1, at, rate) ? std::optional(at - 1)
                                                               : std::nullopt;
  }

  // "39 cụ sửa nhà, mỗi nhà 25 triệu đồng": each has one.
  bool is_count_of_owners(std::size_t i, std::size_t at, const Rate& rate) const {
    const Figure& figure = line_[i];
    const bool is_owner = figure.unit == kHousehold || rated_per_counted(figure.unit, kPerson) == 1;
    if (figure.kind != Figure::Kind::kCount || figure.whole || !figure.number || !is_owner) {
      return false;
    }
    const Words gap = line_.before(at);
    const auto each = std::find(gap.begin(), gap.end(), kEach);
    return std::find(gap.begin(), each, rate.unit) != each;
  }

  // "mỗi tháng giải ngân 168 tỷ đồng, 11 tháng được 1.848 tỷ đồng": the sum right before it.
  std::vector<Term> of_periods() const {
    if (first_ <= line_.first_own()) return {};
    const std::size_t at = first_ - 1;
    const std::optional<Rate> rate = rate_of_period_at(line_, at);
    if (!rate || !in_unit_of(line_, total_, at)) return {};
    auto times = repetitions_in(line_.up_to(first_, total_), rate->time);
    const std::size_t near = std::max(line_.first_own(), at < kReach ? 0 : at - kReach);
    if (times.empty()) times = repetitions_in(line_.up_to(near, at), rate->time);
    return times.size() == 1 ? std::vector<Term>{{std::nullopt, at, times.front()}}
                             : std::vector<Term>();
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
      if (is_sure && is_plausible(line_, *found)) return found;
    }
    return std::nullopt;
  }

  std::optional<SuggestedTotal> suggested(const std::vector<Term>& terms) const {
    const auto computed = made_by(line_, terms);
    if (!computed || computed->least != computed->most) return std::nullopt;
    const std::size_t rate = terms.front().rate;
    const auto per_unit = rated_per_counted(unit_at(line_, total_), unit_at(line_, rate));
    const auto stated = in_unit_of(line_, total_, rate);
    if (!per_unit || !stated) return std::nullopt;
    return SuggestedTotal{terms, total_, *computed, *stated, *per_unit};
  }

  const FigureLine& line_;
  const std::size_t total_;
  const std::size_t first_;
};

}  // namespace

std::optional<Product> made_by(const FigureLine& line, const std::vector<Term>& terms) {
  std::optional<Product> all;
  for (const Term& term : terms) {
    const auto one = term.count ? product_of(line, *term.count, term.rate, term.times)
                                : multiple_of(line, term.rate, term.times);
    if (!one) return std::nullopt;
    all = all ? sum(*all, *one) : one;
    if (!all) return std::nullopt;
  }
  return all;
}

std::optional<SuggestedTotal> suggested_total_at(const FigureLine& line, std::size_t total) {
  return Search(line, total).run();
}

}  // namespace solieu::audit
