#pragma once

#include <string>
#include <string_view>

#include "engine/input/reader.h"

namespace solieu::input {

// Gives a failure its English message, made of its other parts.
Failure worded(Failure failure);

}  // namespace solieu::input
