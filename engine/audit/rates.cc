#include "engine/audit/rates.h"

#include <algorithm>
#include <array>
#include <variant>

#include "engine/audit/percent_cue.h"

namespace solieu::audit {
namespace {

using fact::Decimal;

constexpr std::size_t kMaxWordsOfOne = 10;
constexpr std::size_t kMaxWordsOfThing = 3;
constexpr std::int64_t kLongNumber = 100;
// In "mỗi hộ 30 triệu đồng", what stands between is of the rate, unless a clause ends there.
constexpr std::array<std::string_view, 4> kClauseEnds = {",", ";", ".", "tổng"};
constexpr std::array<std::string_view, 2> kEach = {"mỗi", "một"};
constexpr std::array<std::string_view, 6> kOfCounted = {"x",   "×",       "*",
                                                        "mức", "đơn giá", "định mức"};
constexpr std::array<std::string_view, 10> kTimes = {"tháng", "năm", "ngày", "quý", "tuần",
                                                     "kỳ",    "lần", "đợt",  "vụ",  "giờ"};
constexpr std::array<std::string_view, 10> kPlaces = {"xã",  "phường", "thị", "huyện", "quận",
                                                      "đặc", "thôn",   "bản", "khu",   "tổ"};
constexpr std::array<std::string_view, 2> kWorth = {"trị giá", "giá trị"};
constexpr std::array<std::string_view, 3> kAverages = {"bình quân", "trung bình", "tương đương"};
constexpr std::array<std::string_view, 7> kOverTime = {
    "mỗi tháng", "hằng tháng", "hàng tháng", "mỗi năm", "hằng năm", "hàng năm", "một tháng"};
// One and the same thing, called by another name where one of it is meant.
constexpr std::array<std::string_view, 4> kNamesOfHouses = {"căn", "nhà", "ngôi", "mái"};
constexpr std::array<std::string_view, 4> kNamesOfGifts = {"suất", "phần", "túi", "gói"};
constexpr std::array<std::string_view, 29> kNamesOfPeople = {
    "người", "em",   "cháu", "chị", "hội",   "học",  "đoàn",  "trẻ",  "lao", "nông",
    "khẩu",  "công", "cán",  "đại", "giáo",  "sinh", "lượt",  "nhân", "vận", "cầu",
    "chiến", "bệnh", "khán", "cụ",  "thành", "đảng", "thanh", "hành", "tình"};
constexpr std::array<std::string_view, 2> kNamesOfLabour = {"ngày", "công"};
constexpr std::array<std::string_view, 10> kNamesOfAnimals = {"con", "heo", "lợn", "bò",  "trâu",
                                                              "bê",  "dê",  "gà",  "vịt", "cá"};
constexpr std::array<std::string_view, 4> kAnything = {"chiếc", "cái", "đơn", "địa"};

struct Conversion {
  std::string_view counted, rated;
  std::int64_t factor;
};
constexpr std::array<Conversion, 5> kConversions = {{{"tấn", "kg", 1000},
                                                     {"tạ", "kg", 100},
                                                     {"tấn", "tạ", 10},
                                                     {"ha", "m2", 10'000},
                                                     {"km", "m", 1000}}};

template <std::size_t kSize>
bool is_one_of(const std::array<std::string_view, kSize>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

template <std::size_t kSize>
bool are_both(const std::array<std::string_view, kSize>& names, std::string_view a,
              std::string_view b) {
  return is_one_of(names, a) && is_one_of(names, b);
}

bool are_names_of_one(std::string_view a, std::string_view b) {
  return are_both(kNamesOfHouses, a, b) || are_both(kNamesOfGifts, a, b) ||
         are_both(kNamesOfPeople, a, b) || are_both(kNamesOfLabour, a, b) ||
         are_both(kNamesOfAnimals, a, b);
}

struct RatedWords {
  std::string_view unit, time;
};

// "/hộ", "/hộ/tháng", "/tháng/hộ", "/tháng", "mỗi hộ" behind the figure.
std::optional<RatedWords> rated_behind(const Words& next) {
  if (next.size() < 2 || (next.front() != "/" && !next.begins_with(kEach))) return std::nullopt;
  if (is_one_of(kTimes, next[1])) {
    const bool goes_on = next.size() > 3 && next[2] == "/";
    return RatedWords{goes_on ? next[3] : std::string_view(), next[1]};
  }
  RatedWords words{next[1], ""};
  for (std::size_t at = 2; at + 1 < next.size() && at <= 4; ++at) {
    if (next[at] == "/" && is_one_of(kTimes, next[at + 1])) words.time = next[at + 1];
  }
  return words;
}

// The comma of "mỗi xã, phường", or of "mỗi phần gồm gạo, dầu ăn trị giá".
bool is_within_name(const Words& lead, std::size_t comma) {
  if (lead[comma] != ",") return false;
  if (comma >= 2 && lead[comma - 2] == "mỗi") {
    return comma + 1 < lead.size() && is_one_of(kPlaces, lead[comma - 1]) &&
           is_one_of(kPlaces, lead[comma + 1]);
  }
  const Words earlier = lead.first(comma);
  return lead.ends_with(kWorth) && earlier.has("mỗi") && earlier.has("gồm");
}

// "mỗi hộ", "mỗi ngày" before it.
std::optional<RatedWords> rated_before(const Words& lead) {
  for (std::size_t at = lead.size(); at-- > 0 && lead.size() - at <= kMaxWordsOfOne;) {
    if (is_one_of(kClauseEnds, lead[at]) && !is_within_name(lead, at)) return std::nullopt;
    if (lead[at] != "mỗi" || at + 1 == lead.size()) continue;
    if (is_one_of(kTimes, lead[at + 1])) return RatedWords{"", lead[at + 1]};
    return RatedWords{lead[at + 1], ""};
  }
  return std::nullopt;
}

// "nhân" of "3,2 tấn nhân/ha", "em" of the bare "25 em/lớp": what is counted, and said of each.
Words behind_thing(const FigureLine& line, std::size_t i) {
  const Words next = line.behind(i);
  if (line[i].kind == Figure::Kind::kMoney) return next;
  for (std::size_t at = 0; at < std::min(next.size(), kMaxWordsOfThing + 1); ++at) {
    if (next[at] == "/" || next[at] == "mỗi") return next.last(next.size() - at);
    if (is_clause_border(next[at])) break;
  }
  return {};
}

// "22 căn x 60 triệu đồng", "1.450 suất mức 600.000 đồng": of each of what was just counted.
std::optional<RatedWords> rated_as_counted(const FigureLine& line, std::size_t i) {
  if (i == 0 || line[i - 1].kind != Figure::Kind::kCount) return std::nullopt;
  const Words lead = line.before(i);
  if (lead.empty() || lead.size() > kMaxWordsOfThing || !lead.ends_with(kOfCounted)) {
    return std::nullopt;
  }
  return RatedWords{line[i - 1].unit, ""};
}

// "mỗi hộ 1 con bò trị giá 15 triệu đồng"
std::optional<RatedWords> rated_as_worth(const FigureLine& line, std::size_t i) {
  if (i == 0 || line[i].kind != Figure::Kind::kMoney) return std::nullopt;
  const Words lead = line.before(i);
  const auto one = number_at(line, i - 1);
  const bool is_worth = lead.size() <= kMaxWordsOfThing + 2 && lead.ends_with(kWorth) &&
                        std::none_of(lead.begin(), lead.end(), is_clause_border);
  if (!is_worth || line[i - 1].kind == Figure::Kind::kMoney || !one || one->value != Decimal(1)) {
    return std::nullopt;
  }
  auto words = rated_before(line.before(i - 1));
  return words && !words->unit.empty() ? words : std::nullopt;
}

std::optional<RatedWords> rated_words(const FigureLine& line, std::size_t i) {
  auto behind = rated_behind(behind_thing(line, i));
  // "xây 20 căn mỗi căn 50 triệu đồng"
  if (behind && !behind->unit.empty() && behind->unit == line[i].unit) behind.reset();
  auto before = rated_before(line.before(i));
  // "1 triệu đồng mỗi hộ cho 380 hộ"
  if (before && !before->unit.empty() && before->unit == line[i].unit) before.reset();
  // What is paid "mỗi tháng" may be a total.
  if (before && before->unit.empty() && line[i].kind == Figure::Kind::kMoney) before.reset();
  if (behind && before && behind->unit.empty()) return RatedWords{before->unit, behind->time};
  if (behind || before) return behind ? behind : before;
  const auto worth = rated_as_worth(line, i);
  return worth ? worth : rated_as_counted(line, i);
}

// Prices are set, and are round; one of many digits, or an average, may have been rounded.
std::optional<Bounds> bounds_of_rate(const StatedNumber& rate, bool is_average) {
  const bool is_set = rate.comparator == fact::Comparator::kEqual && !is_average &&
                      significant_digits(rate.value) <= 2;
  if (is_set) return exact_bounds(rate.value);
  StatedNumber rounded = rate;
  rounded.is_exact = rate.is_exact && !is_average;
  // "380.000 đồng" is rounded, and not to the last đồng.
  const bool is_long = rate.step == Decimal(1) && rate.value >= Decimal(kLongNumber);
  if (is_average && is_long && rate.value.whole()) {
    for (auto rest = *rate.value.whole(); rest != 0 && rest % 10 == 0; rest /= 10) {
      rounded.step = rounded.step.times(10).value_or(rounded.step);
    }
  }
  return bounds_of(rounded);
}

// Reckoned from a total, and rounded: "bình quân 9,7 triệu đồng/m2", "51,3 tỷ đồng (9,7 triệu
// đồng/m2)".
bool is_quotient(const FigureLine& line, std::size_t i) {
  const Words lead = line.before(i);
  const bool is_explanation = i != 0 && line[i - 1].kind == line[i].kind && lead.size() == 1;
  return lead.has(kAverages) || (is_explanation && lead.front() == "(");
}

}  // namespace

bool is_price(const FigureLine& line, std::size_t i) {
  return line[i].kind == Figure::Kind::kMoney && rated_words(line, i).has_value();
}

std::optional<Rate> rate_at(const FigureLine& line, std::size_t i) {
  const Figure& figure = line[i];
  const bool is_money = figure.kind == Figure::Kind::kMoney;
  if ((is_money && figure.unit != "VND") || figure.kind == Figure::Kind::kPercent) {
    return std::nullopt;
  }
  const std::optional<RatedWords> words = rated_words(line, i);
  if (!words) return std::nullopt;
  const Words lead = line.before(i);
  Rate rate{words->unit, words->time, is_quotient(line, i), {}, {}, {}};
  // "hằng tháng hỗ trợ mỗi hộ 500.000 đồng"
  if (rate.time.empty() && (lead.has(kOverTime) || line.behind(i).has(kOverTime))) {
    return std::nullopt;
  }
  if (is_money) {
    const auto& money = std::get<fact::Money>(figure.placed->fact->value);
    rate.least = money.amount;
    rate.most = money.amount_max.value_or(money.amount);
    if (money.amount_max) {
      const auto least = exact_bounds(rate.least);
      const auto most = exact_bounds(rate.most);
      if (!least || !most) return std::nullopt;
      rate.bounds = {least->least, most->most};
      return rate;
    }
  }
  const std::optional<StatedNumber> number = number_at(line, i);
  const auto bounds = number ? bounds_of_rate(*number, rate.is_average) : std::optional<Bounds>();
  if (!bounds) return std::nullopt;
  if (!is_money) rate.least = rate.most = number->value;
  rate.bounds = *bounds;
  return rate;
}

std::optional<Rate> rate_of_period_at(const FigureLine& line, std::size_t i) {
  if (line[i].kind != Figure::Kind::kMoney || line[i].unit != "VND" || rated_words(line, i)) {
    return std::nullopt;
  }
  const std::optional<RatedWords> words = rated_before(line.before(i));
  const std::optional<StatedNumber> number = line[i].number;
  if (!words || !words->unit.empty() || !number) return std::nullopt;
  Rate rate{"", words->time, is_quotient(line, i), number->value, number->value, {}};
  const auto bounds = bounds_of_rate(*number, rate.is_average);
  if (!bounds) return std::nullopt;
  rate.bounds = *bounds;
  return rate;
}

std::optional<std::int64_t> rated_per_counted(std::string_view counted, std::string_view rated) {
  if (counted.empty() || rated.empty()) return std::nullopt;
  if (counted == rated || is_one_of(kAnything, rated) || are_names_of_one(counted, rated)) return 1;
  for (const Conversion& known : kConversions) {
    if (known.counted == counted && known.rated == rated) return known.factor;
  }
  return std::nullopt;
}

}  // namespace solieu::audit
