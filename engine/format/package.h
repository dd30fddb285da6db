#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "engine/format/budget.h"

namespace solieu::format {

// The parts of an office document that is kept as a ZIP archive, by name: those that are wanted
// with their bytes, the others empty. Throws `Unreadable` for a damaged or locked part that is
// wanted and for one of more than `Limits::largest_item` bytes, and `OverBudget`.
std::map<std::string, std::string> read_package(
    std::string_view bytes, Budget& budget,
    const std::function<bool(std::string_view name)>& is_wanted);

}  // namespace solieu::format
