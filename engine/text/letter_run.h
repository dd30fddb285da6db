#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

namespace solieu::text {

// A run of ASCII letters and of whatever is not ASCII: a Vietnamese syllable, nearly always, and
// those have up to 8 bytes, nearly always.
class LetterRun {
 public:
  // The run that begins at `at`; empty where a blank, a digit or an ASCII mark stands.
  LetterRun(const char* at, const char* end) : bytes_(load(at, end)) {
    const std::size_t size = letters_in(bytes_);
    end_ = at + size;
    if (size < kSize) {
      bytes_ &= (std::uint64_t{1} << (8 * size)) - 1;
    } else {
      is_short_ = letters_in(load(end_, end)) == 0;
    }
  }

  // Of the run, or of its first 8 bytes.
  const char* end() const { return end_; }
  // Whether `bytes` says all of it.
  bool is_short() const { return is_short_; }
  // The first 8, the first lowest; zeroes behind them.
  std::uint64_t bytes() const { return bytes_; }

 private:
  static constexpr std::size_t kSize = sizeof(std::uint64_t);
  static constexpr std::uint64_t kEachByte = 0x0101010101010101;

  static std::uint64_t load(const char* at, const char* end) {
    std::uint64_t bytes = 0;
    if (static_cast<std::size_t>(end - at) >= kSize) {
      std::memcpy(&bytes, at, kSize);
    } else {
      std::memcpy(&bytes, at, static_cast<std::size_t>(end - at));
    }
    if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
    return bytes;
  }
  // How many of eight bytes belong to a run, from the first on. Looks at all of them at once: in
  // each byte the high bit says what a comparison found.
  static std::size_t letters_in(std::uint64_t bytes) {
    const std::uint64_t lower = (bytes | 0x20 * kEachByte) & 0x7F * kEachByte;
    const std::uint64_t from_a = lower + (0x80 - 'a') * kEachByte;
    const std::uint64_t beyond_z = lower + (0x7F - 'z') * kEachByte;
    const std::uint64_t others = ~(bytes | (from_a & ~beyond_z)) & 0x80 * kEachByte;
    return static_cast<std::size_t>(std::countr_zero(others)) / 8;
  }

  const char* end_;
  std::uint64_t bytes_;
  bool is_short_ = true;
};

// What is known of short runs met before. Holds the last two of each slot.
template <typename Value>
class LetterRunMemo {
 public:
  // Nothing where the run was not met, or others took its place. Valid until the next call.
  const Value* find(const LetterRun& run) {
    Slot& slot = slots_[slot_of(run)];
    if (slot[0].bytes == run.bytes()) return &slot[0].value;
    if (slot[1].bytes != run.bytes()) return nullptr;
    std::swap(slot[0], slot[1]);
    return &slot[0].value;
  }
  void add(const LetterRun& run, Value value) {
    Slot& slot = slots_[slot_of(run)];
    slot[1] = slot[0];
    slot[0] = {run.bytes(), value};
  }

 private:
  struct Entry {
    std::uint64_t bytes = 0;
    Value value{};
  };
  using Slot = std::array<Entry, 2>;
  static constexpr int kSlotBits = 12;

  static std::size_t slot_of(const LetterRun& run) {
    return run.bytes() * 0x9E3779B97F4A7C15u >> (64 - kSlotBits);
  }

  std::vector<Slot> slots_ = std::vector<Slot>(std::size_t{1} << kSlotBits);
};

}  // namespace solieu::text
