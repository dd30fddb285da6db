#pragma once

#include <cstdint>

#include "engine/error.h"
#include "engine/format/byte_source.h"
#include "engine/format/limits.h"

namespace solieu::format {

// One file unpacks to more than it may: the whole file is given up, not only a member.
class OverBudget : public Error {
 public:
  using Error::Error;
};

// Counts what is unpacked out of one file, through all archives within it. The file outlives this.
class Budget {
 public:
  Budget(const Limits& limits, const ByteSource& file) : limits_(limits), file_(file) {}

  const Limits& limits() const { return limits_; }
  // Each throws `OverBudget`, naming the limit.
  void spend(std::uint64_t unpacked_bytes);
  void count_member();

 private:
  std::uint64_t packed_bytes() const;

  Limits limits_;
  const ByteSource& file_;
  std::uint64_t unpacked_ = 0;
  std::uint64_t members_ = 0;
};

}  // namespace solieu::format
