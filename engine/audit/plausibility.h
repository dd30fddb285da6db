#pragma once

#include "engine/audit/figure_line.h"
#include "engine/audit/suggested_total.h"

namespace solieu::audit {

// Whether the total looks like a slip, and the words leave little room for something else: for what
// is in it as well, or for what is not all of it. The less they say, the more it has to look so.
bool is_plausible(const FigureLine& line, const SuggestedTotal& suggested);

}  // namespace solieu::audit
