#pragma once

#include <cstdint>
#include <vector>

#include "engine/input/page.h"

namespace solieu::input {

// What a line of a page is for. Everything but the body is furniture.
enum class LineRole : std::uint8_t {
  kBody,  // title, headings and captions too
  kPublication,
  kByline,
  kFooter,
  kFurniture,  // breadcrumbs, buttons, counters, lists of other articles, …
};

// One role a line. When in doubt, body: a menu taken for body costs little, a lost line its facts.
std::vector<LineRole> roles_of(const Page& page);

}  // namespace solieu::input
