#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace solieu::text {

// Where paragraphs were broken to fit a width, as mail and text copied out of PDF are: the places
// of those line breaks ('\n') in normalized text, in order. Empty for most texts of the web, where
// a paragraph is a line.
//
// One line follows another by wrapping where its first word would not have fitted there. That alone
// proves nothing of two lines that happen to be long, so that it counts only where the text shows
// its width: in several places a line breaks off in mid-sentence and the next goes on in lower
// case. Paragraphs keep apart by a blank line, a list mark, an indented first line, or a last line
// that has room left; headings and short lines by their room. A block of lines one of which is too
// long for any page was never wrapped.
std::vector<std::size_t> wraps(std::string_view shadow_text);

}  // namespace solieu::text
