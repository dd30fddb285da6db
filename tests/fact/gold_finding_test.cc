#include "engine/fact/gold_finding.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "engine/error.h"

namespace solieu::fact {
namespace {

class GoldFindingTest : public testing::Test {
 protected:
  GoldFindingTest() {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    path_ = (std::filesystem::path(testing::TempDir()) / test->name()).string();
  }
  ~GoldFindingTest() override { std::filesystem::remove(path_); }

  std::vector<GoldFinding> read(std::string_view lines) const {
    std::ofstream(path_) << lines;
    return read_gold_findings(path_);
  }

  std::string refusal(std::string_view lines) const {
    try {
      read(lines);
    } catch (const Error& error) {
      return error.what();
    }
    return {};
  }

  std::string path_;
};

Finding found(FindingKind kind, std::size_t begin, std::size_t end) {
  Finding finding;
  finding.kind = kind;
  finding.range = {begin, end};
  return finding;
}

constexpr std::string_view kGold =
    R"({"kind":"future","start":10,"end":20,"text":"Chỉ thị 05","symbol":"05-CT/TW","should":""}
{"kind":"none","tempts":"ratio_percent","start":30,"end":40,"text":"3/4, 75%","why":"it is"}

{"kind":"future","start":50,"end":60,"text":"Chỉ thị 06"}
)";

TEST_F(GoldFindingTest, ReadsWhatIsPlantedAndWhatTempts) {
  const std::vector<GoldFinding> gold = read(kGold);
  ASSERT_EQ(gold.size(), 3U);
  EXPECT_EQ(gold[0].kind, FindingKind::kFuture);
  EXPECT_EQ(gold[0].range, (text::SourceRange{10, 20}));
  EXPECT_EQ(gold[1].kind, std::nullopt);
  EXPECT_EQ(gold[1].why, "it is");
}

TEST_F(GoldFindingTest, NamesTheLineThatCannotBeRead) {
  EXPECT_EQ(refusal("\n{\"kind\":\"wrong\",\"start\":1,\"end\":2,\"text\":\"x\"}\n"),
            path_ + ":2: there is no kind \"wrong\"");
  EXPECT_EQ(refusal("{\"kind\":\"future\"").substr(0, path_.size() + 4), path_ + ":1: ");
}

TEST_F(GoldFindingTest, MatchesByKindAndPlaceOneToOne) {
  const std::vector<GoldFinding> gold = read(kGold);
  const std::vector<Finding> findings = {
      found(FindingKind::kFuture, 5, 11),         // the first
      found(FindingKind::kFuture, 12, 20),        // the first once more
      found(FindingKind::kRatioPercent, 30, 40),  // tempted
      found(FindingKind::kConflict, 50, 60),      // of another kind
  };
  const FindingMatching matching = match(gold, findings);
  EXPECT_EQ(matching.tallies.at(FindingKind::kFuture), (Tally{1, 1, 1}));
  EXPECT_EQ(matching.tallies.at(FindingKind::kConflict), (Tally{0, 1, 0}));
  ASSERT_EQ(matching.missed.size(), 1U);
  EXPECT_EQ(matching.missed[0], &gold[2]);
  ASSERT_EQ(matching.extra.size(), 3U);
  EXPECT_EQ(matching.extra[0].temptation, nullptr);
  EXPECT_EQ(matching.extra[1].temptation, &gold[1]);
}

}  // namespace
}  // namespace solieu::fact
