#include "terminal.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace solieu::cli {

Terminal::Terminal(unsigned short width) : master_(::posix_openpt(O_RDWR | O_NOCTTY)) {
  ::grantpt(master_);
  ::unlockpt(master_);
  terminal_ = ::open(::ptsname(master_), O_RDWR | O_NOCTTY);
  winsize size = {};
  size.ws_col = width;
  ::ioctl(terminal_, TIOCSWINSZ, &size);
}

Terminal::~Terminal() {
  ::close(terminal_);
  ::close(master_);
}

std::string Terminal::written() const {
  std::string text(4096, '\0');
  const ssize_t size = ::read(master_, text.data(), text.size());
  text.resize(static_cast<std::size_t>(std::max<ssize_t>(0, size)));
  return text;
}

}  // namespace solieu::cli
