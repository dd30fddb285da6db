#pragma once

#include <optional>

#include "engine/fact/decimal.h"

namespace solieu::audit {

// Rounded half up to a multiple of `step`. Of positive numbers; nothing where it does not fit.
std::optional<fact::Decimal> quotient(fact::Decimal dividend, fact::Decimal divisor,
                                      fact::Decimal step);

}  // namespace solieu::audit
