#include "engine/format/process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace solieu::format {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

// Programs of our own making, in a folder of their own.
class ProcessTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::temp_directory_path() / "solieu-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  Command command(const std::string& script) {
    const std::string path = folder_ + "/chuong-trinh";
    std::ofstream(path) << "#!/bin/sh\n" << script << '\n';
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return {"chuong-trinh", {}, folder_ + ":/bin:/usr/bin", std::chrono::seconds(20), 1000};
  }

  std::string folder_;
};

TEST_F(ProcessTest, ReadsWhatAProgramWrites) {
  const auto outcome = run(command("cat; echo loi >&2; exit 3"), "Trao 12 nhà.");
  ASSERT_TRUE(outcome);
  EXPECT_EQ(outcome->end, Outcome::End::kExited);
  EXPECT_EQ(outcome->code, 3);
  EXPECT_EQ(outcome->output, "Trao 12 nhà.");
  EXPECT_THAT(outcome->errors, HasSubstr("loi"));
}

TEST_F(ProcessTest, HandsArgumentsOverAsTheyAre) {
  Command with_arguments = command("printf '%s|' \"$@\"");
  with_arguments.arguments = {"a b", "$(touch x)", "--", "'"};
  EXPECT_EQ(run(with_arguments, "")->output, "a b|$(touch x)|--|'|");
}

TEST_F(ProcessTest, HidesOurEnvironment) {
  ::setenv("SOLIEU_BI_MAT", "x", 1);
  EXPECT_EQ(run(command("echo ${SOLIEU_BI_MAT:-trong}"), "")->output, "trong\n");
  ::unsetenv("SOLIEU_BI_MAT");
}

TEST_F(ProcessTest, KillsWhatDoesNotEnd) {
  Command endless = command("sleep 1000");
  endless.time = std::chrono::milliseconds(50);
  EXPECT_EQ(run(endless, "")->end, Outcome::End::kOutOfTime);
}

TEST_F(ProcessTest, KillsWhatWritesTooMuch) {
  EXPECT_EQ(run(command("yes"), "")->end, Outcome::End::kTooMuchOutput);
}

TEST_F(ProcessTest, TellsOfACrash) {
  const auto outcome = run(command("kill -SEGV $$"), "");
  EXPECT_EQ(outcome->end, Outcome::End::kKilledBySignal);
  EXPECT_EQ(outcome->code, SIGSEGV);
}

TEST_F(ProcessTest, GivesNothingForAProgramThatIsNotThere) {
  EXPECT_FALSE(run({"khong-co", {}, folder_, std::chrono::seconds(1), 10}, ""));
}

}  // namespace
}  // namespace solieu::format
