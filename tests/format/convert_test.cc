#include "engine/format/convert.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "engine/format/failure.h"

namespace solieu::format {
namespace {

using testing::HasSubstr;

class ConvertTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::temp_directory_path() / "solieu-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
    limits_.program_folders = folder_ + ":/bin:/usr/bin";
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void install(const std::string& name, const std::string& script) {
    std::ofstream(folder_ + "/" + name) << "#!/bin/sh\n" << script << '\n';
    std::filesystem::permissions(folder_ + "/" + name, std::filesystem::perms::owner_all);
  }

  FailureKind kind_of(std::string (*convert)(std::string_view, const Limits&)) {
    try {
      convert("x", limits_);
    } catch (const Unreadable& error) {
      words_ = error.what();
      return error.kind();
    }
    ADD_FAILURE() << "converted";
    return {};
  }

  std::string folder_;
  std::string words_;
  Limits limits_;
};

TEST_F(ConvertTest, JoinsThePagesOfAPdf) {
  install("pdftotext", "printf 'Trao 12 nhà.\\n\\fTrao 5 con bò.\\n\\f'");
  EXPECT_THAT(convert_pdf("%PDF-1.4", limits_), HasSubstr("Trao 5 con bò."));
}

TEST_F(ConvertTest, TellsOfAScan) {
  install("pdftotext", "printf '\\f\\f'");
  EXPECT_EQ(kind_of(convert_pdf), FailureKind::kNoText);
}

TEST_F(ConvertTest, NamesTheProgramThatIsMissing) {
  limits_.program_folders = folder_;
  EXPECT_EQ(kind_of(convert_pdf), FailureKind::kMissingProgram);
  EXPECT_EQ(words_, "pdftotext (Debian package poppler-utils)");
  EXPECT_EQ(kind_of(convert_doc), FailureKind::kMissingProgram);
  EXPECT_EQ(words_, "antiword (Debian package antiword)");
}

TEST_F(ConvertTest, FallsBackOnAnotherProgramForOldWord) {
  limits_.program_folders = folder_;
  install("catdoc", "echo 'Trao 12 nhà.'");
  EXPECT_EQ(convert_doc("x", limits_), "Trao 12 nhà.\n");
}

TEST_F(ConvertTest, RepeatsWhatTheProgramSays) {
  install("pdftotext", "echo 'Syntax Error: no xref' >&2; exit 1");
  EXPECT_EQ(kind_of(convert_pdf), FailureKind::kProgramFailed);
  EXPECT_THAT(words_, HasSubstr("no xref"));
}

}  // namespace
}  // namespace solieu::format
