#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/text/span.h"

namespace solieu::text {

enum class LineKind : std::uint8_t {
  kParagraph,
  kHeading,  // short, without a final stop: "4 nhiệm vụ trọng tâm", "Công tác tuyên truyền"
  kListItem,  // "- Hội Nông dân thị xã: …", "* …", "1. …", "a) …", "Một là, …", "Thứ nhất, …"
};

// A line of the article: what stands between two line breaks, or several lines where the text was
// wrapped (see wrap.h; or the next begins in lower case and this one does not end a sentence).
struct Line {
  Span span;  // without the blanks around it
  LineKind kind = LineKind::kParagraph;
  std::size_t first_sentence = 0;  // indices into Document::sentences()
  std::size_t last_sentence = 0;   // one past the last
};

// The unit a rule is tried on. Never crosses a line.
struct Sentence {
  Span span;
  std::size_t line = 0;  // index into Document::lines()
  std::size_t first_token = 0;
  std::size_t last_token = 0;  // one past the last
  // "Hội Nông dân tỉnh" in "- Hội Nông dân tỉnh: Phối hợp …": the first tokens, up to 14, if a
  // colon follows them; without the list mark before them. Empty where there is none.
  Span label;
};

}  // namespace solieu::text
