#pragma once

#include <cstddef>
#include <optional>

#include "engine/audit/figure_line.h"
#include "engine/audit/percent_claim.h"

namespace solieu::audit {

// What a percentage says of a ratio or of a part and its total, where the words leave no doubt
// about the two numbers: "21.771/34.534 hộ, đạt 63,10%"; and what `total_claim` says.
std::optional<PercentClaim> share_claim(const FigureLine& line, std::size_t percent);

}  // namespace solieu::audit
