#pragma once

#include <cstddef>
#include <optional>

#include "engine/audit/figure_line.h"
#include "engine/audit/percent_claim.h"

namespace solieu::audit {

// What a percentage says of a rise or fall, where the words leave no doubt about the two numbers:
// "tăng từ 120 lên 156 hộ, tăng 30%"; "156 hộ, tăng 36 hộ (30%) so với năm 2019".
std::optional<PercentClaim> growth_claim(const FigureLine& line, std::size_t percent);

}  // namespace solieu::audit
