#pragma once

#include <stop_token>
#include <thread>

namespace solieu::cli {

// While it lives, Ctrl-C and SIGTERM ask for an end instead of ending the program; the second one
// ends it at once. Must be there before any other thread.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  std::stop_token token() const { return stop_.get_token(); }
  bool requested() const { return stop_.stop_requested(); }

 private:
  std::stop_source stop_;
  std::jthread waiter_;
};

}  // namespace solieu::cli
