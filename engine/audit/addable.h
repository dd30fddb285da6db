#pragma once

#include "engine/audit/figures.h"

namespace solieu::audit {

// Whether a number may be part of another, or be added to it: both of one unit ("mét" is not "mét
// vuông"), or a kind of it ("9 phường" of "129 đơn vị"), or both of persons.
bool is_addable(const Figure& total, const Figure& part);

}  // namespace solieu::audit
