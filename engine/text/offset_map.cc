#include "engine/text/offset_map.h"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace solieu::text {

void OffsetMap::add_edit(std::size_t target, std::size_t target_size, std::size_t source,
                         std::size_t source_size) {
  assert((edits_.empty() ||
          (edits_.back().target_end() <= target && edits_.back().source_end() <= source)) &&
         "edits come in order");
  edits_.push_back({static_cast<std::uint32_t>(target), static_cast<std::uint32_t>(target_size),
                    static_cast<std::uint32_t>(source), static_cast<std::uint32_t>(source_size)});
}

namespace {

using Edit = OffsetMap::Edit;

// One of the two texts that an edit leads between.
struct Side {
  std::uint32_t Edit::*begin;
  std::uint32_t (Edit::*end)() const;
};
constexpr Side kTarget = {&Edit::target, &Edit::target_end};
constexpr Side kSource = {&Edit::source, &Edit::source_end};

// The last edit that begins before the end decides about the end, the last one that begins at or
// before the beginning about that.
Span lead(const std::vector<Edit>& edits, const Side& from, const Side& to, Span span) {
  const auto before_end =
      std::lower_bound(edits.begin(), edits.end(), span.end,
                       [&](const Edit& edit, std::size_t at) { return edit.*from.begin < at; });
  Span led = span;
  if (before_end != edits.begin()) {
    const Edit& edit = *std::prev(before_end);
    const std::size_t edit_end = (edit.*from.end)();
    led.end = (edit.*to.end)() + (span.end <= edit_end ? 0 : span.end - edit_end);
  }
  const auto after_begin =
      std::upper_bound(edits.begin(), edits.end(), span.begin,
                       [&](std::size_t at, const Edit& edit) { return at < edit.*from.begin; });
  if (after_begin != edits.begin()) {
    const Edit& edit = *std::prev(after_begin);
    const std::size_t edit_end = (edit.*from.end)();
    led.begin = span.begin < edit_end ? edit.*to.begin : (edit.*to.end)() + span.begin - edit_end;
  }
  // An empty span where characters were dropped.
  led.begin = std::min(led.begin, led.end);
  return led;
}

}  // namespace

Span OffsetMap::to_source(Span target) const { return lead(edits_, kTarget, kSource, target); }

Span OffsetMap::to_target(Span source) const { return lead(edits_, kSource, kTarget, source); }

// Goes through both lists along the text between the two rewritings. Edits that overlap there
// become one.
OffsetMap OffsetMap::through(const OffsetMap& earlier) const {
  if (earlier.is_identity()) return *this;
  OffsetMap both;
  auto later_edit = edits_.begin();
  auto earlier_edit = earlier.edits_.begin();
  const auto later_end = edits_.end();
  const auto earlier_end = earlier.edits_.end();
  // Target less middle, source less middle, behind the edits taken so far; modulo 2^32.
  std::uint32_t target_shift = 0, source_shift = 0;
  while (later_edit != later_end || earlier_edit != earlier_end) {
    // What is empty in the middle comes first: it was added or dropped before what begins there.
    const bool is_later_first =
        earlier_edit == earlier_end ||
        (later_edit != later_end &&
         (later_edit->source < earlier_edit->target ||
          (later_edit->source == earlier_edit->target && earlier_edit->target_size > 0)));
    const std::uint32_t begin = is_later_first ? later_edit->source : earlier_edit->target;
    const std::uint32_t target = begin + target_shift, source = begin + source_shift;
    std::uint32_t end = begin;
    const auto take_later = [&] {
      end = std::max(end, later_edit->source_end());
      target_shift += later_edit->target_size - later_edit->source_size;
      ++later_edit;
    };
    const auto take_earlier = [&] {
      end = std::max(end, earlier_edit->target_end());
      source_shift += earlier_edit->source_size - earlier_edit->target_size;
      ++earlier_edit;
    };
    is_later_first ? take_later() : take_earlier();
    while (true) {
      if (later_edit != later_end && later_edit->source < end) {
        take_later();
      } else if (earlier_edit != earlier_end && earlier_edit->target < end) {
        take_earlier();
      } else {
        break;
      }
    }
    both.add_edit(target, end + target_shift - target, source, end + source_shift - source);
  }
  return both;
}

}  // namespace solieu::text
