#include <gmock/gmock.h>

#include "program.h"

namespace solieu::cli {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* kTrees = R"toml([grammar]
name  = "tree"
about = "Trees planted."

[[rule]]
name    = "planted"
about   = "A number of trees."
pattern = '<number> cây xanh'
rank    = 1
yields  = { type = "tree", count = "number" }
finds   = [ { text = "trồng [250 cây xanh] dọc đường", count = 250 } ]
ignores = [ "trồng nhiều cây xanh dọc đường" ]
)toml";

TEST(CheckTest, BundledGrammarsPass) {
  const Outcome checked = run({"check"});
  EXPECT_EQ(checked.exit, 0) << checked.out;
  EXPECT_THAT(checked.out, ContainsRegex("[0-9]+ rules, .*[0-9]+ examples: all pass"));
  EXPECT_THAT(checked.err, IsEmpty());
}

TEST(CheckTest, ChecksAGrammarBesideTheBundled) {
  const TemporaryFolder folder;
  const std::string path = folder.write("tree.toml", kTrees);
  const Outcome checked = run({"check", path});
  EXPECT_EQ(checked.exit, 0) << checked.out << checked.err;

  std::string wrong = kTrees;
  wrong.replace(wrong.find("count = 250"), 11, "count = 251");
  folder.write("tree.toml", wrong);
  const Outcome failed = run({"check", path});
  EXPECT_EQ(failed.exit, 1);
  EXPECT_THAT(failed.out, HasSubstr("tree.toml:11:"));
  EXPECT_THAT(failed.out, HasSubstr("tree.planted"));
  EXPECT_THAT(failed.out, HasSubstr(": 1 failed"));
}

TEST(CheckTest, TellsEveryFaultWithItsPlace) {
  const TemporaryFolder folder;
  std::string faulty = kTrees;
  faulty.replace(faulty.find("<number>"), 8, "<nmber>");
  const std::string path = folder.write("tree.toml", faulty);
  const Outcome checked = run({"check", path});
  EXPECT_EQ(checked.exit, 2);
  EXPECT_THAT(checked.out, ContainsRegex("tree.toml:8:[0-9]+: "));
  EXPECT_EQ(run({"check", folder.write("broken.toml", "[grammar\n")}).exit, 2);
  EXPECT_EQ(run({"check", folder.path("missing.toml")}).exit, 2);
}

TEST(CheckTest, BrokenGrammarsStopExtraction) {
  const TemporaryFolder folder;
  folder.write("broken.toml", "[grammar\n");
  const Outcome extracted =
      run({"extract", "--grammars", folder.path(""), "-"}, {.input = "Trao 5 triệu đồng."});
  EXPECT_EQ(extracted.exit, 2);
  EXPECT_THAT(extracted.err, ContainsRegex("broken.toml:1:[0-9]+: "));
}

}  // namespace
}  // namespace solieu::cli
