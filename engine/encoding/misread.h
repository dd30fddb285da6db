#pragma once

#include <functional>
#include <string_view>

#include "engine/text/convert.h"

namespace solieu::encoding {

// Undoes a reading as windows-1252 or Latin-1. Takes UTF-8; `bad_byte` is where it is none.

// What was UTF-8 is so again; what was not, one part of a text that was put together, stays.
text::Converted repair_utf8(std::string_view misread);

// Each stretch that windows-1252 can write goes through `convert`; other characters stay.
text::Converted repair(std::string_view misread,
                       const std::function<text::Converted(std::string_view)>& convert);

}  // namespace solieu::encoding
