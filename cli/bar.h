#pragma once

#include <cstddef>
#include <string>

namespace solieu::cli {

// A bar of block characters, `share` of `width` columns long, to an eighth of a column. What is
// more than nothing is seen.
std::string bar(double share, std::size_t width);

}  // namespace solieu::cli
