#include "engine/audit/plausibility.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/audit/announcement.h"
#include "engine/audit/listing.h"
#include "engine/audit/near_miss.h"
#include "engine/audit/percent_cue.h"
#include "engine/audit/quotient.h"
#include "engine/audit/rates.h"
#include "engine/audit/repetitions.h"
#include "engine/audit/slip.h"

namespace solieu::audit {
namespace {

using Term = SuggestedTotal::Term;

constexpr std::size_t kMaxWordsOfTerm = 14;
constexpr std::size_t kMaxWordsOfTotal = 6;
// Of fewer, nobody tells an average as a whole number.
constexpr std::int64_t kFewest = 10;
constexpr std::string_view kWhole = "toàn";
constexpr std::string_view kEach = "mỗi";
constexpr std::string_view kHas = "có";
// Behind these, something else is told, unless it is called a total.
constexpr std::array<std::string_view, 2> kEnds = {";", "."};
constexpr std::array<std::string_view, 4> kAll = {"tổng", "tất cả", "cộng lại", "cả thảy"};
// Not all of it is done yet, or some of it is gone.
constexpr std::array<std::string_view, 8> kSoFar = {"đã",  "hiện",      "nay", "mới",
                                                    "còn", "dư nợ đạt", "lãi", "chứng chỉ"};
// It is of another time.
constexpr std::array<std::string_view, 4> kOtherTimes = {"trước", "ngoái", "cùng kỳ", "so với"};
// Who pays it may be one of several.
constexpr std::array<std::string_view, 4> kPayers = {"ngân sách", "doanh nghiệp", "trung ương",
                                                     "nhà tài trợ"};
// What was brought together may be spent on other things as well.
constexpr std::array<std::string_view, 4> kRaised = {"vận động", "huy động", "quyên góp",
                                                     "tiếp nhận"};
// Behind "3 tháng" these name certain ones, in which things may have been otherwise.
constexpr std::array<std::string_view, 6> kCertainOnes = {"đầu", "cuối", "qua",
                                                          "gần", "nay",  "này"};
constexpr std::string_view kPaidOut = "giải ngân";
constexpr std::array<std::string_view, 4> kAverages = {"bình quân", "trung bình", "mỗi",
                                                       "tương đương"};
constexpr std::array<std::string_view, 2> kMeans = {"bình quân", "trung bình"};
// Why it is not what one would expect.
constexpr std::array<std::string_view, 2> kReasons = {"vì", ", vì"};

class Doubts {
 public:
  Doubts(const FigureLine& line, const SuggestedTotal& suggested)
      : line_(line),
        suggested_(suggested),
        total_(suggested.total),
        lead_(line.before(suggested.total)),
        since_term_(line.up_to(begin_of_lead(), suggested.total)),
        tail_(line.behind(suggested.total)) {}

  bool are_settled() const {
    if (suggested_.stated.comparator != fact::Comparator::kEqual) return false;
    if (begins_with_more(tail_) || tail_.begins_with(kReasons)) return false;
    if (agrees(suggested_.computed.bounds, suggested_.stated)) return false;
    const NearMiss miss = how_near();
    if (miss == NearMiss::kNone) return false;
    if (is_rate_last() ? is_left_behind() : is_of_something_else()) return false;
    return miss == NearMiss::kSurely || (is_announced() && !may_hold_more());
  }

 private:
  std::size_t begin_of_lead() const {
    std::size_t begin = 0;
    for (const Term& term : suggested_.terms) {
      if (term.rate < total_) begin = std::max(begin, term.rate + 1);
      if (term.count && *term.count < total_) begin = std::max(begin, *term.count + 1);
    }
    return begin;
  }

  NearMiss how_near() const {
    if (has_swapped_rate()) return NearMiss::kSurely;
    const NearMiss miss = near_miss(suggested_.stated.value, suggested_.computed.least);
    if (miss == NearMiss::kLikely && may_be_rounded()) return NearMiss::kNone;
    const bool is_likely = is_for_once() || is_called_total();
    return is_likely ? std::max(miss, NearMiss::kLikely) : miss;
  }

  // "mỗi lớp 35 em, 12 lớp với tổng số 418 em": on average.
  bool may_be_rounded() const {
    const Term& term = suggested_.terms.front();
    if (line_[term.rate].kind == Figure::Kind::kMoney || !term.count) return false;
    const auto count = number_at(line_, *term.count);
    const auto rate = number_at(line_, term.rate);
    if (!count || !rate || suggested_.terms.size() != 1 || !rate->is_exact) return false;
    if (rate->value < fact::Decimal(kFewest)) return false;
    const auto right = quotient(suggested_.stated.value, count->value, rate->step);
    return right && *right == rate->value;
  }

