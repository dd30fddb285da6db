#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/audit/figure_line.h"
#include "engine/audit/rates.h"

namespace solieu::audit {

// A number of things and the price of one, and how many times it is paid; by their positions.
struct PricedTerm {
  std::size_t count = 0;
  std::size_t price = 0;
  std::optional<std::size_t> times = std::nullopt;
};

// What these cost together.
struct PricedTotal {
  std::vector<PricedTerm> terms;
  std::size_t total = 0;
};

// What the sum of money at this place is the total of, where words leave no doubt, and nothing else
// can be in it: "20 căn, mỗi căn 50 triệu đồng, tổng kinh phí 1 tỷ đồng".
std::optional<PricedTotal> priced_total_at(const FigureLine& line, std::size_t i);

// How often a price is paid: "3 tháng" at this place, of a price per "tháng".
std::optional<std::int64_t> times_at(const FigureLine& line, std::size_t i, const Rate& price);

}  // namespace solieu::audit
