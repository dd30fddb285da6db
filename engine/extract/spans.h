#pragma once

#include <algorithm>
#include <vector>

#include "engine/text/span.h"

namespace solieu::extract {

// Whether a span overlaps one of some that stand in order, by their begins and by their ends.
inline bool overlaps_one(const std::vector<text::Span>& spans, text::Span span) {
  const auto next =
      std::lower_bound(spans.begin(), spans.end(), span.begin,
                       [](text::Span other, std::size_t begin) { return other.end <= begin; });
  return next != spans.end() && next->overlaps(span);
}

}  // namespace solieu::extract
