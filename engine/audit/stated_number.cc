#include "engine/audit/stated_number.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/fact/number.h"
#include "engine/text/token.h"

namespace solieu::audit {
namespace {

using fact::Comparator;
using fact::Decimal;
using fact::WideInt;
using text::Span;
using text::Token;
using text::TokenClass;

constexpr int kMaxDecimals = 6;
constexpr std::int64_t kMaxValue = 1'000'000'000'000'000;
constexpr int kMaxExponent = 15;

// Of these, whole numbers are rounded ones: nobody counts hectares.
constexpr std::array<std::string_view, 19> kMeasures = {
    "ha", "hecta", "hécta", "héc", "km",  "km2", "m",   "m2",  "m3", "mét",
    "kg", "tấn",   "tạ",    "yến", "lít", "kwh", "mwh", "giờ", "sào"};

struct Scale {
  std::string_view word;
  int exponent;
};
constexpr std::array<Scale, 8> kScales = {{{"trăm", 2},
                                           {"nghìn", 3},
                                           {"ngàn", 3},
                                           {"triệu", 6},
                                           {"tr", 6},
                                           {"trđ", 6},
                                           {"tỷ", 9},
                                           {"tỉ", 9}}};

Decimal power_of_ten(int exponent) { return *Decimal::from_units(1, -exponent); }

bool is_measure(std::string_view unit) {
  const std::string_view first = unit.substr(0, unit.find_first_of(" -"));
  return std::find(kMeasures.begin(), kMeasures.end(), first) != kMeasures.end();
}

// The figures that a span begins with: "1.200", and all of "1 200 000".
struct Figures {
  WideInt digits = 0;  // without marks: 120 of "1,20"
  Span span;
  bool is_whole_span = false;  // no other number behind them
};

bool append_digits(std::string_view figures, WideInt& digits) {
  for (const char c : figures) {
    if (c < '0' || c > '9') continue;
    digits = digits * 10 + (c - '0');
    if (digits > WideInt{kMaxValue} * kMaxValue) return false;
  }
  return true;
}

std::optional<Figures> figures_in(const text::Document& document, Span span) {
  const std::vector<Token>& tokens = document.tokens();
  std::size_t at = document.token_at(span.begin);
  const auto is_number = [&] {
    return at < tokens.size() && tokens[at].end <= span.end &&
           tokens[at].token_class == TokenClass::kNumber;
  };
  if (!is_number()) return std::nullopt;
  Figures figures{0, {tokens[at].begin, tokens[at].end}, true};
  for (; is_number(); ++at) {
    figures.span.end = tokens[at].end;
    if (!append_digits(document.text({tokens[at].begin, tokens[at].end}), figures.digits)) {
      return std::nullopt;
    }
  }
  for (; at < tokens.size() && tokens[at].end <= span.end; ++at) {
    if (is_number()) figures.is_whole_span = false;
  }
  return figures;
}

// The power of ten that makes `value` of the digits: -2 for 63.1 from 6310.
std::optional<int> exponent_of(WideInt digits, Decimal value) {
  for (int exponent = -kMaxDecimals; exponent <= kMaxExponent; ++exponent) {
    if (Decimal::from_units(digits, -exponent) == value) return exponent;
  }
  return std::nullopt;
}

// For numbers that are not one row of digits ("2 tỷ rưỡi"): as if none of the last zeros counted.
int roundest_exponent(Decimal value) {
  if (!value.is_whole()) return -value.scale();
  std::int64_t units = value.units();
  int exponent = 0;
  for (; units != 0 && units % 10 == 0; units /= 10) ++exponent;
  return exponent;
}

// What the last scale word of "1 tỷ 200 triệu" stands for.
std::optional<int> last_scale(const text::Document& document, Span span) {
  std::optional<int> exponent;
  const std::vector<Token>& tokens = document.tokens();
  for (std::size_t at = document.token_at(span.begin);
       at < tokens.size() && tokens[at].end <= span.end; ++at) {
    const std::string_view word =
        document.folded().substr(tokens[at].begin, tokens[at].end - tokens[at].begin);
    const auto scale = std::find_if(kScales.begin(), kScales.end(),
                                    [&](const Scale& known) { return known.word == word; });
    if (scale != kScales.end()) exponent = scale->exponent;
    if (tokens[at].token_class == TokenClass::kNumber) exponent.reset();
  }
  return exponent;
}

int step_exponent(const text::Document& document, Span span, Decimal value) {
  const std::optional<Figures> figures = figures_in(document, span);
  if (figures && figures->is_whole_span && figures->digits != 0) {
    if (const auto exponent = exponent_of(figures->digits, value)) return *exponent;
  }
  if (figures && !figures->is_whole_span) {
    if (const auto exponent = last_scale(document, span)) return *exponent;
  }
  return roundest_exponent(value);
}

bool can_be_reckoned_with(Decimal value) {
  return value.scale() <= kMaxDecimals && value >= Decimal(0) && value <= Decimal(kMaxValue);
}

// "ước đạt 15.876 tỷ đồng, bằng 98% dự toán": an estimate, but reckoned with like any number.
bool is_estimate(const text::Document& document, std::size_t begin) {
  const std::size_t at = document.token_at(begin);
  for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
    const Token& token = document.tokens()[at - back];
    const std::string_view word = document.folded().substr(token.begin, token.end - token.begin);
    if (word == "ước" || word == "kiến") return true;
  }
  return false;
}

std::optional<StatedNumber> stated(const AuditedArticle& article, Span span, Decimal value,
                                   Comparator comparator) {
  if (!can_be_reckoned_with(value)) return std::nullopt;
  const int exponent = step_exponent(article.document(), span, value);
  if (exponent > kMaxExponent || exponent < -kMaxDecimals) return std::nullopt;
  if (comparator == Comparator::kApproximate && is_estimate(article.document(), span.begin)) {
    return StatedNumber{value, power_of_ten(exponent), false, Comparator::kEqual, span};
  }
  return StatedNumber{value, power_of_ten(exponent), exponent == 0, comparator, span};
}

// Of things that are counted; of measures, if `unit` is one.
std::optional<StatedNumber> stated_count(const AuditedArticle& article, Span span, Decimal value,
                                         Comparator comparator, std::string_view unit) {
  std::optional<StatedNumber> number = stated(article, span, value, comparator);
  if (!number) return number;
  number->is_exact = number->is_exact && !is_measure(unit);
  if (const auto figures = figures_in(article.document(), span); figures && number->is_exact) {
    number->span = figures->span;
  }
  return number;
}

// Figures that no fact reads: a count, or what `scale` makes of them.
std::optional<StatedNumber> counted(const AuditedArticle& article, Span span, int scale) {
  const auto figures = figures_in(article.document(), span);
  if (!figures) return std::nullopt;
  const auto read = fact::read_figures(
      article.document().text(figures->span),
      scale == 0 ? fact::NumberUse::kCount : fact::NumberUse::kMeasure, fact::DecimalMark::kComma);
  const auto value = read ? read->times(power_of_ten(scale)) : std::nullopt;
  if (!value) return std::nullopt;
  return stated(article, figures->span, *value, Comparator::kEqual);
}

// Where the second number begins in "21.771/34.534 hộ", "120 hộ trên tổng số 150 hộ".
std::optional<std::size_t> begin_of_whole(const text::Document& document,
                                          const PlacedFact& placed) {
  const auto* quantity = std::get_if<fact::Quantity>(&placed.fact->value);
  const bool is_house = std::holds_alternative<fact::House>(placed.fact->value);
  const bool has_slash = document.text(placed.span).find('/') != std::string_view::npos;
  if (!(quantity != nullptr && quantity->of) && !(is_house && has_slash)) return std::nullopt;
  const std::vector<Token>& tokens = document.tokens();
  bool is_behind = false;  // another word
  for (std::size_t at = document.token_at(placed.span.begin);
       at < tokens.size() && tokens[at].end <= placed.span.end; ++at) {
    if (tokens[at].token_class != TokenClass::kNumber) {
      is_behind = true;
    } else if (is_behind) {
      return tokens[at].begin;
    }
  }
  return std::nullopt;
}

WideInt in_bounds_units(Decimal number) {
  WideInt units = WideInt{number.units()} * kPerOne;
  for (int scale = number.scale(); scale > 0; --scale) units /= 10;
  return units;
}

// One of the last digit that is not 0, or one of the last digit behind the comma: 100 for 2.500,
// 0.1 for 63.1.
WideInt rough_step(const StatedNumber& number) {
  return std::max(in_bounds_units(number.step),
                  in_bounds_units(power_of_ten(roundest_exponent(number.value))));
}

}  // namespace

