#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/audit/figure_line.h"
#include "engine/audit/stated_number.h"

namespace solieu::audit {

// What one of some things costs, gets or holds: "mỗi suất 500.000 đồng", "30 triệu đồng/hộ/tháng",
// "3,2 tấn/ha", "mỗi lớp 25 em".
struct Rate {
  std::string_view unit;  // "suất"; empty of "360.000 đồng/tháng"
  std::string_view time;  // "tháng", if it is paid again and again
  bool is_average = false;
  fact::Decimal least, most;  // as stated; they differ in ranges
  Bounds bounds;              // where it may lie
};

// What the figure at this place says of each. Nothing for sums and numbers of things, another
// currency, and rates that are open on one side.
std::optional<Rate> rate_at(const FigureLine& line, std::size_t i);
// "168 tỷ đồng" of "mỗi tháng giải ngân 168 tỷ đồng": what comes together in each period. Such a
// sum may be the total of others, so that `rate_at` has nothing there.
std::optional<Rate> rate_of_period_at(const FigureLine& line, std::size_t i);
// Whether it is the price of something at all, of whatever kind.
bool is_price(const FigureLine& line, std::size_t i);

// How many of what the rate is of make one of the things counted: 1.000 kg a ton, else 1; nothing
// where the rate is of something else.
std::optional<std::int64_t> rated_per_counted(std::string_view counted, std::string_view rated);

}  // namespace solieu::audit
