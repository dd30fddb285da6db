#pragma once

#include <cstdint>
#include <string_view>

namespace solieu::text {

enum class TokenClass : std::uint8_t {
  kNumber,  // digits, with the groups that '.' or ',' join: 12.478  63,10  2020
  kWord,    // letters, and what stays inside a word: m2, QH14 (a letter begins it)
  kMark,    // one code point of punctuation or a symbol
};

// One syllable, number or mark. Blanks separate tokens and are none themselves; a change between
// digits and letters separates them too where digits come first (15căn is two tokens).
struct Token {
  std::uint32_t begin = 0;  // bytes of the shadow text
  std::uint32_t end = 0;
  std::uint32_t key = 0;  // `token_key` of the token's text; equal for all spellings in case
  TokenClass token_class = TokenClass::kMark;
};

// The key by which a token is looked up: a hash of its case-folded code points.
std::uint32_t token_key(std::string_view shadow_text);

}  // namespace solieu::text
