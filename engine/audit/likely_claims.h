#pragma once

#include <cstddef>
#include <optional>

#include "engine/audit/figure_line.h"
#include "engine/audit/percent_claim.h"

namespace solieu::audit {

// The two numbers that a percentage is most likely said of, where words and order suggest them and
// do not bind them: "260 hộ nghèo, cuối năm còn 182 hộ, giảm được 30%"; "1.620 ha trong số này đạt
// chứng nhận, chiếm 75%". The line may begin and end with the sentences around that of the
// percentage. Not agreeing proves little by itself.
std::optional<PercentClaim> likely_claim(const FigureLine& line, std::size_t percent);

}  // namespace solieu::audit
