#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "tests/fact/random.h"

namespace solieu::fact {

// "1.909.927.135" with '.' as mark.
std::string grouped(std::int64_t number, std::string_view mark);

// The number in words, one of the ways that Vietnamese has of saying it: linh or lẻ, nghìn or ngàn,
// tỷ or tỉ, tư or bốn, hai mươi mốt or hai mốt, không trăm said or left out …
std::string spelled(std::int64_t number, Random& random);

}  // namespace solieu::fact
