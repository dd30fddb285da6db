#pragma once

#include <cstddef>
#include <string_view>

namespace solieu::encoding {

// How Vietnamese a text reads, told by its words with letters beyond ASCII: decoded wrongly, few of
// them are well-formed syllables.
struct Evidence {
  std::size_t words = 0;        // of ASCII letters too
  std::size_t marked = 0;       // of two letters or more, one beyond ASCII; not HĐND
  std::size_t well_formed = 0;  // of the marked
  std::size_t distinct = 0;     // of the well-formed

  double well_formed_share() const { return share(well_formed, marked); }
  double marked_share() const { return share(marked, words); }

 private:
  static double share(std::size_t part, std::size_t all) {
    return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
  }
};

// A letter that stands alone proves nothing: tables of letters are full of them. Takes UTF-8. Signs
// that no word is written with count as letters where they stand in one: "®ång".
Evidence evidence_in(std::string_view text);

}  // namespace solieu::encoding
