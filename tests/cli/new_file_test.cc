#include "cli/new_file.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "engine/error.h"
#include "program.h"

namespace solieu::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(NewFileTest, IsThereOnceItIsFinished) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.csv", "old");
  NewFile file(path);
  file.out() << "new";
  file.out().flush();
  EXPECT_EQ(content_of(path), "old");
  file.finish();
  EXPECT_EQ(content_of(path), "new");
}

TEST(NewFileTest, LeavesNothingIfItIsNotFinished) {
  const TemporaryFolder folder;
  const std::string path = folder.path("a.csv");
  {
    NewFile file(path);
    file.out() << "half";
  }
  EXPECT_TRUE(fs::is_empty(fs::path(path).parent_path()));
}

TEST(NewFileTest, TellsWhatCannotBeWritten) {
  const TemporaryFolder folder;
  const std::string path = folder.path("none/a.csv");
  EXPECT_THAT([&] { NewFile file(path); },
              ThrowsMessage<Error>(HasSubstr("none/a.csv: cannot be written: No such file")));
}

TEST(NewFileTest, TellsOfAFullDisk) {
  const int full = ::open("/dev/full", O_WRONLY);
  ASSERT_GE(full, 0);
  Output out(full, "a.csv");
  out << "x";
  EXPECT_THAT([&] { out.flush(); },
              ThrowsMessage<Error>(HasSubstr("a.csv: cannot be written: No space left on device")));
  ::close(full);
}

}  // namespace
}  // namespace solieu::cli
