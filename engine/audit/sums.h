#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/audit/figures.h"
#include "engine/audit/stated_number.h"
#include "engine/fact/decimal.h"

namespace solieu::audit {

// A sum of parts, and between which numbers it lies by the ways of rounding.
struct Sum {
  fact::Decimal number;
  Bounds half_up;
  Bounds bounds;

  bool agrees_with(const StatedNumber& total) const;
};

// Nothing where a number is open to one side, or the sum too large.
std::optional<Sum> sum_of(const std::vector<Figure>& parts);

// The parts, each as fine as the total: who writes 4,75 and 1,45 means 2,60 by 2,6.
std::vector<Figure> as_fine_as(const StatedNumber& total, std::vector<Figure> parts);

// Whether one digit written wrong in one of the numbers, or two swapped, explains the difference
// between what was reckoned and what is stated; in relation to `scale` it is small.
bool is_one_slip(fact::Decimal reckoned, fact::Decimal stated, fact::Decimal scale);

// Whether they differ in one digit alone, and at least two more behind it are the same: that some
// of the parts are left out does not look like this.
bool differ_in_one_digit(fact::Decimal reckoned, fact::Decimal stated);

// A number written as the report writes the figure: "205 hội viên" for "200 hội viên".
std::string written_like(const Figure& figure, const std::string& says, fact::Decimal number);

}  // namespace solieu::audit
