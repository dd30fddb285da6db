#pragma once

#include <cstddef>
#include <optional>

#include "engine/audit/figure_line.h"
#include "engine/audit/percent_claim.h"

namespace solieu::audit {

// What a percentage says of a part and a total that was stated before it: "12.478 tổ, trong đó
// 10.212 tổ hoạt động tốt (chiếm 81,8%)"; "5.128 hồ sơ, đã giải quyết 5.087 hồ sơ, đạt 99,2%".
std::optional<PercentClaim> total_claim(const FigureLine& line, std::size_t percent);

}  // namespace solieu::audit
