#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "program.h"

namespace solieu::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
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

TEST_F(EvalTest, PrintsFiguresForPrograms) {
  const auto json = nlohmann::json::parse(run({"eval", "--format", "json", folder_.path("")}).out);
  EXPECT_EQ(json.at("documents"), 1);
  EXPECT_EQ(json.at("types").at("core").at("f1"), 1.0);
  EXPECT_EQ(json.at("attributes").at("money.comparator").at("stated"), 1);
}

TEST_F(EvalTest, HoldsAgainstAFloor) {
  EXPECT_EQ(run({"eval", "--floor", "core=1,all=0.9", folder_.path("")}).exit, 0);
  folder_.write("b.txt", "Không có gì.\n");
  folder_.write("b.facts.ndjson",
                R"({"type":"money","start":0,"end":5,"text":"Không","value":{"amount":1}})"
                "\n");
  const Outcome low = run({"eval", "--errors", "--floor", "core=0.98,date=1", folder_.path("")});
  EXPECT_EQ(low.exit, 1);
  EXPECT_THAT(low.err, HasSubstr("F1 of core is 0.6667, under the floor of 0.98"));
  EXPECT_THAT(low.out, HasSubstr("b\tMISS\tmoney\t0\tKhông\t{\"amount\":1"));
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
