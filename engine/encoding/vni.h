#pragma once

#include <string_view>

#include "engine/text/convert.h"

namespace solieu::encoding {

// VNI-Windows to UTF-8. What its fonts leave alone, and a mark with no letter to stand on, is
// windows-1252.
text::Converted convert_vni(std::string_view bytes);

}  // namespace solieu::encoding
