#include "engine/format/byte_source.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <utility>

namespace solieu::format {
namespace {

constexpr std::size_t kChunk = std::size_t{64} << 10;

}  // namespace

std::size_t ByteSource::read(char* into, std::size_t most) {
  std::size_t count = std::min(most, buffer_.size() - taken_);
  if (count > 0) {
    std::memcpy(into, buffer_.data() + taken_, count);
    taken_ += count;
  } else {
    count = fetch_or_throw(into, most);
  }
  position_ += count;
  return count;
}

std::size_t ByteSource::fetch_or_throw(char* into, std::size_t most) {
  if (fault_) std::rethrow_exception(std::exchange(fault_, nullptr));
  const std::size_t count = fetch(into, most);
  fetched_ += count;
  return count;
}

std::string_view ByteSource::ahead(std::size_t bytes) {
  while (buffer_.size() - taken_ < bytes) {
    buffer_.erase(0, std::exchange(taken_, 0));
    const std::size_t held = buffer_.size();
    if (fault_ && held > 0) break;
    // Grows by doubling, so that a long look ahead stays linear.
    buffer_.resize(held + std::max(kChunk, std::min(held, bytes - held)));
    std::size_t count = 0;
    try {
      count = fetch_or_throw(buffer_.data() + held, buffer_.size() - held);
    } catch (...) {
      buffer_.resize(held);
      if (held == 0) throw;
      fault_ = std::current_exception();
      break;
    }
    buffer_.resize(held + count);
    if (count == 0) break;
  }
  return std::string_view(buffer_).substr(taken_);
}

bool ByteSource::skip(std::uint64_t bytes) {
  while (bytes > 0) {
    const std::size_t count = std::min<std::uint64_t>(bytes, ahead(1).size());
    if (count == 0) return false;
    taken_ += count;
    position_ += count;
    bytes -= count;
  }
  return true;
}

std::optional<std::string> ByteSource::take_rest(std::size_t largest) {
  std::string rest;
  if (const auto whole = size()) {
    if (*whole > position_ + largest) return std::nullopt;
    rest.reserve(static_cast<std::size_t>(*whole - std::min(position_, *whole)));
  }
  while (true) {
    const std::string_view more = ahead(1);
    if (more.empty()) return rest;
    if (more.size() > largest - rest.size()) return std::nullopt;
    rest.append(more);
    skip(more.size());
  }
}

void ByteSource::move_to(std::uint64_t position) {
  assert(size() && "only what has a size can be read in any order");
  position = std::min(position, *size());
  drop_ahead();
  seek(position);
  position_ = position;
}

bool ByteSource::recover() {
  // What lies ahead of a fault that was not thrown yet is sound.
  if (fault_ || !skip_damage()) return false;
  drop_ahead();
  return true;
}

void ByteSource::drop_ahead() {
  fault_ = nullptr;
  buffer_.clear();
  taken_ = 0;
}

std::size_t MemorySource::fetch(char* into, std::size_t most) {
  const std::size_t count = std::min(most, bytes_.size() - next_);
  std::memcpy(into, bytes_.data() + next_, count);
  next_ += count;
  return count;
}

}  // namespace solieu::format
