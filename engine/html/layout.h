#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/html/tree.h"
#include "engine/text/span.h"

namespace solieu::html {

enum class LineKind : std::uint8_t { kText, kHeading, kItem, kRow };

// One line of a page as it is read.
struct Line {
  text::Span span;          // bytes of the layout's text, without the line break
  std::size_t node = 0;     // where its first words stand
  std::size_t letters = 0;  // code points that are no blanks
  std::size_t linked = 0;   // of these, what leads elsewhere
  std::size_t filed = 0;    // of those, what leads to a file: "bao-cao.pdf"
  LineKind kind = LineKind::kText;
};

struct Layout {
  std::string text;
  std::vector<Line> lines;

  std::string_view text_of(const Line& line) const {
    return std::string_view(text).substr(line.span.begin, line.span.size());
  }
};

// All that a page shows, in the order of its source: a block is a line, a blank line between two;
// <br> breaks the line; a list item begins with "- "; the row of a table of figures is one line,
// " | " between its cells, empty ones included, and the rows follow each other without a blank
// line. Tables that only place things on the page are read cell by cell. Blanks are collapsed as
// browsers do.
Layout lay_out(const Tree& tree);

}  // namespace solieu::html
