#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace solieu::text {

// Character sets whose tables ICU has.
enum class Charset { kUtf16Le, kUtf16Be, kWindows1252, kWindows1258 };

struct Converted {
  std::string text;                     // UTF-8; U+FFFD for each thing that could not be read
  std::optional<std::size_t> bad_byte;  // offset in the bytes given of the first of these
};

// A byte order mark is a character like others here. Throws `Error` where ICU lacks its tables.
Converted convert(std::string_view bytes, Charset charset);

}  // namespace solieu::text
