#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/text/span.h"

namespace solieu::text {

// Leads from bytes of a rewritten text back to bytes of the text it was made from. Holds only the
// places that changed, so that an untouched text costs nothing. Both texts are under 4 GB.
class OffsetMap {
 public:
  struct Edit {
    std::uint32_t target, target_size, source, source_size;
    std::uint32_t target_end() const { return target + target_size; }
    std::uint32_t source_end() const { return source + source_size; }
  };

  // `[target, target + target_size)` was made from `[source, source + source_size)`. Edits come in
  // order; what lies between two edits is the same in both texts. A size of 0 says that source
  // characters were dropped, or target characters added.
  void add_edit(std::size_t target, std::size_t target_size, std::size_t source,
                std::size_t source_size);
  bool is_identity() const { return edits_.empty(); }

  // Widens to whole edits where a border falls inside one. Characters dropped at a border stay
  // outside.
  Span to_source(Span target) const;
  // The same the other way round.
  Span to_target(Span source) const;

  // The map for two rewritings in a row: undoes this one, then `earlier`.
  OffsetMap through(const OffsetMap& earlier) const;

  const std::vector<Edit>& edits() const { return edits_; }

 private:
  std::vector<Edit> edits_;
};

}  // namespace solieu::text
