#include <gmock/gmock.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "program.h"

namespace solieu::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

class EvalTest : public ::testing::Test {
 protected:
  EvalTest() {
    folder_.write("a.txt", "Chiều 25/7, Hội trao 915 triệu đồng.\n");
    folder_.write("a.facts.ndjson",
                  R"({"type":"date","start":0,"end":10,"text":"Chiều 25/7","value":)"
                  R"({"from":"2022-07-25","to":"2022-07-25","granularity":"day"}})"
                  "\n"
                  R"({"type":"money","start":21,"end":35,"text":"915 triệu đồng","value":)"
                  R"({"amount":915000000,"currency":"VND"}})"
                  "\n");
    folder_.write("documents.tsv", "name\ttitle\tpublished\na\tHội trao tiền\t2022-07-26\n");
  }
  // Of which the gold wants a quantity, and the rules find money.
  void add_wrong_report() const {
    folder_.write("b.txt", "Hội trao 915 triệu đồng.\n");
    folder_.write("b.facts.ndjson",
                  R"({"type":"quantity","start":9,"end":18,"text":"915 triệu","value":)"
                  R"({"number":915,"unit":"triệu"}})"
                  "\n");
  }
  TemporaryFolder folder_;
};

TEST_F(EvalTest, PrintsHowGoodExtractionIs) {
  const Outcome measured = run({"eval", folder_.path("")});
  EXPECT_EQ(measured.exit, 0);
  EXPECT_THAT(measured.err, IsEmpty());
  EXPECT_THAT(measured.out, StartsWith("type             P       R      F1    hit"));
  EXPECT_THAT(measured.out, HasSubstr("(1 document)"));
  EXPECT_THAT(measured.out,
              HasSubstr("\nmoney       1.0000  1.0000  1.0000      1      0       0\n"));
  EXPECT_THAT(measured.out,
              HasSubstr("\nall         1.0000  1.0000  1.0000      2      0       0\n"));
  EXPECT_THAT(measured.out, HasSubstr("\ndate.granularity          1.0000 of 1\n"));
}

TEST_F(EvalTest, PrintsHowManySpansAreExact) {
  folder_.write("a.facts.ndjson",
                R"({"type":"money","start":17,"end":35,"text":"915 triệu đồng.","value":)"
                R"({"amount":915000000}})"
                "\n");
  const std::string out = run({"eval", folder_.path("")}).out;
  EXPECT_THAT(out, HasSubstr("\nmoney       1.0000  1.0000  1.0000      1      0       0\n"));
  EXPECT_THAT(out, HasSubstr("\nequal span           share        of       P       R      F1\n"));
  EXPECT_THAT(out, HasSubstr("\nmoney.span          0.0000         1  0.0000  0.0000  0.0000\n"));
}

TEST_F(EvalTest, PrintsTheSecondLayerWhereGoldHasIt) {
  EXPECT_THAT(run({"eval", folder_.path("")}).out, Not(HasSubstr("organization")));
  folder_.write("b.txt", "Không có gì.\n");
  folder_.write("b.facts.ndjson",
                R"({"type":"organization","start":0,"end":5,"text":"Không","value":{"name":"x"}})"
                "\n");
  const Outcome layered = run({"eval", "--floor", "organization=0.5", folder_.path("")});
  EXPECT_EQ(layered.exit, 1);
  EXPECT_THAT(layered.out, HasSubstr("(second layer: 1 document)\n"));
  EXPECT_THAT(layered.out,
              HasSubstr("\norganization  1.0000  0.0000  0.0000      0      0       1\n"));
  EXPECT_THAT(layered.out,
              HasSubstr("\nall         1.0000  1.0000  1.0000      2      0       0\n"));
}

TEST_F(EvalTest, PrintsFiguresForPrograms) {
  const auto json = nlohmann::json::parse(run({"eval", "--format", "json", folder_.path("")}).out);
  EXPECT_EQ(json.at("folder"), folder_.path(""));
  EXPECT_EQ(json.at("documents"), 1);
  EXPECT_EQ(json.at("types").at("core").at("f1"), 1.0);
  EXPECT_EQ(json.at("spans").at("all").at("equal").at("of"), 2);
  EXPECT_EQ(json.at("attributes").at("money.comparator").at("stated"), 1);
}

