#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/audit/figure_line.h"
#include "engine/audit/product.h"
#include "engine/audit/stated_number.h"

namespace solieu::audit {

// What a figure is perhaps the total of, where the words bind it to others only loosely.
struct SuggestedTotal {
  struct Term {
    std::optional<std::size_t> count;  // none of "mỗi ngày 2.400 suất", for `times` days
    std::size_t rate = 0;
    std::int64_t times = 1;
  };
  std::vector<Term> terms;
  std::size_t total = 0;
  // Both in the unit of the rates, of which `per_unit` make one of the total: 1.000 kg a ton.
  Product computed;
  StatedNumber stated;
  std::int64_t per_unit = 1;
};

// What these make together.
std::optional<Product> made_by(const FigureLine& line,
                               const std::vector<SuggestedTotal::Term>& terms);

// The figure at this place as the result of the numbers of things and rates near it, if it looks
// like that result gone wrong, and like nothing else that these figures make. `line` is best one
// with the sentence before.
std::optional<SuggestedTotal> suggested_total_at(const FigureLine& line, std::size_t total);

}  // namespace solieu::audit
