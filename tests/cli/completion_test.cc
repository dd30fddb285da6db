#include <gmock/gmock.h>

#include <array>
#include <cstdio>
#include <filesystem>

#include "program.h"

namespace solieu::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

// What a person has typed when the Tab key is pressed, and what has to be among what is offered.
struct Typed {
  std::string words;
  std::string offered;
};

// "" for nothing at all.
const std::vector<Typed>& typed() {
  static const std::vector<Typed> kTyped = {
      {"solieu que", "query"},
      {"solieu query ho", "house"},
      {"solieu query rec", "record"},
      {"solieu query money --ord", "--order"},
      {"solieu query --format nd", "ndjson"},
      {"solieu --db x.db search --format mark", "markdown"},
      {"solieu extract --format br", "brat"},
      {"solieu help exp", "explain"},
      {"solieu completion z", "zsh"},
      {"solieu --lang v", "vi"},
      {"solieu ingest /etc/passw", "/etc/passwd"},
      {"solieu export /us", "/usr"},
      {"solieu query --db /etc/passw", "/etc/passwd"},
      {"solieu search mone", ""},
  };
  return kTyped;
}

std::string output_of(const std::string& command) {
  std::string output;
  std::array<char, 4096> piece;
  FILE* const pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return output;
  while (std::fgets(piece.data(), piece.size(), pipe) != nullptr) output += piece.data();
  ::pclose(pipe);
  return output;
}

bool has_program(const std::string& name) {
  return std::filesystem::exists("/usr/bin/" + name) || std::filesystem::exists("/bin/" + name);
}

class CompletionTest : public ::testing::Test {
 protected:
  std::string script(const std::string& shell) {
    const Outcome printed = run({"completion", shell});
    EXPECT_EQ(printed.exit, 0);
    return folder_.write("completion." + shell, printed.out);
  }

  TemporaryFolder folder_;
};

void expect_offered(const Typed& typed, const std::string& offered) {
  if (typed.offered.empty()) {
    EXPECT_EQ(offered.find_first_not_of(" \n"), std::string::npos) << offered;
  } else {
    EXPECT_THAT(offered, HasSubstr(typed.offered));
  }
}

TEST_F(CompletionTest, BashOffersWhatThereIs) {
  if (!has_program("bash")) GTEST_SKIP() << "no bash here";
  const std::string source = script("bash");
  std::vector<Typed> all = typed();
  all.push_back({"solieu query --format = nd", "ndjson"});  // as readline parts it
  for (const Typed& one : all) {
    SCOPED_TRACE(one.words);
    const std::string test =
        folder_.write("test.bash", "source '" + source + "'\nCOMP_WORDS=(" + one.words +
                                       ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_solieu\n"
                                       "echo \"${COMPREPLY[*]}\"\n");
    expect_offered(one, output_of("bash --norc " + test + " 2>&1"));
  }
}

TEST_F(CompletionTest, FishOffersWhatThereIs) {
  if (!has_program("fish")) GTEST_SKIP() << "no fish here";
  const std::string source = script("fish");
  std::vector<Typed> all = typed();
  all.push_back({"solieu query --format=nd", "ndjson"});
  for (const Typed& one : all) {
    SCOPED_TRACE(one.words);
    const std::string test =
        folder_.write("test.fish", "source '" + source + "'\ncomplete -C '" + one.words + "'\n");
    const std::string home = "HOME=" + folder_.path(".") + " XDG_CONFIG_HOME=" + folder_.path(".");
    expect_offered(one, output_of(home + " fish --no-config " + test + " 2>&1"));
  }
}

// Only an editor in a terminal completes in zsh: here it reads the script and is told of the
// command.
TEST_F(CompletionTest, ZshTakesTheScript) {
  if (!has_program("zsh")) GTEST_SKIP() << "no zsh here";
  const std::string source = script("zsh");
  const std::string test =
      folder_.write("test.zsh", "autoload -U compinit && compinit -u -D\nsource '" + source +
                                    "'\nprint $_comps[solieu]\n");
  EXPECT_EQ(output_of("zsh -f " + test + " 2>&1"), "_solieu\n");
  EXPECT_EQ(output_of("zsh -n " + source + " 2>&1"), "");
}

TEST_F(CompletionTest, SpeaksThePersonsLanguage) {
  EXPECT_THAT(run({"completion", "fish", "--lang", "vi"}).out, HasSubstr("-a search -d 'tìm bài"));
  EXPECT_THAT(run({"completion", "zsh", "--lang", "vi"}).out, HasSubstr("'search:tìm bài"));
}

TEST_F(CompletionTest, IsForShellsThatThereAre) {
  const Outcome refused = run({"completion", "csh"});
  EXPECT_EQ(refused.exit, 2);
  EXPECT_THAT(refused.err, HasSubstr("bash, zsh or fish"));
  EXPECT_EQ(run({"completion"}).exit, 2);
  EXPECT_EQ(run({"completion", "bash", "zsh"}).exit, 2);
}

TEST(ManualTest, IsMadeOfWhatTheCommandsSay) {
  const Outcome manual = run({"help", "--man"});
  EXPECT_EQ(manual.exit, 0);
  EXPECT_THAT(manual.out, StartsWith("'\\\" -*- coding: UTF-8 -*-\n.TH SOLIEU 1 "));
  for (const char* words :
       {".SH \"NAME\"\nsolieu \\- facts", ".SS \"solieu search [OPTIONS] WORDS...\"",
        ".B \"\\-\\-format table|csv|ndjson|json|markdown\"", "\nsolieu search nha dai doan ket\n",
        ".B \"NO_COLOR\""}) {
    EXPECT_THAT(manual.out, HasSubstr(words));
  }
  const Outcome vietnamese = run({"help", "--man", "--lang", "vi"});
  EXPECT_THAT(vietnamese.out, HasSubstr(".SH \"TÊN\"\nsolieu \\- dữ kiện"));
}

TEST(ManualTest, IsUnderstoodByMan) {
  if (!has_program("mandoc") && !has_program("groff")) GTEST_SKIP() << "no groff, no mandoc here";
  const TemporaryFolder folder;
  for (const char* language : {"en", "vi"}) {
    SCOPED_TRACE(language);
    const std::string page =
        folder.write("solieu.1", run({"help", "--man", "--lang", language}).out);
    // It warns of a page without a date; with one, no two builds would be the same.
    if (has_program("mandoc")) {
      EXPECT_EQ(output_of("mandoc -T lint -W error " + page + " 2>&1"), "");
    }
    if (has_program("groff")) {
      EXPECT_EQ(output_of("groff -man -Kutf8 -Tutf8 -ww -z " + page + " 2>&1"), "");
    }
  }
}

}  // namespace
}  // namespace solieu::cli
