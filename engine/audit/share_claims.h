#pragma once

#include <cstddef>
#include <optional>

#include "engine/audit/figure_line.h"
#include "engine/audit/percent_claim.h"

namespace solieu::audit {

// What a percentage says of a part and its whole, or of a result and its plan, where the words
// leave no doubt about the two numbers: "21.771/34.534 hộ, đạt 63,10%"; "12.478 tổ, trong đó 10.212
// tổ hoạt động tốt (chiếm 81,8%)"; "kế hoạch 200 căn, đã xây 150 căn, đạt 75%".
std::optional<PercentClaim> share_claim(const FigureLine& line, std::size_t percent);

}  // namespace solieu::audit
