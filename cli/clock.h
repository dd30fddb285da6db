#pragma once

#include <string>

namespace solieu::cli {

// As databases keep it: "2024-07-25T08:30:00Z".
std::string now_in_utc();

}  // namespace solieu::cli
