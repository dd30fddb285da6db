#pragma once

#include "engine/audit/words.h"

namespace solieu::audit {

// What the words right before a number tell about it.

// It is a name and counts nothing: "khu phố 3".
bool makes_a_name(const Words& before);

// It is an average, and not the number of those whose mark is "trung bình" ("tốt 6 tổ, khá 5 tổ,
// trung bình 4 tổ").
bool makes_an_average(const Words& before);

// The thing counted was named with a number before, and only what tells these from those stands
// behind: "[146 kiến nghị về giao thông,] 98 về đất đai"; "[gồm giáo viên] 45 nữ". `before` is what
// stands before the number in its clause, `behind` what follows.
bool leaves_thing_unsaid(const Words& before, const Words& behind);

}  // namespace solieu::audit
