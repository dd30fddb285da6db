#include "cli/output.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

#include "cli/message.h"
#include "engine/error.h"

namespace solieu::cli {
namespace {

constexpr std::size_t kLargePiece = std::size_t{64} << 10;
constexpr std::size_t kUsualWidth = 80;

bool shows_bold(bool is_terminal) {
  const char* term = std::getenv("TERM");
  const char* no_color = std::getenv("NO_COLOR");
  return is_terminal && term != nullptr && std::string_view(term) != "dumb" &&
         (no_color == nullptr || *no_color == '\0');
}

// More input is there already, so that more output follows at once.
bool more_input_waits() {
  pollfd input = {.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
  return ::poll(&input, 1, 0) > 0;
}

}  // namespace

std::size_t terminal_width(int descriptor) {
  if (::isatty(descriptor) != 1) return 0;
  winsize size = {};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return kUsualWidth;
}

Output::Output(int descriptor, Emphasis emphasis)
    : descriptor_(descriptor), width_(terminal_width(descriptor)) {
  emphasizes_ = emphasis == Emphasis::kAlways ||
                (emphasis == Emphasis::kOnTerminal && shows_bold(width_ > 0));
}

Output::Output(int descriptor, std::string file)
    : descriptor_(descriptor), file_(std::move(file)) {}

Output& Output::operator<<(std::string_view text) {
  held_ += text;
  if (held_.size() >= kLargePiece) flush();
  return *this;
}

void Output::flush() {
  std::string_view rest = held_;
  while (!rest.empty()) {
    const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      throw OutputClosed();
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      pollfd output = {.fd = descriptor_, .events = POLLOUT, .revents = 0};
      ::poll(&output, 1, -1);
    } else if (errno != EINTR) {
      const std::string reason = std::generic_category().message(errno);
      throw Error(file_.empty() ? tr("cannot write to standard output: {}", reason)
                                : tr("{}: cannot be written: {}", file_, reason));
    }
  }
  held_.clear();
}

void Output::end_piece() {
  if (width_ > 0 || (waits_ && !more_input_waits())) flush();
}

}  // namespace solieu::cli
