#include "engine/input/source.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <string>
#include <thread>
#include <vector>

#include "tests/input/temporary_folder.h"

namespace solieu::input {
namespace {

class SourceTest : public testing::Test {
 protected:
  int open(std::string_view bytes) {
    descriptor_ = ::open(folder_.write("bytes", bytes).c_str(), O_RDONLY);
    return descriptor_;
  }
  ~SourceTest() override {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

 private:
  TemporaryFolder folder_;
  int descriptor_ = -1;
};

std::vector<std::string> lines_of(Source& source, std::size_t longest) {
  std::vector<std::string> lines;
  while (const auto line = source.next_line(longest)) {
    lines.push_back(line->too_long ? "TOO LONG" : std::string(line->text));
  }
  return lines;
}

TEST_F(SourceTest, GivesLinesWithoutTheirBreaks) {
  const std::vector<std::pair<const char*, std::vector<std::string>>> cases = {
      {"", {}},
      {"\n", {""}},
      {"a", {"a"}},
      {"a\n", {"a"}},
      {"a\n\nb", {"a", "", "b"}},
      {"abcdef\nb\nabcdefg\n", {"TOO LONG", "b", "TOO LONG"}},
      {"abcdef", {"TOO LONG"}},
      {"abcde\nabcde", {"abcde", "abcde"}},
  };
  for (const auto& [bytes, lines] : cases) {
    SCOPED_TRACE(bytes);
    Source source(open(bytes));
    EXPECT_EQ(lines_of(source, 5), lines);
  }
}

TEST_F(SourceTest, GoesOnAfterAVeryLongLine) {
  Source source(open(std::string(3'000'000, 'x') + "\n" + std::string(500'000, 'y') + "\nz"));
  const auto lines = lines_of(source, 1'000'000);
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0], "TOO LONG");
  EXPECT_EQ(lines[1].size(), 500'000u);
  EXPECT_EQ(lines[2], "z");
}

TEST_F(SourceTest, LooksAheadWithoutTaking) {
  const std::string bytes = "head\n" + std::string(200'000, 'x');
  Source source(open(bytes));
  EXPECT_TRUE(source.fetch_beyond(100'000));
  EXPECT_TRUE(source.ahead().starts_with("head\n"));
  EXPECT_EQ(source.take_rest(bytes.size()), bytes);
}

TEST_F(SourceTest, RefusesMoreThanItMayHold) {
  Source just_enough(open("12345"));
  EXPECT_EQ(just_enough.take_rest(5), "12345");
  Source too_much(open("123456"));
  EXPECT_FALSE(too_much.take_rest(5));
}

TEST_F(SourceTest, ReadsAPipeAsItFills) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  std::thread writer([&ends] {
    for (const char* part : {"mot", "\nhai\nb", "a"}) {
      ASSERT_GT(::write(ends[1], part, std::string_view(part).size()), 0);
    }
    ::close(ends[1]);
  });
  Source source(ends[0]);
  EXPECT_EQ(lines_of(source, 100), (std::vector<std::string>{"mot", "hai", "ba"}));
  writer.join();
  ::close(ends[0]);
}

TEST_F(SourceTest, KnowsTheDigestOfAllBytesAtTheEnd) {
  const std::string bytes = "mot\n" + std::string(200'000, 'x') + "\nba";
  Digest digest;
  digest.add(bytes);
  Source in_lines(open(bytes));
  EXPECT_EQ(in_lines.digest(), std::nullopt);
  lines_of(in_lines, 100);
  EXPECT_EQ(in_lines.digest(), digest.value());
  Source whole(open(bytes));
  whole.fetch();
  EXPECT_EQ(whole.digest(), std::nullopt);
  whole.take_rest(bytes.size());
  EXPECT_EQ(whole.digest(), digest.value());
}

TEST_F(SourceTest, SaysWhatTheSystemSays) {
  Source source(-1);
  EXPECT_THROW(source.fetch(), ReadError);
}

}  // namespace
}  // namespace solieu::input
