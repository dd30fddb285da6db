#pragma once

#include <string>
#include <string_view>

#include "engine/fact/fact.h"

namespace solieu::store {

// The administrative units in the full name of a place, "phường Bến Nghé, quận 1, thành phố Hồ Chí
// Minh": from the least to the greatest, as they were on the article's date. So a place of 2020 in
// what was tỉnh Bình Định then is not in tỉnh Gia Lai, and there are no districts since July 2025.

// "thành phố Hồ Chí Minh"; empty where the name does not tell.
std::string province_in(std::string_view full_name);
// "quận 1"
std::string district_in(std::string_view full_name);

// The full name of a place that an article names; of a province with the word of its level.
std::string full_name(const fact::Place& place);

}  // namespace solieu::store
