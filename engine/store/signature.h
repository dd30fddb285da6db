#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/document.h"
#include "engine/text/span.h"

namespace solieu::store {

// What the body of an article is known by, whoever publishes it: a sketch of its words, taken five
// at a time, and of its figures. Case, tone placement, blanks and punctuation leave no trace in it,
// nor does page furniture.
//
// The words are a MinHash: each run of five falls into one of the bins, which keeps the least of
// its hashes. Of two articles, the share of equal bins is about the share of runs that they have in
// common (Broder 1997; one hash for all bins: Li, Owen, Zhang 2012).
class Signature {
 public:
  // Of a text too short to tell a copy from a common phrase.
  Signature() = default;
  // `furniture`: spans of the shadow text, in order. Time and memory linear in the text.
  Signature(const text::Document& document, const std::vector<text::Span>& furniture);

  bool empty() const { return bins_ == Bins{}; }
  bool operator==(const Signature&) const = default;

  // Whether one is a copy of the other: nearly all of their words agree, and fewer than one in
  // twenty figures stands in another's place, that is, between the same words. Figures that only
  // one of them has do not count against it, as a paragraph may have been cut and a counter added.
  // Symmetrical; no empty one is a copy.
  bool is_copy_of(const Signature& other) const;

  // Two articles nine tenths of whose words agree share one of these keys but in one case of
  // 10,000; with seven tenths, in one of 60.
  std::vector<std::int64_t> keys() const;

  // 256 bytes for the words, up to 256 for the figures; the same on every machine.
  std::string to_bytes() const;
  // Empty for bytes that are no signature.
  static Signature from_bytes(std::string_view bytes);

 private:
  static constexpr std::size_t kBins = 128;
  using Bins = std::array<std::uint16_t, kBins>;

  Bins bins_ = {};  // 0: nothing fell into it
  // Of each figure, in order, 20 bits of the words around it and 12 of itself: all, or the
  // least 64.
  std::vector<std::uint32_t> figures_;
};

}  // namespace solieu::store
