#include "engine/audit/half_up.h"

namespace solieu::audit {

std::optional<Bounds> half_up_bounds(const StatedNumber& stated) {
  std::optional<Bounds> bounds = bounds_of(stated);
  if (!bounds || stated.comparator != fact::Comparator::kEqual || stated.is_exact) return bounds;
  // They reach from half a step below to a whole one above.
  bounds->most -= (bounds->most - bounds->least) / 3;
  return bounds;
}

}  // namespace solieu::audit
