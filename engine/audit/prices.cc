#include "engine/audit/prices.h"

#include <algorithm>
#include <array>
#include <variant>

namespace solieu::audit {
namespace {

using fact::Decimal;

constexpr std::size_t kMaxWordsOfOne = 10;
// In "mỗi hộ 30 triệu đồng", what stands between is of the price, unless a clause ends there.
constexpr std::array<std::string_view, 4> kClauseEnds = {",", ";", ".", "tổng"};
constexpr std::array<std::string_view, 2> kEach = {"mỗi", "một"};
constexpr std::array<std::string_view, 10> kTimes = {"tháng", "năm", "ngày", "quý", "tuần",
                                                     "kỳ",    "lần", "đợt",  "vụ",  "giờ"};
constexpr std::array<std::string_view, 7> kOverTime = {
    "mỗi tháng", "hằng tháng", "hàng tháng", "mỗi năm", "hằng năm", "hàng năm", "một tháng"};
constexpr std::array<std::string_view, 4> kHouses = {"căn", "nhà", "ngôi", "mái"};
constexpr std::array<std::string_view, 2> kAnything = {"chiếc", "cái"};

struct Conversion {
  std::string_view counted, priced;
  std::int64_t factor;
};
constexpr std::array<Conversion, 4> kConversions = {
    {{"tấn", "kg", 1000}, {"tạ", "kg", 100}, {"tấn", "tạ", 10}, {"ha", "m2", 10'000}}};

template <std::size_t kSize>
bool is_one_of(const std::array<std::string_view, kSize>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

struct PricedWords {
  std::string_view unit, time;
};

// "/hộ", "/hộ/tháng", "/tháng", "mỗi hộ" behind the money.
std::optional<PricedWords> priced_behind(const Words& next) {
  if (next.size() < 2 || (next.front() != "/" && !next.begins_with(kEach))) return std::nullopt;
  if (is_one_of(kTimes, next[1])) return PricedWords{"", next[1]};
  PricedWords priced{next[1], ""};
  for (std::size_t at = 2; at + 1 < next.size() && at <= 4; ++at) {
    if (next[at] == "/" && is_one_of(kTimes, next[at + 1])) priced.time = next[at + 1];
  }
  return priced;
}

// "mỗi hộ" before it.
std::optional<PricedWords> priced_before(const Words& lead) {
  for (std::size_t at = lead.size(); at-- > 0 && lead.size() - at <= kMaxWordsOfOne;) {
    if (is_one_of(kClauseEnds, lead[at])) return std::nullopt;
    if (lead[at] != "mỗi" || at + 1 == lead.size()) continue;
    if (is_one_of(kTimes, lead[at + 1])) return std::nullopt;
    return PricedWords{lead[at + 1], ""};
  }
  return std::nullopt;
}

std::optional<PricedWords> priced_words(const FigureLine& line, std::size_t i) {
  const auto behind = priced_behind(line.behind(i));
  const auto before = priced_before(line.before(i));
  if (behind && before && behind->unit.empty()) return PricedWords{before->unit, behind->time};
  return behind ? behind : before;
}

// Prices are set, and are round; one of many digits, or an average, may have been rounded.
std::optional<Bounds> bounds_of_price(const StatedNumber& price, bool is_average) {
  const bool is_set = price.comparator == fact::Comparator::kEqual && !is_average &&
                      significant_digits(price.value) <= 2;
  if (is_set) return exact_bounds(price.value);
  StatedNumber rounded = price;
  rounded.is_exact = price.is_exact && !is_average;
  return bounds_of(rounded);
}

}  // namespace

bool is_price(const FigureLine& line, std::size_t i) {
  return line[i].kind == Figure::Kind::kMoney && priced_words(line, i).has_value();
}

std::optional<Price> price_at(const FigureLine& line, std::size_t i) {
  const Figure& figure = line[i];
  if (figure.kind != Figure::Kind::kMoney || figure.unit != "VND") return std::nullopt;
  const std::optional<PricedWords> words = priced_words(line, i);
  if (!words) return std::nullopt;
  const Words lead = line.before(i);
  Price price{words->unit, words->time, lead.has("bình quân") || lead.has("trung bình"),
              {},          {},          {}};
  // "hằng tháng hỗ trợ mỗi hộ 500.000 đồng"
  if (price.time.empty() && (lead.has(kOverTime) || line.behind(i).has(kOverTime))) {
    return std::nullopt;
  }
  const auto& money = std::get<fact::Money>(figure.placed->fact->value);
  price.least = money.amount;
  price.most = money.amount_max.value_or(money.amount);
  if (money.amount_max) {
    const auto least = exact_bounds(price.least);
    const auto most = exact_bounds(price.most);
    if (!least || !most) return std::nullopt;
    price.bounds = {least->least, most->most};
    return price;
  }
  const auto bounds =
      figure.number ? bounds_of_price(*figure.number, price.is_average) : std::optional<Bounds>();
  if (!bounds) return std::nullopt;
  price.bounds = *bounds;
  return price;
}

std::optional<std::int64_t> priced_per_counted(std::string_view counted, std::string_view priced) {
  if (counted == priced || is_one_of(kAnything, priced)) return 1;
  if (counted == "căn" && is_one_of(kHouses, priced)) return 1;
  for (const Conversion& known : kConversions) {
    if (known.counted == counted && known.priced == priced) return known.factor;
  }
  return std::nullopt;
}

}  // namespace solieu::audit