  // "14 đoạn, mỗi đoạn 200 m, tổng chiều dài 3,8 km", and nothing between.
  bool is_called_total() const {
    const Term& term = suggested_.terms.front();
    const bool is_next = suggested_.terms.size() == 1 && term.count &&
                         *term.count + 1 == term.rate && term.rate + 1 == total_;
    // "mỗi đợt 100 suất, mỗi suất 300.000 đồng" is of several.
    if (!is_next || rate_at(line_, *term.count) || lead_.size() > kMaxWordsOfTotal ||
        lead_.has(kEnds))
      return false;
    return lead_.has(kAll) || (lead_.has(kWhole) && is_told_alike());
  }

  // "34 xã, mỗi xã 120 triệu đồng/năm, trong hai năm là 4,08 tỷ đồng": of one year.
  bool is_for_once() const {
    std::vector<Term> once = suggested_.terms;
    for (Term& term : once) term.times = 1;
    const auto is_often = [](const Term& term) { return term.times != 1; };
    if (std::none_of(suggested_.terms.begin(), suggested_.terms.end(), is_often)) return false;
    const auto product = made_by(line_, once);
    return product && agrees(product->bounds, suggested_.stated);
  }

  // "3.500 liều cho 14 xã, bình quân mỗi xã 520 liều"
  bool has_swapped_rate() const {
    const Term& term = suggested_.terms.back();
    if (!is_rate_last() || suggested_.terms.size() != 1 || !term.count) return false;
    const auto rate = number_at(line_, term.rate);
    const auto count = number_at(line_, *term.count);
    if (!rate || !count || term.times != 1) return false;
    const auto right = quotient(suggested_.stated.value, count->value, rate->step);
    return right && is_swap_of(rate->value, *right);
  }

  bool is_rate_last() const { return suggested_.terms.back().rate > total_; }

  // "huyện tặng 20 triệu đồng; tỉnh trao 35 suất quà, mỗi suất 500.000 đồng"
  bool is_left_behind() const {
    std::size_t first = line_.size();
    for (const Term& term : suggested_.terms) {
      first = std::min({first, term.rate, term.count.value_or(term.rate)});
    }
    return first > total_ && !lead_.has(kAll) && line_.up_to(total_ + 1, first).has(kEnds);
  }

  // "…; tỉnh hỗ trợ thêm 306 triệu đồng", "đến nay đã giải ngân 1,65 tỷ đồng".
  bool is_of_something_else() const {
    const bool is_all = lead_.has(kAll);
    if (!is_all && (since_term_.has(kEnds) || lead_.has(kPaidOut) || names_payer())) return true;
    if (lead_.has(kOtherTimes)) return true;
    return tells_so_far() || has_more_word(is_all ? lead_.without("và") : lead_);
  }

  // "…, mỗi mô hình 20 triệu đồng, ngân sách tỉnh chi 270 triệu đồng"
  bool names_payer() const {
    return lead_.has(kPayers) && !line_.before(suggested_.terms.back().rate).has(kPayers);
  }

  bool tells_so_far() const {
    // "lãi mỗi con 3 triệu đồng, 40 con lãi 120 triệu đồng"
    const Words lead_of_rate = line_.before(suggested_.terms.back().rate);
    const bool is_alike = std::any_of(kSoFar.begin(), kSoFar.end(), [&](std::string_view word) {
      return lead_.ends_with(word) && lead_of_rate.has(word);
    });
    return lead_.has(kSoFar) && !is_alike && !tells_how_often();
  }

  // "mỗi ngày 450 suất, sau 20 ngày đã phục vụ 9.000 suất"
  bool tells_how_often() const {
    return std::any_of(suggested_.terms.begin(), suggested_.terms.end(), [this](const Term& term) {
      const auto rate = rate_at(line_, term.rate);
      if (!rate || rate->time.empty() || term.rate > total_) return false;
      const Words gap = line_.up_to(term.rate + 1, total_);
      return !repetitions_in(gap, rate->time).empty() && !names_certain_ones(gap, rate->time);
    });
  }

  // "3 tháng đầu năm"
  static bool names_certain_ones(const Words& words, std::string_view time) {
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
      if (words[at] == time && words.last(words.size() - at - 1).begins_with(kCertainOnes)) {
        return true;
      }
    }
    return false;
  }

  // "mỗi năm 24 tỷ đồng, 3 năm qua được 80 tỷ đồng"
  bool is_of_certain_periods() const {
    const Term& term = suggested_.terms.back();
    if (term.count || term.rate > total_) return false;
    const auto of_one = rate_at(line_, term.rate);
    const auto rate = of_one ? of_one : rate_of_period_at(line_, term.rate);
    return rate && !lead_.has(kAll) && names_certain_ones(since_term_, rate->time);
  }

