#include "engine/format/budget.h"

#include <fmt/format.h>

#include <algorithm>

namespace solieu::format {

void Budget::spend(std::uint64_t unpacked_bytes) {
  unpacked_ += unpacked_bytes;
  if (unpacked_ > limits_.unpacked) {
    throw OverBudget(fmt::format("unpacks to more than {} bytes", limits_.unpacked));
  }
  if (unpacked_ > limits_.ratio_counts_beyond && unpacked_ / limits_.ratio > packed_bytes()) {
    throw OverBudget(fmt::format("unpacks to more than {} times its size", limits_.ratio));
  }
}

void Budget::count_member() {
  if (++members_ > limits_.members) {
    throw OverBudget(fmt::format("holds more than {} files", limits_.members));
  }
}

// Entries that overlap are fetched once each, but are no more than the file they lie in.
std::uint64_t Budget::packed_bytes() const {
  return std::min(file_.fetched(), file_.size().value_or(file_.fetched()));
}

}  // namespace solieu::format
