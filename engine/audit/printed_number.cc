#include "engine/audit/printed_number.h"

#include <algorithm>
#include <array>
#include <optional>

namespace solieu::audit {
namespace {

using fact::Decimal;
using fact::WideInt;

constexpr std::string_view kFigures = "0123456789.,";

struct Scale {
  std::string_view word;
  int exponent;
};
constexpr std::array<Scale, 5> kScales = {
    {{"tỷ", 9}, {"tỉ", 9}, {"triệu", 6}, {"nghìn", 3}, {"ngàn", 3}}};
constexpr int kMaxDecimals = 3;

// The digits of a number with `decimals` of them behind the mark.
std::string with_marks(WideInt units, int decimals, char decimal_mark) {
  std::string digits;
  for (; units > 0; units /= 10) digits.insert(digits.begin(), static_cast<char>('0' + units % 10));
  const auto behind = static_cast<std::size_t>(decimals);
  if (digits.size() <= behind) digits.insert(0, behind + 1 - digits.size(), '0');
  std::string text = digits.substr(0, digits.size() - behind);
  const char group_mark = decimal_mark == ',' ? '.' : ',';
  for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, 1, group_mark);
  if (behind != 0) text += decimal_mark + digits.substr(digits.size() - behind);
  return text;
}

// Where the figures end that a text begins with.
std::size_t figures_end(std::string_view text) {
  return std::min(text.find_first_not_of(kFigures), text.size());
}

// What the one scale word stands for; 0 if there is none, nothing where there is more ("1 tỷ 200
// triệu", "2 tỷ rưỡi").
std::optional<Scale> scale_of(std::string_view text) {
  const std::string_view tail = text.substr(figures_end(text));
  if (tail.find_first_of("0123456789") != std::string_view::npos) return std::nullopt;
  if (tail.find("rưỡi") != std::string_view::npos) return std::nullopt;
  for (const Scale& scale : kScales) {
    const std::size_t at = tail.find_first_not_of(' ');
    if (at != std::string_view::npos && tail.substr(at).starts_with(scale.word)) return scale;
  }
  return Scale{"", 0};
}

std::string in_scale(std::string_view tail, Decimal amount, const Scale& scale) {
  const Decimal scaled = *Decimal::from_units(amount.units(), amount.scale() + scale.exponent);
  return printed(scaled) + std::string(tail);
}

bool fits_scale(Decimal amount, const Scale& scale) {
  const auto scaled = Decimal::from_units(amount.units(), amount.scale() + scale.exponent);
  return scaled && scaled->scale() <= kMaxDecimals;
}

}  // namespace

std::string printed(Decimal number) { return with_marks(number.units(), number.scale(), ','); }

std::string percent_like(std::string_view stated, const StatedNumber& number, WideInt numerator,
                         WideInt denominator) {
  WideInt scaled = numerator * 100;
  const int decimals = scaled % denominator == 0 ? 0 : number.step.scale();
  for (int scale = decimals; scale > 0; --scale) scaled *= 10;
  const WideInt rounded = (2 * scaled + denominator) / (2 * denominator);
  const std::string_view figures = stated.substr(0, figures_end(stated));
  const bool has_point = figures.find('.') != std::string_view::npos;
  const char mark = has_point && number.step.scale() != 0 ? '.' : ',';
  return with_marks(rounded, decimals, mark) + std::string(stated.substr(figures.size()));
}

std::string amount_like(std::string_view stated, Decimal amount) {
  const std::string_view tail = stated.substr(figures_end(stated));
  const std::optional<Scale> scale = scale_of(stated);
  if (!scale) return printed(amount) + " đồng";
  if (amount < *Decimal::from_units(1, -scale->exponent)) {
    // "0,6 tỷ đồng" is how no one writes 600 million.
    for (const Scale& lower : kScales) {
      if (lower.exponent >= scale->exponent || !fits_scale(amount, lower)) continue;
      if (amount < *Decimal::from_units(1, -lower.exponent)) continue;
      std::string words(tail);
      words.replace(words.find(scale->word), scale->word.size(), lower.word);
      return in_scale(words, amount, lower);
    }
  }
  if (fits_scale(amount, *scale)) return in_scale(tail, amount, *scale);
  return printed(amount) + " đồng";
}

}  // namespace solieu::audit
