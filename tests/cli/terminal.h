#pragma once

#include <string>

namespace solieu::cli {

// A terminal of `width` columns that keeps what is written to it.
class Terminal {
 public:
  explicit Terminal(unsigned short width);
  ~Terminal();
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  int descriptor() const { return terminal_; }
  // What was written since; something must have been.
  std::string written() const;

 private:
  int master_;
  int terminal_;
};

}  // namespace solieu::cli
