#include "cli/interruption.h"

#include <pthread.h>
#include <unistd.h>

#include <csignal>
#include <ctime>

namespace solieu::cli {
namespace {

sigset_t signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

}  // namespace

// A thread that waits for the signals may do what a handler may not.
Interruption::Interruption() {
  const sigset_t awaited = signals();
  ::pthread_sigmask(SIG_BLOCK, &awaited, nullptr);
  waiter_ = std::jthread([this](const std::stop_token& over) {
    const sigset_t set = signals();
    const timespec patience = {.tv_sec = 0, .tv_nsec = 50'000'000};
    while (!over.stop_requested()) {
      if (::sigtimedwait(&set, nullptr, &patience) <= 0) continue;
      if (!stop_.request_stop()) ::_exit(2);
    }
  });
}

Interruption::~Interruption() {
  waiter_.request_stop();
  waiter_.join();
  const sigset_t awaited = signals();
  ::pthread_sigmask(SIG_UNBLOCK, &awaited, nullptr);
}

}  // namespace solieu::cli
