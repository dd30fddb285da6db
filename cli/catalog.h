#pragma once

#include <string_view>

namespace solieu::cli {

// The bytes of locale/vi.po as msgfmt compiled it; made by embed.cmake.
std::string_view vietnamese_catalog();

}  // namespace solieu::cli
