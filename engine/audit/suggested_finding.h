#pragma once

#include "engine/audit/figure_line.h"
#include "engine/audit/suggested_total.h"
#include "engine/fact/finding.h"

namespace solieu::audit {

// What is wrong there, and what would be right: the total, or the average that stands behind it.
fact::Finding finding_of(const FigureLine& line, const SuggestedTotal& suggested);

}  // namespace solieu::audit
