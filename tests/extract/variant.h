#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/document.h"
#include "engine/text/span.h"

namespace solieu::extract {

// A text written another way, and the way back: which code points of the first text each code point
// of this one was made from.
class Variant {
 public:
  const std::string& text() const { return text_; }
  // The place in the first text. Widens to whole pieces where several became several.
  text::SourceRange original(text::SourceRange range) const;

  // `piece` was made from the next `from` code points.
  void add(std::string_view piece, std::size_t from);

 private:
  std::string text_;
  std::vector<text::SourceRange> origins_;  // by code point of `text_`
  std::size_t read_ = 0;                    // code points of the first text
};

// Every letter taken apart (NFD); of every second word only.
Variant decomposed_text(const text::Document& document);
Variant half_decomposed_text(const text::Document& document);
// The tone of open oa, oe and uy on the first letter (hòa); on the second (hoà).
Variant old_tones(const text::Document& document);
Variant new_tones(const text::Document& document);
// No-break spaces for all blanks.
Variant no_break_blanks(const text::Document& document);
// CRLF for LF.
Variant windows_lines(const text::Document& document);
Variant straight_quotes(const text::Document& document);
Variant curly_quotes(const text::Document& document);
// Lines of more than 80 columns broken at blanks, as mail and PDF leave them.
Variant wrapped_lines(const text::Document& document);
// Headings in capitals.
Variant capital_headings(const text::Document& document);

}  // namespace solieu::extract
