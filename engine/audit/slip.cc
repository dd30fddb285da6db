#include "engine/audit/slip.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>

namespace solieu::audit {
namespace {

constexpr std::size_t kFewestDigits = 3;
// Numbers come from people: longer ones are not written.
constexpr std::size_t kMostDigits = 18;

std::size_t count_significant(const std::string& digits) {
  const std::size_t first = digits.find_first_not_of("0.");
  const std::size_t last = digits.find_last_not_of("0.");
  if (last == std::string::npos) return 0;
  const auto end = digits.begin() + static_cast<std::ptrdiff_t>(last) + 1;
  return static_cast<std::size_t>(std::count_if(digits.begin() + static_cast<std::ptrdiff_t>(first),
                                                end, [](char c) { return c != '.'; }));
}

bool is_long_enough(const std::string& digits) {
  return count_significant(digits) >= kFewestDigits && digits.size() <= kMostDigits;
}

std::uint64_t hash_of(std::uint32_t unit, const std::string& pattern) {
  return std::hash<std::string>()(pattern) ^ (std::uint64_t{unit} << 20);
}

}  // namespace

bool is_slip_of(fact::Decimal a, fact::Decimal b) {
  const std::string first = a.to_string();
  const std::string second = b.to_string();
  if (first.size() != second.size() || !is_long_enough(first) || !is_long_enough(second)) {
    return false;
  }
  std::vector<std::size_t> differ;
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (first[i] != second[i]) differ.push_back(i);
  }
  if (differ.size() == 1) return true;
  return differ.size() == 2 && differ[1] == differ[0] + 1 &&
         first[differ[0]] == second[differ[1]] && first[differ[1]] == second[differ[0]];
}

std::vector<std::uint64_t> slip_keys(const Statement& statement) {
  const std::string digits = statement.value.to_string();
  std::vector<std::uint64_t> keys;
  if (!is_long_enough(digits)) return keys;
  const std::size_t last = std::min(digits.size(), digits.find_last_not_of('0') + 2);
  for (std::size_t i = 0; i < last; ++i) {
    std::string pattern = digits;
    pattern[i] = '*';
    keys.push_back(hash_of(statement.unit, pattern));
    if (i + 1 == digits.size() || digits[i] == digits[i + 1]) continue;
    pattern = digits;
    std::sort(pattern.begin() + static_cast<std::ptrdiff_t>(i),
              pattern.begin() + static_cast<std::ptrdiff_t>(i) + 2);
    pattern.insert(i, "<");
    keys.push_back(hash_of(statement.unit, pattern));
  }
  return keys;
}

}  // namespace solieu::audit
