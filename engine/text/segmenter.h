#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/text/sentence.h"
#include "engine/text/token.h"

namespace solieu::text {

struct Segments {
  std::vector<Line> lines;
  std::vector<Sentence> sentences;
  std::vector<std::size_t> wraps;  // line breaks inside wrapped paragraphs
};

// Lines and sentences of a normalized text with these tokens. Quotes and brackets need no partner:
// one that is never closed changes nothing about where sentences end.
Segments segment(std::string_view shadow_text, const std::vector<Token>& tokens);

}  // namespace solieu::text
