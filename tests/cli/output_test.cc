#include "cli/output.h"

#include <gmock/gmock.h>

#include "program.h"

namespace solieu::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* kReport = "Hội xây dựng 15 căn nhà, trị giá 915 triệu đồng.";

Setting report_to(const std::string& output) { return {kReport, {}, output}; }

TEST(OutputTest, FullDiskIsAFailure) {
  for (const char* format : {"ndjson", "json", "table", "brat"}) {
    SCOPED_TRACE(format);
    const Outcome full = run({"extract", "--format", format, "-"}, report_to("/dev/full"));
    EXPECT_EQ(full.exit, 2);
    EXPECT_THAT(full.err, HasSubstr("cannot write to standard output: No space left on device"));
  }
  EXPECT_EQ(run({"help"}, report_to("/dev/full")).exit, 2);
}

TEST(OutputTest, ReaderMayGoAway) {
  const Outcome cut_short = run({"extract", "-"}, report_to("reader gone"));
  EXPECT_EQ(cut_short.exit, 0);
  EXPECT_THAT(cut_short.err, IsEmpty());
}

TEST(OutputTest, ClosedOutputIsAFailure) {
  const Outcome closed = run({"extract", "-"}, report_to("closed"));
  EXPECT_EQ(closed.exit, 2);
  EXPECT_THAT(closed.err, HasSubstr("cannot write to standard output"));
}

}  // namespace
}  // namespace solieu::cli
