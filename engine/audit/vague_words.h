#pragma once

#include "engine/audit/words.h"

namespace solieu::audit {

// Words that keep a list from being reckoned up.

// "một số", "nhiều", "…", "tiêu biểu": not everything is named.
bool is_vague(const Words& words);
bool begins_vaguely(const Words& words);

// A number in letters, "ba nhóm", which is no figure.
bool has_number_word(const Words& words);
bool begins_with_number_word(const Words& words);

}  // namespace solieu::audit
