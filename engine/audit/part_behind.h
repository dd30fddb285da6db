#pragma once

#include <cstddef>
#include <optional>

#include "engine/audit/figure_line.h"
#include "engine/audit/percent_claim.h"

namespace solieu::audit {

// A percentage between its whole and its part: "xã có 1.500 hộ, hộ nghèo chiếm 15% (180 hộ)",
// "khảo sát 1.500 hộ, có 15%, tương đương 180 hộ". The words only suggest the claim.
std::optional<PercentClaim> part_behind(const FigureLine& line, std::size_t percent);

}  // namespace solieu::audit
