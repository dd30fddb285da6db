#pragma once

#include <cstddef>

#include "engine/audit/figure_line.h"

namespace solieu::audit {

// Whether the figure at this place goes on with a list: of "10 xe đạp và 50 suất quà", "xây 5 căn,
// sửa 3 căn" what comes before is in their total too, or may be.
bool is_listed(const FigureLine& line, std::size_t i);

}  // namespace solieu::audit
