#pragma once

#include "engine/fact/decimal.h"

namespace solieu::audit {

// Whether a slip of the pen makes one number of the other: one digit that is another, or two
// neighbours that changed places. Numbers of less than three digits that are no zeros at the end
// are all near to each other: for these the answer is no.
bool is_slip_of(fact::Decimal a, fact::Decimal b);

// The same for short numbers as well: 25 and 20, 45 and 54.
bool may_be_slip_of(fact::Decimal a, fact::Decimal b);

// Whether it is two neighbours that changed places, which hardly ever happens by chance.
bool is_swap_of(fact::Decimal a, fact::Decimal b);

}  // namespace solieu::audit
