#pragma once

#include <string>
#include <string_view>

namespace solieu::text {

// Unicode's canonical composition (NFC), of short pieces of text.

std::string composed(std::string_view text);
// All parts of a composed code point: ế is e, U+0302, U+0301. Empty if it has none.
std::u32string decomposed(char32_t c);
// Whether NFC may change this code point, or join it to what stands before it.
bool may_compose(char32_t c);

}  // namespace solieu::text
