#include "engine/extract/stretch.h"

#include <algorithm>

namespace solieu::extract {

text::Span stretch_around(std::string_view text, text::Span within, text::Span at, Marks marks) {
  const auto is_mark = [&](std::size_t i) {
    if (!marks.hold(text[i])) return false;
    return i + 1 >= within.end || text[i + 1] == ' ' || text[i + 1] == '\n' || text[i] == ';' ||
           text[i] == '(' || text[i] == ')';
  };
  text::Span found = within;
  for (std::size_t i = at.begin; i-- > within.begin;) {
    if (is_mark(i)) {
      found.begin = i + 1;
      break;
    }
  }
  for (std::size_t i = at.end; i < within.end; ++i) {
    if (is_mark(i)) {
      found.end = i;
      break;
    }
  }
  return found;
}

Taken nearest(const std::vector<Mark>& marks, const std::vector<Stretch>& stretches,
              text::Span fact, const std::vector<text::Span>& others) {
  const auto is_of_other = [&](const Mark& mark) {
    return mark.span.begin > fact.end &&
           std::any_of(others.begin(), others.end(), [&](text::Span other) {
             return other.begin >= fact.end && other.end <= mark.span.begin;
           });
  };
  for (const Stretch& stretch : stretches) {
    const Mark* one = nullptr;
    int several = 0;
    for (const Mark& mark : marks) {
      if (!stretch.span.contains(mark.span) || is_of_other(mark)) continue;
      one = &mark;
      ++several;
    }
    if (several == 1) return {one, stretch.scope};
    if (several > 1) return {};
  }
  return {};
}

}  // namespace solieu::extract
