#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace solieu::cli {

// A bar on the terminal behind a descriptor: how far, how fast, how long still. Where there is no
// terminal, there is no bar.
class Progress {
 public:
  explicit Progress(int descriptor);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // `total` is 0 where nobody can tell. Draws now and then only, however often it is called.
  void show(std::size_t bytes, std::size_t total, std::size_t articles);
  // Makes room for a message, or for what comes when all is done.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  std::string line(std::size_t bytes, std::size_t total, std::size_t articles) const;

  int descriptor_;
  std::size_t width_;  // of the terminal; 0: none
  bool is_drawn_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_ = start_;
};

}  // namespace solieu::cli
