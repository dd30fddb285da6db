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

// The percentage of the numbers, written as finely as the stated one.
std::optional<Decimal> right_percent(const Bounds& right, const StatedNumber& stated) {
  const auto step = exact_bounds(stated.step);
  if (!step || step->most == 0) return std::nullopt;
  const WideInt middle = (right.least + right.most) / 2;
  const WideInt steps = (middle + step->most / 2) / step->most;
  return stated.step.times(static_cast<std::int64_t>(steps));
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

// Whether the percentage is of two numbers, either of the other, read as its claim is: a level, or
// a change or the difference that makes it.
bool fits(const FigureLine& line, std::size_t percent, const PercentClaim& claim, const Figure& a,
          const Figure& b) {
  for (const auto& [above, below] : {std::pair(&a, &b), std::pair(&b, &a)}) {
    auto other = claim_of(line, percent, *above, *below, Why::kQuotient);
    if (!other) continue;
    if (agrees(*other)) return true;
    other->form = claim.form;
    if (agrees(*other)) return true;
  }
  return false;
}

// A number that may stand by itself: of a fact, or "(268)".
bool is_stated(const FigureLine& line, std::size_t i) {
  if (line[i].kind != Figure::Kind::kBare) return true;
  return line.before(i).ends_with("(") && line.behind(i).begins_with(")");
}

struct Numbers {
  std::vector<Figure> figures;         // wholes of ratios behind their parts
  std::vector<std::size_t> positions;  // of each in the line
};

Numbers numbers_around(const FigureLine& line, std::size_t percent) {
  const std::size_t first = percent < kMaxReach ? 0 : percent - kMaxReach;
  const std::size_t last = std::min(line.size(), percent + kMaxReach + 1);
  Numbers numbers;
  const auto add = [&](std::size_t i, const Figure& figure) {
    numbers.figures.push_back(figure);
    numbers.positions.push_back(i);
  };
  for (std::size_t i = first; i < last; ++i) {
    if (line[i].kind == Figure::Kind::kPercent || !is_stated(line, i)) continue;
    add(i, line[i]);
    if (!line[i].whole) continue;
    Figure whole = line[i];
    whole.number = whole.whole;
    add(i, whole);
  }
  return numbers;
}

// The numbers in a row that begin with this one, the one next to the percentage among them: the
// sum of so many is a part or a whole.
bool fits_together(const FigureLine& line, std::size_t percent, const PercentClaim& claim,
                   const Numbers& numbers, std::size_t begin) {
  Figure together = numbers.figures[begin];
  if (!together.number) return false;
  bool has_nearest = numbers.positions[begin] + 1 == percent;
  const std::size_t end = std::min(numbers.figures.size(), begin + kMaxTogether);
  for (std::size_t at = begin + 1; at < end; ++at) {
    const Figure& next = numbers.figures[at];
    if (!next.number || !are_of_one_unit(together, next)) return false;
    const auto value = together.number->value.plus(next.number->value);
    if (!value) return false;
    together.number->value = *value;
    has_nearest = has_nearest || numbers.positions[at] + 1 == percent;
    for (std::size_t i = 0; i < numbers.figures.size(); ++i) {
      const Figure& other = numbers.figures[i];
      const bool is_nearest = has_nearest || numbers.positions[i] + 1 == percent;
      if (is_nearest && other.number && may_be_compared(other, together) &&
          fits(line, percent, claim, together, other)) {
        return true;
      }
    }
  }
  return false;
}

// "từ 58 % lên 64 %, tăng 6 %": points.
bool are_points(const FigureLine& line, std::size_t percent) {
  const auto is_rate = [&](std::size_t i) {
    return i != percent && line[i].kind == Figure::Kind::kPercent && line[i].number;
  };
  const std::size_t first = percent < kMaxReach ? 0 : percent - kMaxReach;
  const std::size_t last = std::min(line.size(), percent + kMaxReach + 1);
  for (std::size_t a = first; a < last; ++a) {
    if (!is_rate(a)) continue;
    const auto sum = line[a].number->value.plus(line[percent].number->value);
    for (std::size_t b = first; b < last; ++b) {
      if (is_rate(b) && sum && *sum == line[b].number->value) return true;
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
  const auto percent = right_percent(*right, claim.percent);
  if (percent && may_be_slip_of(*percent, stated)) return true;
  PercentClaim shifted = claim;
  for (const int places : {-1, 1}) {
    const auto other = Decimal::from_units(stated.units(), stated.scale() + places);
    if (!other) continue;
    shifted.percent.value = *other;
    if (agrees(shifted)) return true;
  }
  return false;
}

bool is_explained(const FigureLine& line, std::size_t percent, const PercentClaim& claim) {
  if (are_points(line, percent)) return true;
  const Numbers numbers = numbers_around(line, percent);
  const bool is_level = claim.form == Form::kPart;
  const bool ends_clause = line.behind(percent).has(";");
  const auto is_own = [&](std::size_t i) {
    return numbers.positions[i] >= line.first_own() && numbers.positions[i] < line.last_own();
  };
  const auto is_next = [&](std::size_t i) {
    return numbers.positions[i] + 1 == percent ||
           (numbers.positions[i] == percent + 1 && is_own(i) && !ends_clause);
  };
  const auto may_be_meant = [&](std::size_t a, std::size_t b) {
    const bool are_own = is_own(a) && is_own(b);
    return (is_level && are_own) || ((is_next(a) || is_next(b)) && (are_own || claim.is_suggested));
  };
  for (std::size_t a = 0; a < numbers.figures.size(); ++a) {
    for (std::size_t b = a + 1; b < numbers.figures.size(); ++b) {
      if (!may_be_meant(a, b) || !may_be_compared(numbers.figures[a], numbers.figures[b])) continue;
      const Figure first = completed(line.article(), numbers.figures[a], numbers.figures[b]);
      const Figure second = completed(line.article(), numbers.figures[b], numbers.figures[a]);
      if (fits(line, percent, claim, first, second)) return true;
    }
    if (is_level && fits_together(line, percent, claim, numbers, a)) return true;
  }
  return false;
}

}  // namespace solieu::audit
