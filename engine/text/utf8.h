#pragma once

#include <cstddef>
#include <string_view>

namespace solieu::text {

// Whether all of it is well-formed UTF-8.
bool is_utf8(std::string_view bytes);

// The first byte that makes it ill-formed; its size where nothing does.
std::size_t first_invalid_byte(std::string_view bytes);

}  // namespace solieu::text
