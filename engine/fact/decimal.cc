#include "engine/fact/decimal.h"

#include <algorithm>
#include <limits>

namespace solieu::fact {
namespace {

constexpr int kMaxScale = 18;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// Of factors whose product fits. Unsigned on the way: to check a signed one, clang's sanitizer
// calls a function that libgcc lacks.
WideInt product(WideInt a, WideInt b) {
  __extension__ using Unsigned = unsigned __int128;
  return static_cast<WideInt>(static_cast<Unsigned>(a) * static_cast<Unsigned>(b));
}

WideInt power_of_ten(int exponent) {
  WideInt power = 1;
  for (; exponent > 0; --exponent) power = product(power, 10);
  return power;
}

// Makes room for one more digit; false when there is none.
bool shift_left(WideInt& units) {
  const WideInt limit = power_of_ten(36);
  if (units > limit || units < -limit) return false;
  units = product(units, 10);
  return true;
}

// Appends the digits to `units`; false when they do not fit.
bool append_digits(WideInt& units, std::string_view digits) {
  for (const char digit : digits) {
    if (!shift_left(units)) return false;
    units += digit - '0';
  }
  return true;
}

}  // namespace

std::optional<Decimal> Decimal::from_units(WideInt units, int scale) {
  if (units == 0) return Decimal();
  for (; scale > 0 && units % 10 == 0; --scale) units /= 10;
  for (; scale < 0; ++scale) {
    if (!shift_left(units)) return std::nullopt;
  }
  using Limits = std::numeric_limits<std::int64_t>;
  if (scale > kMaxScale || units < Limits::min() || units > Limits::max()) return std::nullopt;
  Decimal result;
  result.units_ = static_cast<std::int64_t>(units);
  result.scale_ = scale;
  return result;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  std::string_view fraction;
  if (point != std::string_view::npos) {
    fraction = text.substr(point + 1);
    if (!all_digits(fraction)) return std::nullopt;
    while (fraction.ends_with('0')) fraction.remove_suffix(1);
  }
  WideInt units = 0;
  if (!all_digits(whole) || !append_digits(units, whole) || !append_digits(units, fraction)) {
    return std::nullopt;
  }
  return from_units(negative ? -units : units, static_cast<int>(fraction.size()));
}

std::optional<std::int64_t> Decimal::whole() const {
  if (!is_whole()) return std::nullopt;
  return units_;
}

WideInt Decimal::units_at(int scale) const { return product(units_, power_of_ten(scale - scale_)); }

std::optional<Decimal> Decimal::times(Decimal other) const {
  return from_units(product(units_, other.units_), scale_ + other.scale_);
}

std::optional<Decimal> Decimal::plus(Decimal other) const {
  const int scale = std::max(scale_, other.scale_);
  return from_units(
      units_ * power_of_ten(scale - scale_) + other.units_ * power_of_ten(scale - other.scale_),
      scale);
}

std::string Decimal::to_string() const {
  std::string text = std::to_string(units_);
  if (scale_ == 0) return text;
  const std::size_t first_digit = units_ < 0 ? 1 : 0;
  const std::size_t digits = static_cast<std::size_t>(scale_) + 1;  // one before the point
  const std::size_t written = text.size() - first_digit;
  if (written < digits) text.insert(first_digit, digits - written, '0');
  text.insert(text.size() - static_cast<std::size_t>(scale_), 1, '.');
  return text;
}

std::strong_ordering Decimal::operator<=>(const Decimal& other) const {
  const int scale = std::max(scale_, other.scale_);
  return units_at(scale) <=> other.units_at(scale);
}

}  // namespace solieu::fact
