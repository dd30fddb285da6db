#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/fact/fact.h"
#include "engine/text/span.h"

namespace solieu::extract {

// Something that a fact may take from its surroundings.
struct Mark {
  text::Span span;
  std::size_t index = 0;  // of the name in its sentence, or of the date among the facts
};

// A part of a sentence around a fact, and how far from the fact it reaches.
struct Stretch {
  text::Span span;
  fact::Scope scope;
};

// What a fact took, if anything, and from which stretch.
struct Taken {
  const Mark* mark = nullptr;
  fact::Scope scope = fact::Scope::kOwn;
};

// Some of the marks that end a stretch: all of them are ASCII, below 64.
class Marks {
 public:
  constexpr explicit Marks(std::string_view marks) {
    for (const char mark : marks) bits_ |= std::uint64_t{1} << mark;
  }
  constexpr bool hold(char c) const { return c >= 0 && c < 64 && ((bits_ >> c) & 1) != 0; }

 private:
  std::uint64_t bits_ = 0;
};
inline constexpr Marks kPartMarks(",;()");
inline constexpr Marks kClauseMarks(";()");

// The stretch around `at`, up to the nearest of these marks on either side, within one sentence. A
// comma or stop within a number is none.
text::Span stretch_around(std::string_view text, text::Span within, text::Span at, Marks marks);

// The one mark of the nearest stretch that holds any; nothing if that holds several. A mark behind
// the fact is another fact's where one of `others` stands between.
Taken nearest(const std::vector<Mark>& marks, const std::vector<Stretch>& stretches,
              text::Span fact, const std::vector<text::Span>& others);

}  // namespace solieu::extract
