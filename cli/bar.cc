#include "cli/bar.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace solieu::cli {

std::string bar(double share, std::size_t width) {
  constexpr std::string_view kFull = "█";
  constexpr std::array<std::string_view, 8> kEighths = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  if (!(share > 0)) return {};
  const double longest = 8.0 * static_cast<double>(width);
  const auto eighths =
      static_cast<std::size_t>(std::max(1.0, std::round(std::min(share, 1.0) * longest)));
  std::string drawn;
  for (std::size_t i = 0; i < eighths / 8; ++i) drawn += kFull;
  return drawn.append(kEighths[eighths % 8]);
}

}  // namespace solieu::cli
