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

// A page of Helvetica, with its table of objects left to be rebuilt.
std::string pdf(const std::string& drawing) {
  return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
         "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
         "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources"
         "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
         "4 0 obj<</Length " +
         std::to_string(drawing.size()) + ">>stream\n" + drawing +
         "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
}

class PdfToTextTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists("/usr/bin/pdftotext")) GTEST_SKIP() << "needs poppler-utils";
  }
};

TEST_F(PdfToTextTest, ReadsAPdf) {
  EXPECT_THAT(convert_pdf(pdf("BT /F1 12 Tf 72 720 Td (Trao 12 can nha) Tj ET"), {}),
              HasSubstr("Trao 12 can nha"));
}

TEST_F(PdfToTextTest, TellsOfAPdfThatOnlyDraws) {
  try {
    convert_pdf(pdf("0 0 100 100 re f"), {});
    ADD_FAILURE() << "converted";
  } catch (const Unreadable& error) {
    EXPECT_EQ(error.kind(), FailureKind::kNoText);
  }
}

TEST_F(PdfToTextTest, TellsOfWhatIsNone) {
  try {
    convert_pdf("%PDF-1.4 rác", {});
    ADD_FAILURE() << "converted";
  } catch (const Unreadable& error) {
    EXPECT_EQ(error.kind(), FailureKind::kProgramFailed);
  }
}

}  // namespace
}  // namespace solieu::format
