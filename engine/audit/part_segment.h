#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/audit/figures.h"
#include "engine/audit/list_stretch.h"
#include "engine/audit/words.h"
#include "engine/text/span.h"

namespace solieu::audit {

// What stands between two separators of a list, or on a line of its own.
struct Segment {
  text::Span span;
  bool behind_semicolon = false;
};

// Of the tokens between two: divided at commas, semicolons, "và" and "+" outside brackets.
std::vector<Segment> segments_of(const ListStretch& stretch, std::size_t first, std::size_t last);

// Whether a figure may be a part of the total by what it counts; bare ones take the total's unit.
bool may_be_part(const Figure& total, const Figure& part);

// A change, a rate, something compared with, by the words before it since the clause began.
bool is_aside(const ListStretch& stretch, const Figure& figure, std::size_t clause_begin);

// The words right before a number without what only tells how exact it is, or that it is one.
Words without_fillers(Words before);

// The part that a segment names, in the total's unit.
struct SegmentPart {
  std::optional<Figure> part;
  bool is_open = false;  // it may be one figure or another
};
SegmentPart part_of(const ListStretch& stretch, const Segment& segment, const Figure& total);

}  // namespace solieu::audit
