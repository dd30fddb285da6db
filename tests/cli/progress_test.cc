#include "cli/progress.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include "terminal.h"

namespace solieu::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(ProgressTest, ShowsHowFarItIs) {
  const Terminal terminal(100);
  Progress progress(terminal.descriptor());
  progress.show(42'000'000, 84'000'000, 1'250);
  const std::string line = terminal.written();
  EXPECT_THAT(line, StartsWith("\r\033[K[############            ]  50%  42 of 84 MB, "));
  EXPECT_THAT(line, HasSubstr(" left, 1.250 articles"));
  progress.clear();
  EXPECT_EQ(terminal.written(), "\r\033[K");
}

TEST(ProgressTest, ShowsWhatIsKnownOfAStream) {
  const Terminal terminal(100);
  Progress progress(terminal.descriptor());
  progress.show(1'500'000, 0, 1);
  const std::string line = terminal.written();
  EXPECT_THAT(line, StartsWith("\r\033[K1,5 MB, "));
  EXPECT_THAT(line, HasSubstr(", 1 article"));
}

TEST(ProgressTest, StaysOnOneLineOfANarrowTerminal) {
  const Terminal terminal(20);
  Progress progress(terminal.descriptor());
  progress.show(1, 2, 1);
  EXPECT_EQ(terminal.written(), "\r\033[K[############     …");
}

TEST(ProgressTest, SaysNothingWhereThereIsNoTerminal) {
  int ends[2];
  ASSERT_EQ(::pipe2(ends, O_NONBLOCK), 0);
  {
    Progress progress(ends[1]);
    progress.show(1, 2, 1);
  }
  ::close(ends[1]);
  char c = 0;
  EXPECT_EQ(::read(ends[0], &c, 1), 0);
  ::close(ends[0]);
}

}  // namespace
}  // namespace solieu::cli
