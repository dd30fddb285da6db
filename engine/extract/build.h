#pragma once

#include <optional>

#include "engine/extract/mention.h"
#include "engine/fact/fact.h"

namespace solieu::extract {

// The typed value that a mention's fields make; a date's period comes from the calendar. Nothing
// where a required field could not be read.
std::optional<fact::Value> build_value(const Mention& mention,
                                       const std::optional<fact::Period>& period);

}  // namespace solieu::extract
