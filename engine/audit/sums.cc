#include "engine/audit/sums.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "engine/audit/half_up.h"
#include "engine/audit/printed_number.h"

namespace solieu::audit {

using fact::Decimal;

bool Sum::agrees_with(const StatedNumber& total) const {
  return agreement(bounds, total) == Agreement::kAgrees;
}

std::optional<Sum> sum_of(const std::vector<Figure>& parts) {
  Sum all;
  for (const Figure& part : parts) {
    const auto half_up = half_up_bounds(*part.number);
    const auto bounds = bounds_of(*part.number);
    const auto number = all.number.plus(part.number->value);
    if (!half_up || !bounds || !number) return std::nullopt;
    all = {*number, sum(all.half_up, *half_up), sum(all.bounds, *bounds)};
  }
  return all;
}

std::vector<Figure> as_fine_as(const StatedNumber& total, std::vector<Figure> parts) {
  for (Figure& part : parts) {
    if (part.number->step == total.step.times(10)) part.number->step = total.step;
  }
  return parts;
}

bool is_one_slip(Decimal reckoned, Decimal stated, Decimal scale) {
  const auto minus = stated.times(-1);
  const auto difference = minus ? reckoned.plus(*minus) : std::nullopt;
  if (!difference) return false;
  // A fifth at most.
  const auto up = difference->times(5);
  const auto down = difference->times(-5);
  if (!up || !down || *up > scale || *down > scale) return false;
  std::int64_t units = std::abs(difference->units());
  while (units != 0 && units % 10 == 0) units /= 10;
  // Swapped neighbours differ by nine times the difference of the two digits.
  return units < 10 || (units % 9 == 0 && units < 90);
}

bool differ_in_one_digit(Decimal reckoned, Decimal stated) {
  if (!is_one_slip(reckoned, stated, stated)) return false;
  constexpr std::size_t kAlike = 2;
  std::string a = reckoned.to_string();
  std::string b = stated.to_string();
  while (!a.empty() && !b.empty() && a.back() == b.back() && a.back() == '0') {
    a.pop_back();
    b.pop_back();
  }
  const auto [end, other] = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
  const std::string alike(a.rbegin(), end);
  return a.size() == b.size() &&
         std::count(alike.begin(), alike.end(), '.') + static_cast<std::ptrdiff_t>(kAlike) <=
             static_cast<std::ptrdiff_t>(alike.size());
}

std::string written_like(const Figure& figure, const std::string& says, Decimal number) {
  if (figure.kind != Figure::Kind::kCount || figure.number->step > Decimal(1)) {
    return amount_like(says, number);
  }
  const std::size_t tail = std::min(says.find_first_not_of("0123456789.,"), says.size());
  return printed(number) + says.substr(tail);
}

}  // namespace solieu::audit
