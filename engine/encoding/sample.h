#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace solieu::encoding {

// Looking at bytes whose encoding is not known yet.

// The first byte beyond ASCII; the size if there is none.
std::size_t first_beyond_ascii(std::string_view bytes);

// Whether a text holds so many letters that only UTF-8 and only Vietnamese has (ạ … ỹ, three
// bytes each) that nothing else need be asked. Looks at 16 KB at most from the first byte beyond
// ASCII on, of most texts at much less.
bool is_plainly_utf8(std::string_view bytes);

// What tells encodings apart: stretches of text from words beyond ASCII on, from the beginning to
// the end of words, 16 KB at most. Of an encoding that writes ASCII as it is.
std::string sample_of(std::string_view bytes);

// How far this is UTF-8.
struct Sequences {
  std::size_t good = 0;     // of more bytes than one
  std::size_t letters = 0;  // of the good, ạ … ỹ: what no other encoding looks like
  std::size_t bad = 0;      // bytes that belong to none
};
Sequences sequences_in(std::string_view bytes);

}  // namespace solieu::encoding
