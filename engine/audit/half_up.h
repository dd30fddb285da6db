#pragma once

#include <optional>

#include "engine/audit/stated_number.h"

namespace solieu::audit {

// `bounds_of`, but for a number that was rounded half up: who cut digits off made a slip, if a
// small one.
std::optional<Bounds> half_up_bounds(const StatedNumber& stated);

}  // namespace solieu::audit
