#pragma once

#include <optional>
#include <string_view>

#include "engine/encoding/encoding.h"

namespace solieu::encoding {

// Which encoding these bytes are in, told by a sample of them; they have no byte order mark. Throws
// `Undecodable`.
Encoding elect(std::string_view bytes, std::optional<Encoding> declared);

}  // namespace solieu::encoding
