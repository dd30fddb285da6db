#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/audit/figure_line.h"
#include "engine/audit/stated_number.h"

namespace solieu::audit {

// What one of some things costs or gets: "mỗi suất 500.000 đồng", "30 triệu đồng/hộ/tháng".
struct Price {
  std::string_view unit;  // "suất"; empty of "360.000 đồng/tháng"
  std::string_view time;  // "tháng", if it is paid again and again
  bool is_average = false;
  fact::Decimal least, most;  // as stated; they differ in ranges
  Bounds bounds;              // where it may lie
};

// What the money at this place is the price of. Nothing for a sum of money, another currency, and
// prices that are open on one side.
std::optional<Price> price_at(const FigureLine& line, std::size_t i);
// Whether it is a price at all, of whatever kind.
bool is_price(const FigureLine& line, std::size_t i);

// How many of what the price is of make one of the things counted: 1.000 kg a ton, else 1; nothing
// where the price is of something else.
std::optional<std::int64_t> priced_per_counted(std::string_view counted, std::string_view priced);

}  // namespace solieu::audit
