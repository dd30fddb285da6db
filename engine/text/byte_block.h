#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace solieu::text {

// Sixteen bytes, worked on at once. A comparison sets all bits of a byte where it holds. GCC and
// Clang make vector instructions of this on any machine that has them.
using ByteBlock = unsigned char __attribute__((vector_size(16)));

inline constexpr std::ptrdiff_t kBlockSize = sizeof(ByteBlock);

inline ByteBlock load_block(const char* at) {
  ByteBlock block;
  std::memcpy(&block, at, sizeof block);
  return block;
}

inline void store_block(ByteBlock block, char* at) { std::memcpy(at, &block, sizeof block); }

template <typename Comparison>
bool holds_anywhere(Comparison comparison) {
  static_assert(sizeof comparison == kBlockSize);
  std::array<std::uint64_t, 2> halves;
  std::memcpy(halves.data(), &comparison, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

}  // namespace solieu::text
