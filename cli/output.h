#pragma once

#include <chrono>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace solieu::cli {

// The reader of our standard output went away, as `head` does when it has seen enough.
class OutputClosed : public std::runtime_error {
 public:
  OutputClosed() : std::runtime_error("standard output is closed") {}
};

// When to set words in bold type.
enum class Emphasis { kOnTerminal, kAlways, kNever };

// Columns of the terminal behind a descriptor; 0 if it is none.
std::size_t terminal_width(int descriptor);

// Standard output: answers and nothing else; or a file. Written in large pieces; what is still held
// back is lost unless `flush` is called in the end. Throws `Error` if the system takes no more, and
// `OutputClosed` if nobody reads.
class Output {
 public:
  explicit Output(int descriptor, Emphasis emphasis);
  // A file by its name, which says what could not be written. The descriptor stays the caller's.
  Output(int descriptor, std::string file);
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  Output& operator<<(std::string_view text);
  Output& operator<<(char c) { return *this << std::string_view(&c, 1); }
  void flush();

  // At the end of a piece that makes sense alone, a line or an article: hands it over at once if
  // a person is waiting for it.
  void end_piece();
  // Someone may wait for every piece: `extract -` at the end of a pipe.
  void hand_over_pieces() { waits_ = true; }

  // Columns of the terminal; 0 when there is none, and lines may be of any length.
  std::size_t width() const { return width_; }
  bool emphasizes() const { return emphasizes_; }

 private:
  int descriptor_;
  std::string file_;  // empty: standard output
  bool waits_ = false;
  std::size_t width_ = 0;
  bool emphasizes_ = false;
  std::string held_;
};

}  // namespace solieu::cli
