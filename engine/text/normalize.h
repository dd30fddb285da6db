#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/error.h"
#include "engine/text/offset_map.h"

namespace solieu::text {

// The text is not UTF-8. Names the first byte that cannot be read.
class InvalidUtf8 : public Error {
 public:
  explicit InvalidUtf8(std::size_t byte_offset);
  std::size_t byte_offset() const { return byte_offset_; }

 private:
  std::size_t byte_offset_;
};

// What the rules see of a text, and the way back.
struct Normalized {
  std::string text;
  OffsetMap to_source;
};

// NFC; look-alike letters, blanks, dashes and quotes folded; invisible characters dropped; tones on
// the letter where the older spelling puts them (hòa, ủy). Case is kept. Grammars, examples and
// reports all pass through here, so that one spelling meets another. Throws `InvalidUtf8`, and
// `Error` for 4 GB or more.
//
// Time and memory are linear in any text. To that end no more than 30 combining marks are composed
// with one letter, as in Unicode's stream-safe format.
Normalized normalize(std::string_view source);

// The normalized text alone.
std::string normalized(std::string_view source);

// Lower case of normalized text, letter by letter: what lists and names are compared by.
std::string fold_case(std::string_view shadow_text);

// The same, but every letter keeps its place: one whose small form takes another number of bytes
// stays as it is.
std::string fold_case_in_place(std::string shadow_text);

// Without tone and quality marks, đ as d, lower case: what a reader types who sets none.
std::string fold_marks(std::string_view text);

}  // namespace solieu::text
