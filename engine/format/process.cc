#include "engine/format/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>
#include <thread>
#include <utility>

#include "engine/format/failure.h"

namespace solieu::format {
namespace {

using Clock = std::chrono::steady_clock;

constexpr rlim_t kMemory = rlim_t{2} << 30;
constexpr std::size_t kLongestErrors = 4096;

[[noreturn]] void fail(const std::string& what, int error) {
  throw Unreadable(FailureKind::kReadError, what + ": " + std::generic_category().message(error));
}

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  void close() {
    if (is_open()) ::close(std::exchange(number_, -1));
  }

 private:
  int number_ = -1;
};

struct Pipe {
  Descriptor from, to;
};

Pipe open_pipe() {
  std::array<int, 2> ends = {};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe", errno);
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

// A file in memory, so that nothing touches the disk or stays behind, however we end.
Descriptor file_of(std::string_view bytes) {
  const std::string name = "memory";
  Descriptor file(::memfd_create(name.c_str(), MFD_CLOEXEC));
  if (!file.is_open()) fail(name, errno);
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(name, errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  ::lseek(file.number(), 0, SEEK_SET);
  return file;
}

std::optional<std::string> path_of(const Command& command) {
  std::string_view folders = command.folders;
  while (!folders.empty()) {
    const std::size_t end = std::min(folders.find(':'), folders.size());
    const std::string path = std::string(folders.substr(0, end)) + "/" + command.program;
    if (path.starts_with('/') && ::access(path.c_str(), X_OK) == 0) return path;
    folders.remove_prefix(std::min(end + 1, folders.size()));
  }
  return std::nullopt;
}

class Child {
 public:
  Child(const std::string& path, const Command& command, int input, int output, int errors) {
    std::vector<std::string> words = {command.program};
    words.insert(words.end(), command.arguments.begin(), command.arguments.end());
    std::vector<std::string> settings = {"LC_ALL=C.UTF-8", "PATH=" + command.folders};

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
    // A group of its own: Ctrl-C ends us between two documents, and not this one in its middle.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    posix_spawnattr_setpgroup(&attributes, 0);
    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes, &signals);
    sigfillset(&signals);
    posix_spawnattr_setsigdefault(&attributes, &signals);
    const int error = ::posix_spawn(&id_, path.c_str(), &actions, &attributes,
                                    pointers_to(words).data(), pointers_to(settings).data());
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (error != 0) fail(path, error);
    limit(RLIMIT_AS, kMemory);
    limit(RLIMIT_CORE, 0);
  }
  ~Child() {
    kill();
    while (!has_ended_ && ::waitpid(id_, &status_, 0) < 0 && errno == EINTR) continue;
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // What it started goes with it.
  void kill() const { ::kill(-id_, SIGKILL); }

  // False if it is still running then.
  bool wait_until(Clock::time_point deadline) {
    constexpr std::chrono::milliseconds kPause{2};
    while (!has_ended_) {
      const pid_t ended = ::waitpid(id_, &status_, WNOHANG);
      if (ended == id_ || (ended < 0 && errno != EINTR)) has_ended_ = true;
      if (has_ended_) break;
      if (Clock::now() >= deadline) return false;
      std::this_thread::sleep_for(kPause);
    }
    return true;
  }
  int status() const { return status_; }

 private:
  static std::vector<char*> pointers_to(std::vector<std::string>& words) {
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
  }

  void limit(__rlimit_resource resource, rlim_t most) const {
    const rlimit both = {most, most};
    ::prlimit(id_, resource, &both, nullptr);
  }

  pid_t id_ = 0;
  int status_ = 0;
  bool has_ended_ = false;
};

// One read; closes at the end. What is over `largest` is dropped, and false.
bool drain(Descriptor& from, std::string& into, std::size_t largest) {
  std::array<char, std::size_t{64} << 10> chunk;
  const ssize_t count = ::read(from.number(), chunk.data(), chunk.size());
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return true;
  if (count <= 0) {
    from.close();
    return true;
  }
  const auto size = static_cast<std::size_t>(count);
  const std::size_t kept = std::min(size, largest - into.size());
  into.append(chunk.data(), kept);
  return kept == size;
}

Outcome::End collect(Descriptor output, Descriptor errors, const Command& command,
                     Clock::time_point deadline, Outcome& outcome) {
  while (output.is_open() || errors.is_open()) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
    if (left.count() <= 0) return Outcome::End::kOutOfTime;
    // poll passes over a number below 0.
    std::array<pollfd, 2> waiting = {{{output.number(), POLLIN, 0}, {errors.number(), POLLIN, 0}}};
    if (::poll(waiting.data(), waiting.size(), static_cast<int>(left.count())) < 0) {
      if (errno == EINTR) continue;
      fail("poll", errno);
    }
    if (waiting[0].revents != 0 && !drain(output, outcome.output, command.largest_output)) {
      return Outcome::End::kTooMuchOutput;
    }
    if (waiting[1].revents != 0) drain(errors, outcome.errors, kLongestErrors);
  }
  return Outcome::End::kExited;
}

}  // namespace

std::optional<Outcome> run(const Command& command, std::string_view input) {
  const auto path = path_of(command);
  if (!path) return std::nullopt;
  const Clock::time_point deadline = Clock::now() + command.time;
  const Descriptor file = file_of(input);
  Pipe output = open_pipe();
  Pipe errors = open_pipe();
  Child child(*path, command, file.number(), output.to.number(), errors.to.number());
  output.to.close();
  errors.to.close();

  Outcome outcome;
  outcome.end = collect(std::move(output.from), std::move(errors.from), command, deadline, outcome);
  if (outcome.end != Outcome::End::kExited) return outcome;
  if (!child.wait_until(deadline)) {
    outcome.end = Outcome::End::kOutOfTime;
  } else if (WIFSIGNALED(child.status())) {
    outcome.end = Outcome::End::kKilledBySignal;
    outcome.code = WTERMSIG(child.status());
  } else {
    outcome.code = WEXITSTATUS(child.status());
  }
  return outcome;
}

}  // namespace solieu::format
