#pragma once

#include "engine/audit/words.h"

namespace solieu::audit {

// What the words right before a number tell about it.

// It is a name and counts nothing: "khu phố 3".
bool makes_a_name(const Words& before);

// It is an average, and not the number of those whose mark is "trung bình" ("tốt 6 tổ, khá 5 tổ,
// trung bình 4 tổ").
bool makes_an_average(const Words& before);

}  // namespace solieu::audit
