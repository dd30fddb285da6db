#include "engine/text/utf8.h"

#include <simdjson.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace solieu::text {

bool is_utf8(std::string_view bytes) { return simdjson::validate_utf8(bytes.data(), bytes.size()); }

std::size_t first_invalid_byte(std::string_view bytes) {
  const auto* const units = reinterpret_cast<const std::uint8_t*>(bytes.data());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t begin = at;
    UChar32 c = 0;
    U8_NEXT(units, at, bytes.size(), c);
    if (c < 0) return begin;
  }
  return bytes.size();
}

}  // namespace solieu::text
