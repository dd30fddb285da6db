#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "engine/audit/list_stretch.h"

namespace solieu::audit {

// A word or mark behind which parts of a total may stand: "trong đó", "gồm", "(".
struct PartCue {
  // What a list behind it names: some parts, all parts, or what stands there for another reason.
  enum class Names : std::uint8_t { kSome, kAll, kPerhaps };

  std::size_t begin = 0;  // tokens, half open, with a colon behind the words
  std::size_t end = 0;
  Names names = Names::kPerhaps;
  // Introduced by a colon, behind a semicolon, or in brackets: "; trong đó: A 5 hộ; B 6 hộ".
  bool semicolons_may_divide = false;
};

// The cue that begins at a token.
std::optional<PartCue> part_cue_at(const ListStretch& stretch, std::size_t token);

// Where the list behind a cue ends at the latest.
struct PartRegion {
  std::size_t end = 0;  // a token, one past the last
  bool is_cut = false;  // ends where the list may go on
};
PartRegion region_of(const ListStretch& stretch, const PartCue& cue);

}  // namespace solieu::audit