TEST_F(EvalTest, ListsMistakesAndConfusions) {
  add_wrong_report();
  const std::string out = run({"eval", "--errors", folder_.path("")}).out;
  const std::string quantity = R"({"number":915,"unit":"triệu"})";
  EXPECT_THAT(out, HasSubstr("b\tMISS\tquantity\t9\t915 triệu\t" + quantity + "\tmoney {"));
  EXPECT_THAT(out, HasSubstr("b\tEXTRA\tmoney\t9\t915 triệu đồng\tquantity " + quantity + "\t{"));
  EXPECT_THAT(out, HasSubstr("\nquantity read as money: 1×, e.g. b:9 915 triệu\n"));

  const auto json =
      nlohmann::json::parse(run({"eval", "--errors", "--format=json", folder_.path("")}).out);
  EXPECT_EQ(json.at("mistakes").at(0).at("kind"), "missed");
  EXPECT_EQ(json.at("confusions").at(0).at("kind"), "read_as");
  EXPECT_EQ(json.at("confusions").at(0).at("count"), 1);
}

TEST_F(EvalTest, ReportsEachFolderApart) {
  const TemporaryFolder other;
  other.write("c.txt", "Không có gì.\n");
  other.write("c.facts.ndjson",
              R"({"type":"money","start":0,"end":5,"text":"Không","value":{"amount":1}})"
              "\n");
  const Outcome both = run({"eval", "--floor", "money=1", folder_.path(""), other.path("")});
  EXPECT_EQ(both.exit, 1);
  EXPECT_THAT(both.out, StartsWith(folder_.path("") + ":\ntype "));
  EXPECT_THAT(both.out, HasSubstr("\n\n" + other.path("") + ":\ntype "));
  EXPECT_EQ(both.err, "solieu: " + other.path("") + ": money is 0.0000, under its floor 1\n");
}

TEST_F(EvalTest, HoldsAgainstFloors) {
  EXPECT_EQ(run({"eval", "--floor", "core=1,all=0.9", "--floor", "money.comparator=1", "--floor",
                 "all.span=1", folder_.path("")})
                .exit,
            0);
  add_wrong_report();
  const Outcome low = run({"eval", "--floor", "core=0.98,date=1", folder_.path("")});
  EXPECT_EQ(low.exit, 1);
  EXPECT_EQ(low.err, "solieu: " + folder_.path("") + ": core is 0.6667, under its floor 0.98\n");
  EXPECT_EQ(run({"eval", "--floor", "date=1,core.span=0.9", folder_.path("")}).exit, 1);
}

TEST_F(EvalTest, CannotHoldAFloorThatNothingMeasures) {
  for (const char* floor : {"money.role=0", "person=0", "person.span=0"}) {
    SCOPED_TRACE(floor);
    const Outcome unmeasured = run({"eval", "--floor", floor, folder_.path("")});
    EXPECT_EQ(unmeasured.exit, 1);
    EXPECT_THAT(unmeasured.err, HasSubstr("has a floor, but nothing was there"));
  }
}

TEST_F(EvalTest, RefusesFloorsOfNoFigure) {
  for (const char* floor : {"monney=1", "money.roles=1", "core.role=1", "=1", "money.=1"}) {
    SCOPED_TRACE(floor);
    const Outcome refused = run({"eval", "--floor", floor, folder_.path("")});
    EXPECT_EQ(refused.exit, 2);
    EXPECT_THAT(refused.err, HasSubstr("--floor: there is no figure \""));
  }
  for (const char* floor :
       {"money", "money=", "money=x", "money=1.5", "money=-1", "money=nan", "", "money=1,"}) {
    SCOPED_TRACE(floor);
    const Outcome refused = run({"eval", std::string("--floor=") + floor, folder_.path("")});
    EXPECT_EQ(refused.exit, 2);
  }
}

