#pragma once

#include <string>
#include <string_view>

namespace solieu::encoding {

// VIQR (RFC 1456) to UTF-8: marks are typed behind their vowel, breve ( circumflex ^ horn + or *,
// tones ' ` ? ~ . and dd for đ; a backslash keeps the next character as it is. Other bytes stay.
//
// People end sentences behind a vowel without the backslash that the standard asks for. So a point,
// question mark or quote at the end of a word is a tone only if the word is well-formed with it, or
// is so neither way.
std::string convert_viqr(std::string_view ascii);

// Whether this is Vietnamese in VIQR, and not English, program text, addresses or Vietnamese typed
// without marks: many of its words have marks inside, nearly all are well-formed.
bool is_viqr(std::string_view ascii);

}  // namespace solieu::encoding
