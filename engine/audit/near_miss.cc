#include "engine/audit/near_miss.h"

#include <cstddef>
#include <string>

#include "engine/audit/slip.h"

namespace solieu::audit {
namespace {

using fact::Decimal;
using fact::WideInt;

// The digits without the zeros at either end: 125 of 0.125 and of 1.250.000.
std::string significant(Decimal number) {
  std::string digits = std::to_string(number.units());
  digits.erase(digits.find_last_not_of('0') + 1);
  return digits;
}

bool is_within_a_fifth(Decimal stated, Decimal right) {
  WideInt a = stated.units();
  WideInt b = right.units();
  for (int scale = stated.scale(); scale < right.scale(); ++scale) a *= 10;
  for (int scale = right.scale(); scale < stated.scale(); ++scale) b *= 10;
  const WideInt difference = a < b ? b - a : a - b;
  return difference * 5 <= b;
}

// Whether the longer is the shorter with one digit put in: 27 and 207.
bool is_one_digit_more(const std::string& shorter, const std::string& longer) {
  if (longer.size() != shorter.size() + 1 || shorter.size() < 2) return false;
  std::size_t same = 0;
  while (same < shorter.size() && shorter[same] == longer[same]) ++same;
  return shorter.substr(same) == longer.substr(same + 1);
}

}  // namespace

NearMiss near_miss(Decimal stated, Decimal right) {
  if (stated <= Decimal(0) || right <= Decimal(0) || stated == right) return NearMiss::kNone;
  const std::string a = significant(stated);
  const std::string b = significant(right);
  const bool is_shifted = a == b && a.size() >= 2;
  if (is_shifted || is_swap_of(stated, right)) return NearMiss::kSurely;
  const bool has_other_digit = a.size() >= 3 && is_slip_of(stated, right);
  const bool is_likely = is_within_a_fifth(stated, right) || has_other_digit ||
                         is_one_digit_more(a, b) || is_one_digit_more(b, a);
  return is_likely ? NearMiss::kLikely : NearMiss::kNone;
}

}  // namespace solieu::audit
