#pragma once

#include <cstdint>

namespace solieu::format {

enum class CodePage : std::uint8_t { kWindows1252, kWindows1258 };

// 0 where the code page has nothing.
char32_t letter_at(CodePage page, unsigned char byte);

}  // namespace solieu::format