TEST_F(EvalTest, ComparesWithASavedRun) {
  const std::string saved = folder_.path("run.saved");
  add_wrong_report();
  ASSERT_EQ(run({"eval", "--save", saved, folder_.path("")}).exit, 0);
  const Outcome same = run({"eval", "--against", saved, folder_.path("")});
  EXPECT_EQ(same.exit, 0);
  EXPECT_THAT(same.out, HasSubstr("\n\nF1            before     now  change\n"));
  EXPECT_THAT(same.out, HasSubstr("\ncore          0.6667  0.6667 +0.0000\n"));

  folder_.write("a.txt", "Chiều 25/7, Hội trao 916 triệu đồng.\n");
  folder_.write("b.txt", "Hội trao 915 triệu cây giống.\n");
  const std::string out = run({"eval", "--against", saved, folder_.path("")}).out;
  EXPECT_THAT(out, HasSubstr("a\tLOST\tmoney\t21\t915 triệu đồng\t{\"amount\":915000000"));
  EXPECT_THAT(out, HasSubstr("a\tEXTRA_NEW\tmoney\t21\t916 triệu đồng\t{\"amount\":916000000"));
  EXPECT_THAT(out, HasSubstr("b\tEXTRA_GONE\tmoney\t9\t915 triệu đồng\t"));
  EXPECT_THAT(out, HasSubstr("\ncore          0.6667  0.0000 -0.6667\n"));

  const auto json = nlohmann::json::parse(
      run({"eval", "--format=json", "--against", saved, folder_.path("")}).out);
  EXPECT_EQ(json.at("against").at("changes").at(0).at("kind"), "lost");
  EXPECT_EQ(json.at("against").at("f1").at("core").at("now"), 0.0);
}

TEST_F(EvalTest, NeedsARunToCompareWith) {
  const Outcome missing = run({"eval", "--against", folder_.path("none"), folder_.path("")});
  EXPECT_EQ(missing.exit, 2);
  EXPECT_THAT(missing.err, HasSubstr("none: cannot be opened"));
  EXPECT_THAT(missing.out, IsEmpty());
  const std::string empty = folder_.write("empty", "");
  const Outcome unknown = run({"eval", "--against", empty, folder_.path("")});
  EXPECT_EQ(unknown.exit, 0);
  EXPECT_THAT(unknown.err, HasSubstr("does not know this folder"));
  EXPECT_EQ(run({"eval", "--save", folder_.path("no/run"), folder_.path("")}).exit, 2);
}

TEST_F(EvalTest, SavesNoTwoFoldersOfOneName) {
  const std::string twice = folder_.path(".");
  const Outcome refused = run({"eval", "--save", folder_.path("run"), folder_.path(""), twice});
  EXPECT_EQ(refused.exit, 2);
  EXPECT_THAT(refused.err, HasSubstr("one run cannot hold two folders named"));
  EXPECT_FALSE(std::filesystem::exists(folder_.path("run")));
  EXPECT_EQ(run({"eval", folder_.path(""), twice}).exit, 0);
}

TEST_F(EvalTest, SavesNoRunThatLacksAReport) {
  folder_.write("b.facts.ndjson", "");
  EXPECT_EQ(run({"eval", "--save", folder_.path("run"), folder_.path("")}).exit, 2);
  EXPECT_FALSE(std::filesystem::exists(folder_.path("run")));
}

TEST_F(EvalTest, NeedsTextsAndDates) {
  TemporaryFolder empty;
  EXPECT_EQ(run({"eval", empty.path("")}).exit, 1);
  EXPECT_EQ(run({"eval", empty.path("missing")}).exit, 2);
  empty.write("a.facts.ndjson", "");
  EXPECT_EQ(run({"eval", empty.path("")}).exit, 2);
  folder_.write("documents.tsv", "title\n");
  const Outcome untitled = run({"eval", folder_.path("")});
  EXPECT_EQ(untitled.exit, 2);
  EXPECT_THAT(untitled.err, HasSubstr("documents.tsv: the heading names no column \"name\""));
}

}  // namespace
}  // namespace solieu::cli
