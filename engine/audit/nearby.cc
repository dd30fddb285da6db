#include "engine/audit/nearby.h"

#include <algorithm>

namespace solieu::audit {

Words words_before(const text::Document& document, text::Span stretch, std::size_t at,
                   std::size_t most) {
  const std::size_t last = document.token_at(at);
  const std::size_t first = last < most ? 0 : last - most;
  if (first == last) return {};
  return {document, std::max<std::size_t>(document.tokens()[first].begin, stretch.begin), at};
}

Words words_behind(const text::Document& document, text::Span stretch, std::size_t at,
                   std::size_t most) {
  const std::size_t first = document.token_at(at);
  const std::size_t last = std::min(first + most, document.tokens().size());
  if (first == last) return {};
  return {document, at, std::min<std::size_t>(document.tokens()[last - 1].end, stretch.end)};
}

}  // namespace solieu::audit
