#include "cli/clock.h"

#include <fmt/chrono.h>

#include <chrono>

namespace solieu::cli {

std::string now_in_utc() {
  const auto now = std::chrono::system_clock::now();
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}",
                     fmt::gmtime(std::chrono::system_clock::to_time_t(now)));
}

}  // namespace solieu::cli
