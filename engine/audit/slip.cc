#include "engine/audit/slip.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

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

// Where two numbers differ; nowhere if they are not of one length.
std::vector<std::size_t> differing(const std::string& a, const std::string& b) {
  std::vector<std::size_t> places;
  if (a.size() != b.size()) return places;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i]) places.push_back(i);
  }
  return places;
}

// 1.5 and 5.1 as well: who writes a number swaps digits across its mark.
bool is_swap(std::string a, std::string b) {
  if (a.find('.') != b.find('.')) return false;
  std::erase(a, '.');
  std::erase(b, '.');
  const std::vector<std::size_t> places = differing(a, b);
  return places.size() == 2 && places[1] == places[0] + 1 && a[places[0]] == b[places[1]] &&
         a[places[1]] == b[places[0]];
}

}  // namespace

bool is_slip_of(fact::Decimal a, fact::Decimal b) {
  return is_long_enough(a.to_string()) && is_long_enough(b.to_string()) && may_be_slip_of(a, b);
}

bool may_be_slip_of(fact::Decimal a, fact::Decimal b) {
  return differing(a.to_string(), b.to_string()).size() == 1 || is_swap_of(a, b);
}

bool is_swap_of(fact::Decimal a, fact::Decimal b) { return is_swap(a.to_string(), b.to_string()); }

}  // namespace solieu::audit
