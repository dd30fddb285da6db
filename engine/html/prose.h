#pragma once

#include <cstdint>
#include <string_view>

#include "engine/html/layout.h"

namespace solieu::html {

// What a line looks like by itself.
enum class LineLook : std::uint8_t {
  kLinks,     // more than half of it leads elsewhere
  kShort,     // a heading, a name, a button, a caption
  kSentence,  // short, but with a stop at its end
  kForeign,   // long, but hardly a letter of Vietnamese
  kProse,     // a long sentence or more
};

LineLook look_of(const Layout& layout, const Line& line);

}  // namespace solieu::html
