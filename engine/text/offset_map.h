#pragma once

#include <cstddef>
#include <vector>

#include "engine/text/span.h"

namespace solieu::text {

// Leads from bytes of a rewritten text back to bytes of the text it was made from. Holds only the
// places that changed, so that an untouched text costs nothing.
class OffsetMap {
 public:
  // `[target, target + target_size)` was made from `[source, source + source_size)`. Edits come in
  // order; what lies between two edits is the same in both texts.
  void add_edit(std::size_t target, std::size_t target_size, std::size_t source,
                std::size_t source_size);

  bool is_identity() const { return edits_.empty(); }

  // Widens to whole edits where a border falls inside one.
  Span to_source(Span target) const;

  // First this map's rewriting undone, then `earlier`'s: the way through two rewritings in a row.
  Span to_source_through(const OffsetMap& earlier, Span target) const {
    return earlier.to_source(to_source(target));
  }

 private:
  struct Edit {
    std::size_t target, target_size, source, source_size;
  };
  std::vector<Edit> edits_;
};

}  // namespace solieu::text
