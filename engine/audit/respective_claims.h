#pragma once

#include <cstddef>
#include <optional>

#include "engine/audit/figure_line.h"
#include "engine/audit/percent_claim.h"

namespace solieu::audit {

// One of several percentages that are said of as many numbers before them, each of its own: "42 tập
// thể, 93 cá nhân, chiếm lần lượt 22,6 % và 23 %". Its whole is the nearest number before those
// that counts the same.
std::optional<PercentClaim> respective_claim(const FigureLine& line, std::size_t percent);

}  // namespace solieu::audit
