#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace solieu::format {

// A program to run, without a shell. `program` is a bare name, looked for in `folders`, which are
// divided by colons as in PATH; relative ones are passed over. Its standard input is a file of its
// own, which it may also open as /dev/stdin.
struct Command {
  std::string program;
  std::vector<std::string> arguments;
  std::string folders;
  std::chrono::milliseconds time;  // then it is killed, with all it started
  std::size_t largest_output;      // bytes; then too
};

struct Outcome {
  enum class End { kExited, kKilledBySignal, kOutOfTime, kTooMuchOutput };
  End end = End::kExited;
  int code = 0;  // exit status or signal
  std::string output;
  std::string errors;  // the beginning of what it said on standard error
};

// Runs it to its end; nothing if there is no such program. It sees none of our environment but a
// UTF-8 locale and its folders, writes no core file and gets 2 GiB of memory. Throws `Unreadable`
// where the system fails. Safe to call from several threads.
std::optional<Outcome> run(const Command& command, std::string_view input);

}  // namespace solieu::format
