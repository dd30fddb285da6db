#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/audit/words.h"

namespace solieu::audit {

// How often what is paid or done each `time` was: 3 and 12 for "tháng" in "3 tháng, sau đó mười hai
// tháng". In figures or spelled, up to 1.000 times.
std::vector<std::int64_t> repetitions_in(const Words& words, std::string_view time);

}  // namespace solieu::audit