  bool is_announced() const {
    if (is_rate_last()) {
      const Words lead = line_.before(suggested_.terms.back().rate);
      if (lead_.has(kRaised)) return lead.has(kMeans);
      return lead.has(kAverages) || lead.ends_with("(") || leads_to_result(lead_);
    }
    if (is_of_certain_periods()) return false;
    const bool is_led_to = leads_to_result(lead_) || tells_how_often() || is_told_alike();
    return is_led_to && lead_.size() <= kMaxWordsOfTerm;
  }

  // "mỗi ha cho 6,5 tấn, 40 ha cho 260 tấn"
  bool is_told_alike() const {
    const Words lead_of_rate = line_.before(suggested_.terms.back().rate);
    if (lead_.empty() || lead_of_rate.empty() || is_clause_border(lead_.back())) return false;
    return lead_.back() == lead_of_rate.back() && lead_.back() != kHas;
  }

  // Neither a number of things nor a rate stands in the sentence of the total: it may be that of
  // more sentences.
  bool is_all_earlier() const {
    return std::all_of(suggested_.terms.begin(), suggested_.terms.end(), [this](const Term& term) {
      return std::max(term.rate, term.count.value_or(0)) < line_.first_own();
    });
  }

  // "tổng trị giá 50 triệu đồng, gồm 100 suất, mỗi suất 500.000 đồng", and nothing else.
  bool is_made_up_of(const Term& term) const {
    return term.count == total_ + 1 && term.rate + 1 == line_.size() &&
           line_.before(*term.count).ends_with("gồm") && !has_more_word(line_.behind(term.rate));
  }

  bool is_of_term(std::size_t i) const {
    return std::any_of(suggested_.terms.begin(), suggested_.terms.end(),
                       [&](const Term& term) { return term.rate == i || term.count == i; });
  }

  // "mỗi suất 2 triệu đồng và 45 cặp sách, tổng giá trị 98 triệu đồng"
  bool counts_more() const {
    for (std::size_t i = suggested_.terms.back().rate + 1; i < total_; ++i) {
      const bool is_count = line_[i].kind == Figure::Kind::kCount && !is_of_term(i);
      if (is_count && is_listed(line_, i)) return true;
    }
    return false;
  }

  // "4,5 tỷ đồng cho 60 căn, mỗi căn 70 triệu đồng, số còn lại …"
  bool goes_on_with_more() const {
    const Words behind = line_.behind(suggested_.terms.back().rate);
    for (std::size_t at = 0; at < behind.size() && behind[at] != ";"; ++at) {
      const bool is_begin = at == 0 || behind[at - 1] == ",";
      if (is_begin && begins_with_more(behind.last(behind.size() - at))) return true;
    }
    return false;
  }

  // Words that tell of more, between the first of its figures and the last.
  bool tells_more(const Term& term) const {
    const auto [low, high] = std::minmax({term.rate, term.count.value_or(term.rate), total_});
    for (std::size_t i = low + 1; i <= high; ++i) {
      if (i == term.count && is_made_up_of(term)) continue;
      // "180 phần quà gồm cặp và vở, mỗi phần 500.000 đồng"
      const bool is_of_one = i == term.rate && line_.before(i).has(kEach);
      const Words gap = line_.before(i);
      if (has_more(is_of_one ? behind_last_border(gap) : gap)) return true;
    }
    return false;
  }

  bool may_hold_more() const {
    const Term& term = suggested_.terms.front();
    const std::size_t first = std::min(term.rate, term.count.value_or(term.rate));
    if (first < total_ && is_listed(line_, first)) return true;
    if (is_all_earlier() && line_.first_own() < total_) return true;
    if (is_all_earlier() && has_more(line_.up_to(0, total_))) return true;
    if (counts_more() || (is_rate_last() && goes_on_with_more())) return true;
    return std::any_of(suggested_.terms.begin(), suggested_.terms.end(), [this](const Term& each) {
      return are_given_and_worth(lead_, line_.before(each.rate)) || tells_more(each);
    });
  }

  const FigureLine& line_;
  const SuggestedTotal& suggested_;
  const std::size_t total_;
  const Words lead_;        // since the figure before the total, whatever it is
  const Words since_term_;  // since the last one that is reckoned with
  const Words tail_;
};

}  // namespace

bool is_plausible(const FigureLine& line, const SuggestedTotal& suggested) {
  return Doubts(line, suggested).are_settled();
}

}  // namespace solieu::audit
