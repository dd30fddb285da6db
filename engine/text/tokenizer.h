#pragma once

#include <string_view>
#include <vector>

#include "engine/text/span.h"
#include "engine/text/token.h"

namespace solieu::text {

struct Tokens {
  std::vector<Token> tokens;
  // The syllables for which `tone_placed` has an answer.
  std::vector<Span> misplaced_tones;
};

// All tokens of a text whose characters are folded, in order. Expects valid UTF-8 of less than 4
// GB.
Tokens tokenize(std::string_view text);

}  // namespace solieu::text