std::optional<StatedNumber> stated_number(const AuditedArticle& article, const PlacedFact& placed) {
  const fact::Value& value = placed.fact->value;
  if (const auto* money = std::get_if<fact::Money>(&value)) {
    if (money->amount_max) return std::nullopt;
    return stated(article, placed.span, money->amount, money->comparator);
  }
  if (const auto* percent = std::get_if<fact::Percent>(&value)) {
    // Of a range, the value is but one end.
    const auto figures = figures_in(article.document(), placed.span);
    if (!figures || !figures->is_whole_span) return std::nullopt;
    auto number = stated(article, placed.span, percent->value, percent->comparator);
    if (number) number->is_exact = false;
    return number;
  }
  Span span = placed.span;
  if (begin_of_whole(article.document(), placed)) {
    if (const auto figures = figures_in(article.document(), span)) span = figures->span;
  }
  if (const auto* house = std::get_if<fact::House>(&value)) {
    return stated_count(article, span, house->count, house->comparator, "căn");
  }
  if (const auto* quantity = std::get_if<fact::Quantity>(&value)) {
    if (quantity->number_max) return std::nullopt;
    return stated_count(article, span, quantity->number, quantity->comparator, quantity->unit);
  }
  return std::nullopt;
}

std::optional<StatedNumber> stated_whole(const AuditedArticle& article, const PlacedFact& placed) {
  const std::optional<std::size_t> begin = begin_of_whole(article.document(), placed);
  if (!begin) return std::nullopt;
  const Span span{*begin, placed.span.end};
  if (const auto* quantity = std::get_if<fact::Quantity>(&placed.fact->value)) {
    return stated_count(article, span, *quantity->of, Comparator::kEqual, quantity->unit);
  }
  return counted(article, span, 0);
}

