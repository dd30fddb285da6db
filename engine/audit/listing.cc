#include "engine/audit/listing.h"

#include <array>
#include <string_view>

#include "engine/audit/rates.h"
#include "engine/audit/words.h"

namespace solieu::audit {
namespace {

constexpr std::array<std::string_view, 7> kListed = {"và",       ",", ";",   "cùng",
                                                     "cùng với", "+", ", và"};
constexpr std::array<std::string_view, 2> kEnds = {";", "."};

}  // namespace

bool is_listed(const FigureLine& line, std::size_t i) {
  if (i == 0) return false;
  const Figure& earlier = line[i - 1];
  const Words gap = line.before(i);
  if (gap.ends_with(kListed) && earlier.kind != Figure::Kind::kPercent) return true;
  if (earlier.kind == Figure::Kind::kCount) {
    return earlier.unit == line[i].unit && !gap.has(kEnds);
  }
  if (earlier.kind != Figure::Kind::kMoney) return false;
  return is_price(line, i - 1) || ((gap.has(",") || gap.has("và")) && !gap.has(kEnds));
}

}  // namespace solieu::audit
