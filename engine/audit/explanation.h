#pragma once

#include <cstddef>

#include "engine/audit/figure_line.h"

namespace solieu::audit {

// Whether any rate near the figure at this place makes it, as often and of as many things as
// figures from `first` on or behind it say; or two rates do so together. What can be right is no
// fault, whatever the words say.
bool is_explained(const FigureLine& line, std::size_t total, std::size_t first);

}  // namespace solieu::audit
