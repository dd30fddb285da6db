#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "engine/format/limits.h"

namespace solieu::format {

// The parts of an office document that is kept as a ZIP archive, by name: those that are wanted
// with their bytes, the others empty. Throws `Unreadable` for a damaged or locked part that is
// wanted and where those that are have together more than `Limits::largest_item` bytes, and
// `OverBudget`.
std::map<std::string, std::string> read_package(
    std::string_view bytes, const Limits& limits,
    const std::function<bool(std::string_view name)>& is_wanted);

}  // namespace solieu::format
