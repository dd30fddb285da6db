#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace solieu::fact {

// Wide enough for any product of two Decimals, before it is held against their bounds.
__extension__ typedef __int128 WideInt;

// An exact decimal number: `units / 10^scale`, kept without trailing zeros, so that equal numbers
// are equal member by member. 18 significant digits at least; a result that does not fit is
// nothing rather than wrong.
class Decimal {
 public:
  Decimal() = default;
  Decimal(std::int64_t whole) : units_(whole) {}  // NOLINT(google-explicit-constructor)
  // A negative scale adds zeros: `from_units(5, -3)` is 5000.
  static std::optional<Decimal> from_units(WideInt units, int scale);
  // Plain notation as JSON and SQLite print it: "-12", "0.66". No exponent, no blanks, no plus
  // sign, and digits on both sides of a point.
  static std::optional<Decimal> parse(std::string_view text);

  std::int64_t units() const { return units_; }
  int scale() const { return scale_; }
  bool is_whole() const { return scale_ == 0; }
  // The whole number, if it is one.
  std::optional<std::int64_t> whole() const;

  std::optional<Decimal> times(Decimal other) const;
  std::optional<Decimal> plus(Decimal other) const;

  // "915000000", "63.1"
  std::string to_string() const;

  bool operator==(const Decimal&) const = default;
  std::strong_ordering operator<=>(const Decimal& other) const;

 private:
  WideInt units_at(int scale) const;

  std::int64_t units_ = 0;
  int scale_ = 0;  // digits after the point, 0 … 18
};

}  // namespace solieu::fact
