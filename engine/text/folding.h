#pragma once

#include <optional>
#include <string_view>

#include "engine/text/normalize.h"

namespace solieu::text {

// The first half of normalizing: NFC, look-alikes, invisible characters; tones stay where they are.
// Nothing where there is nothing to change, and then nothing was copied. Expects valid UTF-8.
std::optional<Normalized> fold_characters(std::string_view source);

// Whether folding leaves each character alone that begins in this block. Looks at bytes only, so
// "no" means "perhaps". Reads one byte more, to know what follows a lead.
bool is_surely_plain(const char* block);

}  // namespace solieu::text
