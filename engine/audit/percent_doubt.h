#pragma once

#include <cstddef>

#include "engine/audit/figure_line.h"
#include "engine/audit/percent_claim.h"

namespace solieu::audit {

// Whether a wrong percentage looks like a slip in writing or reckoning: it is near the right one,
// has its digits in another order or place, or is the difference itself and not its percentage.
bool looks_like_slip(const PercentClaim& claim);

// Whether two other numbers of the line that count one thing give the percentage, read as the claim
// reads it: two of its sentence, or one next to it and any other, or the sum of some in a row. Then
// it may be right of those, however the sentence is put.
bool is_explained(const FigureLine& line, std::size_t percent, const PercentClaim& claim);

}  // namespace solieu::audit
