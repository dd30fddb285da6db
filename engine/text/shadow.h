#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/offset_map.h"
#include "engine/text/token.h"

namespace solieu::text {

// What the rules see of a text, with its tokens.
struct Shadow {
  std::optional<std::string> text;  // nothing where the source is its own shadow: no copy was made
  OffsetMap to_source;
  std::vector<Token> tokens;
};

// Throws as `normalize` does.
Shadow make_shadow(std::string_view source);

}  // namespace solieu::text
