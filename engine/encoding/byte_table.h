#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "engine/text/convert.h"

namespace solieu::encoding {

// The code point of each byte, for encodings where a byte is a character. Where they know a control
// character that no text has, there is none.
using ByteTable = std::array<char32_t, 256>;
inline constexpr char32_t kNoCharacter = 0xFFFFFFFF;

// Made at first use, then constant.
const ByteTable& windows_1252();
const ByteTable& windows_1258();  // tones are code points of their own, behind their letter
const ByteTable& tcvn3();
const ByteTable& viscii();

text::Converted convert(std::string_view bytes, const ByteTable& table);

// The byte that is read as `c` in windows-1252, or in Latin-1.
std::optional<char> windows_1252_byte(char32_t c);

}  // namespace solieu::encoding
