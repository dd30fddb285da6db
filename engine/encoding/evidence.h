#pragma once

#include <cstddef>
#include <string_view>

namespace solieu::encoding {

// How Vietnamese a text reads, told by its words with letters beyond ASCII: decoded wrongly, few of
// them are well-formed syllables.
struct Evidence {
  std::size_t words = 0;
  std::size_t well_formed = 0;

  double share() const {
    return words == 0 ? 0 : static_cast<double>(well_formed) / static_cast<double>(words);
  }
};

// Takes UTF-8. Signs that no word is written with count as letters where they stand in one: "®ång".
Evidence evidence_in(std::string_view text);

}  // namespace solieu::encoding
