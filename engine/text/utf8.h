#pragma once

#include <string_view>

namespace solieu::text {

// Whether all of it is well-formed UTF-8.
bool is_utf8(std::string_view bytes);

}  // namespace solieu::text
