#include "engine/audit/percent_doubt.h"

#include <algorithm>
#include <string>

#include "engine/audit/slip.h"

namespace solieu::audit {
namespace {

using fact::Decimal;
using fact::Why;
using fact::WideInt;
using Form = PercentClaim::Form;

// Bounds the work on long lists: of a line, the figures on either side of the percentage.
constexpr std::size_t kMaxReach = 12;
constexpr std::size_t kMaxTogether = 4;
// Relative to the right one.
constexpr WideInt kNear = 5;  // one fifth

// The digits of a number without the zeros at both ends: 18 of 18,000,000,000 and of 1.8.
std::string digits_of(Decimal number) {
  std::string digits = number.to_string();
  std::erase(digits, '.');
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  digits.erase(digits.find_last_not_of('0') + 1);
  return digits;
}

bool is_near(const Bounds& right, Decimal stated) {
  const auto bounds = exact_bounds(stated);
  if (!bounds || right.least < 0) return false;
  return bounds->least * kNear <= right.most * (kNear + 1) &&
         bounds->least * kNear >= right.least * (kNear - 1);
}

bool is_difference(const PercentClaim& claim) {
  if (claim.form == Form::kPart) return false;
  const auto negative = claim.stated_denominator.times(-1);
  const auto difference = negative ? claim.stated_numerator.plus(*negative) : std::nullopt;
  if (!difference) return false;
  std::string digits = digits_of(*difference);
  std::erase(digits, '-');
  return digits == digits_of(claim.percent.value);
}

bool agrees_in_any_form(PercentClaim claim) {
  for (const Form form : {Form::kPart, Form::kRise, Form::kFall}) {
    claim.form = form;
    if (agrees(claim)) return true;
  }
  return false;
}

// Whether the percentage is of two numbers, either of the other.
bool fits(const FigureLine& line, std::size_t percent, const Figure& a, const Figure& b) {
  for (const auto& [above, below] : {std::pair(&a, &b), std::pair(&b, &a)}) {
    const auto claim = claim_of(line, percent, *above, *below, Why::kQuotient);
    if (claim && agrees_in_any_form(*claim)) return true;
  }
  return false;
}

bool can_be_reckoned_with(const Figure& figure) {
  return figure.number && figure.kind != Figure::Kind::kPercent;
}

// The figures around the percentage, wholes of ratios beside their parts.
std::vector<Figure> numbers_around(const FigureLine& line, std::size_t percent) {
  const std::size_t first = percent < kMaxReach ? 0 : percent - kMaxReach;
  const std::size_t last = std::min(line.size(), percent + kMaxReach + 1);
  std::vector<Figure> numbers;
  for (std::size_t i = first; i < last; ++i) {
    if (line[i].kind == Figure::Kind::kPercent) continue;
    numbers.push_back(line[i]);
    if (line[i].whole) {
      numbers.push_back(line[i]);
      numbers.back().number = line[i].whole;
    }
  }
  return numbers;
}

// Of the numbers in a row that begin with this one: the sum of so many.
bool fits_together(const FigureLine& line, std::size_t percent, const std::vector<Figure>& numbers,
                   std::size_t begin) {
  Figure together = numbers[begin];
  if (!can_be_reckoned_with(together)) return false;
  for (std::size_t at = begin + 1; at < std::min(numbers.size(), begin + kMaxTogether); ++at) {
    const Figure next = completed(line.article(), numbers[at], together);
    if (!next.number || !are_of_one_unit(together, next)) return false;
    const auto value = together.number->value.plus(next.number->value);
    if (!value) return false;
    together.number->value = *value;
    for (const Figure& other : numbers) {
      if (are_of_one_unit(other, together) && can_be_reckoned_with(other) &&
          fits(line, percent, together, other)) {
        return true;
      }
    }
  }
  return false;
}

// "từ 58 % lên 64 %, tăng 6 %": points.
bool are_points(const FigureLine& line, std::size_t percent) {
  for (std::size_t a = 0; a < line.size(); ++a) {
    for (std::size_t b = 0; b < line.size() && a != percent; ++b) {
      if (line[a].kind != Figure::Kind::kPercent || line[b].kind != Figure::Kind::kPercent ||
          b == percent || !line[a].number || !line[b].number) {
        continue;
      }
      const auto sum = line[a].number->value.plus(line[percent].number->value);
      if (sum && *sum == line[b].number->value) return true;
    }
  }
  return false;
}

}  // namespace

bool looks_like_slip(const PercentClaim& claim) {
  const std::optional<Bounds> right = percentages(claim);
  if (!right) return false;
  const Decimal stated = claim.percent.value;
  if (is_near(*right, stated) || is_difference(claim)) return true;
  PercentClaim shifted = claim;
  for (const int places : {-1, 1}) {
    const auto other = Decimal::from_units(stated.units(), stated.scale() + places);
    if (!other) continue;
    shifted.percent.value = *other;
    if (agrees(shifted)) return true;
  }
  return false;
}

bool is_explained(const FigureLine& line, std::size_t percent) {
  if (!line[percent].number || are_points(line, percent)) return true;
  const std::vector<Figure> numbers = numbers_around(line, percent);
  for (std::size_t a = 0; a < numbers.size(); ++a) {
    for (std::size_t b = a + 1; b < numbers.size(); ++b) {
      if (!are_of_one_unit(numbers[a], numbers[b])) continue;
      const Figure first = completed(line.article(), numbers[a], numbers[b]);
      const Figure second = completed(line.article(), numbers[b], numbers[a]);
      if (fits(line, percent, first, second)) return true;
    }
    if (fits_together(line, percent, numbers, a)) return true;
  }
  return false;
}

}  // namespace solieu::audit