std::optional<StatedNumber> stated_like(const AuditedArticle& article, Span bare,
                                        const StatedNumber& like) {
  std::optional<StatedNumber> number =
      counted(article, bare, last_scale(article.document(), like.span).value_or(0));
  if (number) number->is_exact = number->is_exact && like.is_exact;
  return number;
}

int significant_digits(Decimal number) {
  std::int64_t units = number.units();
  while (units != 0 && units % 10 == 0) units /= 10;
  int digits = 0;
  for (; units != 0; units /= 10) ++digits;
  return digits;
}

std::optional<Bounds> exact_bounds(Decimal number) {
  if (!can_be_reckoned_with(number)) return std::nullopt;
  return Bounds{in_bounds_units(number), in_bounds_units(number)};
}

std::optional<Bounds> bounds_of(const StatedNumber& stated) {
  const WideInt value = in_bounds_units(stated.value);
  const WideInt step = in_bounds_units(stated.step);
  switch (stated.comparator) {
    case Comparator::kEqual:
      if (stated.is_exact) return Bounds{value, value};
      return Bounds{value - step / 2, value + step};
    case Comparator::kGreater:
      return Bounds{value, value + rough_step(stated)};
    case Comparator::kAlmost:
      return Bounds{value - rough_step(stated), value};
    case Comparator::kApproximate: {
      const WideInt around = std::max(value / 20, step);
      return Bounds{value - around, value + around};
    }
    case Comparator::kAtLeast:
    case Comparator::kLess:
    case Comparator::kAtMost:
      return std::nullopt;
  }
  return std::nullopt;
}

Bounds sum(const Bounds& a, const Bounds& b) { return {a.least + b.least, a.most + b.most}; }

Agreement agreement(const Bounds& computed, const StatedNumber& stated) {
  const std::optional<Bounds> bounds = bounds_of(stated);
  if (!bounds || bounds->overlaps(computed)) return Agreement::kAgrees;
  const WideInt step = in_bounds_units(stated.step);
  // What can be written exactly with these digits was not rounded to others.
  const bool is_written_out = stated.comparator == Comparator::kEqual &&
                              computed.least == computed.most && computed.least % step == 0;
  if (is_written_out) return Agreement::kDiffers;
  const Bounds around = {bounds->least - step, bounds->most + step};
  return around.overlaps(computed) ? Agreement::kOffByStep : Agreement::kDiffers;
}

}  // namespace solieu::audit
