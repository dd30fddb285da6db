#include "engine/input/source.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace solieu::input {
namespace {

constexpr std::size_t kChunk = std::size_t{64} << 10;

}  // namespace

Source::Source(int descriptor)
    : fetch_([descriptor](char* into, std::size_t most) {
        ssize_t count = 0;
        do {
          count = ::read(descriptor, into, most);
        } while (count < 0 && errno == EINTR);
        if (count < 0) throw ReadError(std::generic_category().message(errno));
        return static_cast<std::size_t>(count);
      }) {}

bool Source::fetch() {
  if (fault_) std::rethrow_exception(std::exchange(fault_, nullptr));
  if (ended_) return false;
  std::array<char, kChunk> chunk;
  const std::size_t count = fetch_(chunk.data(), chunk.size());
  const std::string_view bytes(chunk.data(), count);
  buffer_.append(bytes);
  digest_.add(bytes);
  ended_ = count == 0;
  return !ended_;
}

bool Source::fetch_beyond(std::size_t bytes) {
  while (buffer_.size() - taken_ <= bytes) {
    if (fault_) return false;
    try {
      if (!fetch()) return false;
    } catch (...) {
      if (ahead().empty()) throw;
      fault_ = std::current_exception();
    }
  }
  return true;
}

std::size_t Source::take(char* into, std::size_t most) {
  if (ahead().empty() && !fetch()) return 0;
  const std::size_t count = ahead().copy(into, most);
  take(count);
  return count;
}

void Source::drain() {
  do {
    take(ahead().size());
  } while (fetch());
}

void Source::take(std::size_t bytes) {
  taken_ += bytes;
  if (taken_ == buffer_.size()) {
    buffer_.clear();
    taken_ = 0;
  }
}

bool Source::recover() {
  // What lies ahead of a fault that was not thrown yet is sound.
  if (fault_ || !recover_()) return false;
  buffer_.clear();
  taken_ = 0;
  return true;
}

std::optional<Source::Line> Source::next_line(std::size_t longest) {
  // What was taken makes room before more is fetched, so that a stream of any length fits.
  const auto fetch_more = [this] {
    if (taken_ > 0) {
      buffer_.erase(0, taken_);
      taken_ = 0;
    }
    return fetch();
  };

  std::size_t searched = 0;
  while (true) {
    const std::size_t end = buffer_.find('\n', taken_ + searched);
    const bool complete = end != std::string::npos;
    const std::size_t length = (complete ? end : buffer_.size()) - taken_;
    if (length > longest) break;
    if (complete) {
      const Line line{std::string_view(buffer_).substr(taken_, length)};
      taken_ += length + 1;
      return line;
    }
    searched = length;
    if (!fetch_more()) {
      if (length == 0) return std::nullopt;
      const Line line{std::string_view(buffer_).substr(taken_, length)};
      taken_ += length;
      return line;
    }
  }

  while (true) {
    const std::size_t end = buffer_.find('\n', taken_);
    if (end != std::string::npos) {
      take(end + 1 - taken_);
      break;
    }
    take(buffer_.size() - taken_);
    if (!fetch()) break;
  }
  return Line{{}, true};
}

std::optional<std::int64_t> Source::digest() const {
  return ended_ ? std::optional(digest_.value()) : std::nullopt;
}

std::optional<std::string> Source::take_rest(std::size_t largest) {
  if (fetch_beyond(largest)) return std::nullopt;
  if (fault_) std::rethrow_exception(std::exchange(fault_, nullptr));
  if (taken_ > 0) buffer_.erase(0, taken_);
  taken_ = 0;
  return std::exchange(buffer_, {});
}

}  // namespace solieu::input
