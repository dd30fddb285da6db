#pragma once

#include <optional>
#include <string_view>

#include "engine/text/normalize.h"

namespace solieu::text {

// The first half of normalizing: NFC, look-alikes, invisible characters; tones stay where they are.
// Nothing where there is nothing to change, and then nothing was copied. Expects valid UTF-8.
std::optional<Normalized> fold_characters(std::string_view source);

// Whether folding leaves each of these characters alone. Looks at bytes only and many at a time, so
// "no" means "perhaps".
bool is_surely_plain(std::string_view text);

}  // namespace solieu::text
