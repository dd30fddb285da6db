#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/error.h"
#include "engine/input/digest.h"

namespace solieu::input {

// The system could not read on. The message is the system's.
class ReadError : public Error {
 public:
  using Error::Error;
};

// The bytes of one open file, of standard input or of what is packed in a file, fetched as they are
// asked for, so that its kind can be told by its beginning even where nothing can be read twice.
class Source {
 public:
  // Puts up to `most` bytes `into` a place; 0 at the end. What it throws passes through.
  using Fetch = std::function<std::size_t(char* into, std::size_t most)>;
  // After `Fetch` threw: whether it goes on behind the fault.
  using Recover = std::function<bool()>;

  // `descriptor` stays the caller's and open as long as this.
  explicit Source(int descriptor);
  explicit Source(
      Fetch fetch, Recover recover = [] { return false; })
      : fetch_(std::move(fetch)), recover_(std::move(recover)) {}

  // What is fetched and not taken yet. Views end with the next call of anything else.
  std::string_view ahead() const { return std::string_view(buffer_).substr(taken_); }
  // Fetches more; false at the end of the file. Throws `ReadError`.
  bool fetch();
  // Fetches until `ahead()` holds more than `bytes`; false if the file ends before. A fault behind
  // bytes that can be looked at is thrown once these are taken.
  bool fetch_beyond(std::size_t bytes);
  // Prepares for a file of this size.
  void reserve(std::size_t bytes) { buffer_.reserve(bytes); }

  struct Line {
    std::string_view text;  // without the line break
    bool too_long = false;  // then `text` is empty and the line is passed over
  };
  // The next line, nothing at the end of the file. Throws `ReadError`.
  std::optional<Line> next_line(std::size_t longest);

  // Everything from here to the end, or nothing if that is more than `largest`.
  std::optional<std::string> take_rest(std::size_t largest);

  // Up to `most` bytes; 0 at the end only.
  std::size_t take(char* into, std::size_t most);
  // Passes over everything to the end.
  void drain();
  // After a fault was thrown: goes on behind it, without what was fetched before; or false.
  bool recover();

  // Of all that was fetched; nothing until the end of the file was.
  std::optional<std::int64_t> digest() const;

 private:
  void take(std::size_t bytes);

  Fetch fetch_;
  Recover recover_ = [] { return false; };
  std::exception_ptr fault_;  // met by looking ahead, not thrown yet
  std::string buffer_;
  std::size_t taken_ = 0;
  bool ended_ = false;
  Digest digest_;
};

}  // namespace solieu::input
