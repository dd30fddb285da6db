#include <gmock/gmock.h>

#include "program.h"

namespace solieu::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(ExplainTest, TellsWhatWonAndWhatWasRefused) {
  const Outcome explained = run({"explain", "--text", "Hội trao 915 triệu đồng."});
  EXPECT_EQ(explained.exit, 0);
  EXPECT_THAT(explained.out, HasSubstr("at 9\n"));
  EXPECT_THAT(explained.out, HasSubstr("  + money."));
  EXPECT_THAT(explained.out, HasSubstr("915000000"));
  EXPECT_THAT(explained.err, IsEmpty());
}

TEST(ExplainTest, TellsAboutOnePlace) {
  const TemporaryFolder folder;
  const std::string path = folder.write("bai.txt", "Trao 915 triệu đồng và 15 căn nhà.\n");
  const Outcome money = run({"explain", "--at", "6", path});
  EXPECT_EQ(money.exit, 0);
  EXPECT_THAT(money.out, HasSubstr("915 triệu đồng"));
  EXPECT_THAT(money.out, Not(HasSubstr("15 căn nhà\"")));
  const Outcome blank = run({"explain", "--at", "2", path});
  EXPECT_EQ(blank.exit, 1);
  EXPECT_THAT(blank.out, IsEmpty());
  EXPECT_THAT(blank.err, HasSubstr("no rule matches at 2"));
}

TEST(ExplainTest, NothingToExplainIsOne) {
  EXPECT_EQ(run({"explain", "--text", "Không có gì."}).exit, 1);
}

TEST(ExplainTest, BadTextIsAFailure) {
  const Outcome bad = run({"explain", "--text", "Th\xE0nh"});
  EXPECT_EQ(bad.exit, 2);
  EXPECT_THAT(bad.err, HasSubstr("2"));
  EXPECT_EQ(run({"explain", "/nowhere/bai.txt"}).exit, 2);
}

}  // namespace
}  // namespace solieu::cli
