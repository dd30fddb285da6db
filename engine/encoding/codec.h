#pragma once

#include <string_view>

#include "engine/encoding/encoding.h"
#include "engine/text/convert.h"

namespace solieu::encoding {

// Bytes of this encoding, without byte order mark, to UTF-8. Time and memory are linear. Of UTF-8
// it is a copy, up to the first byte that is not.
text::Converted convert(std::string_view bytes, Encoding encoding);

}  // namespace solieu::encoding
