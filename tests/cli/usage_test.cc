#include <gmock/gmock.h>

#include "program.h"

namespace solieu::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

TEST(UsageTest, HelpIsAnAnswer) {
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"--help"}, {"-h"}, {"help"}}) {
    const Outcome help = run(words);
    EXPECT_EQ(help.exit, 0);
    EXPECT_THAT(help.out, StartsWith("solieu: facts from published"));
    for (const char* command : {"extract", "ingest", "query", "search", "export", "failures",
                                "explain", "eval", "check", "completion", "help"}) {
      EXPECT_THAT(help.out, HasSubstr(std::string("\n  ") + command + " "));
    }
    EXPECT_THAT(help.err, IsEmpty());
  }
}

TEST(UsageTest, EveryCommandHasItsHelp) {
  for (const char* command : {"extract", "ingest", "query", "search", "export", "failures",
                              "explain", "eval", "check", "completion", "help"}) {
    SCOPED_TRACE(command);
    const Outcome asked = run({"help", command});
    EXPECT_EQ(asked.exit, 0);
    EXPECT_THAT(asked.out, StartsWith(std::string("usage: solieu ") + command));
    EXPECT_THAT(asked.out, HasSubstr("--db FILE"));
    EXPECT_EQ(run({command, "--help"}).out, asked.out);
    const Outcome vietnamese = run({"--lang", "vi", "help", command});
    EXPECT_THAT(vietnamese.out, StartsWith(std::string("cách dùng: solieu ") + command));
    EXPECT_THAT(vietnamese.out, HasSubstr("--db TỆP"));
  }
}

TEST(UsageTest, TellsOfACommandWithoutOperands) {
  EXPECT_THAT(run({"help", "failures"}).out, StartsWith("usage: solieu failures [OPTIONS]\n\n"));
  EXPECT_THAT(run({"--lang", "vi", "help", "failures"}).out,
              StartsWith("cách dùng: solieu failures [TÙY CHỌN]\n\n"));
  EXPECT_EQ(run({"failures", "x"}).exit, 2);
}

TEST(UsageTest, SpeaksTheLanguageOfTheEnvironment) {
  const std::pair<std::map<std::string, std::string>, const char*> settings[] = {
      {{{"LC_ALL", "vi_VN.UTF-8"}}, "các lệnh:"},
      {{{"LC_ALL", ""}, {"LANG", "vi_VN"}}, "các lệnh:"},
      {{{"LC_ALL", ""}, {"LC_MESSAGES", "vi"}, {"LANG", "en_US.UTF-8"}}, "các lệnh:"},
      {{{"LC_ALL", "en_US.UTF-8"}, {"LANG", "vi_VN"}}, "commands:"},
      {{{"LC_ALL", "fr_FR.UTF-8"}}, "commands:"},
  };
  for (const auto& [environment, words] : settings) {
    SCOPED_TRACE(words);
    EXPECT_THAT(run({"help"}, {.environment = environment}).out, HasSubstr(words));
    EXPECT_THAT(run({"help", "--lang=en"}, {.environment = environment}).out,
                HasSubstr("commands:"));
  }
}

TEST(UsageTest, TellsItsVersion) {
  const Outcome version = run({"--version"});
  EXPECT_EQ(version.exit, 0);
  EXPECT_THAT(version.out, StartsWith("solieu 0."));
}

TEST(UsageTest, RefusesWhatThereIsNot) {
  const std::pair<std::vector<std::string>, const char*> cases[] = {
      {{}, "a command is missing"},
      {{"frobnicate"}, "there is no command \"frobnicate\""},
      {{"help", "frobnicate"}, "there is no command \"frobnicate\""},
      {{"extract", "--frobnicate", "x"}, "unknown option --frobnicate"},
      {{"extract"}, "extract: something is missing"},
      {{"extract", "--published"}, "option --published is given wrongly"},
      {{"extract", "--published", "25/7/2022", "x"}, "a date like 2022-07-25"},
      {{"extract", "--published", "2022-13", "x"}, "a date like 2022-07-25"},
      {{"extract", "--format", "xml", "x"}, "--format is one of ndjson, json, table, brat"},
      {{"extract", "--floor", "core=1", "x"}, "extract takes no option --floor"},
      {{"explain", "--at", "here", "x"}, "--at is a whole number"},
      {{"explain", "a", "b"}, "explain: \"b\" is too much"},
      {{"eval", "--floor", "core", "x"}, "--floor is like"},
      {{"--lang", "fr", "help"}, "--lang is vi or en"},
      {{"--color", "red", "help"}, "--color is one of"},
  };
  for (const auto& [words, message] : cases) {
    SCOPED_TRACE(message);
    const Outcome refused = run(words);
    EXPECT_EQ(refused.exit, 2);
    EXPECT_THAT(refused.out, IsEmpty());
    EXPECT_THAT(refused.err, StartsWith("solieu: "));
    EXPECT_THAT(refused.err, HasSubstr(message));
  }
}

TEST(UsageTest, TellsFaultsInVietnamese) {
  const Outcome refused = run({"extract", "--lang", "vi", "--published", "mai", "x"});
  EXPECT_EQ(refused.exit, 2);
  EXPECT_THAT(refused.err, HasSubstr("giá trị của --published phải là ngày"));
  EXPECT_THAT(refused.err, HasSubstr("Xem hướng dẫn: solieu help extract"));
}

TEST(UsageTest, OptionsStandBeforeOrAfterTheCommand) {
  const Setting text = {.input = "Hội xây dựng 15 căn nhà."};
  const std::string usual = run({"extract", "--format", "table", "-"}, text).out;
  EXPECT_THAT(usual, HasSubstr("15"));
  EXPECT_EQ(run({"--format", "table", "extract", "-"}, text).out, usual);
  EXPECT_EQ(run({"extract", "-", "--format=table"}, text).out, usual);
}

constexpr const char* kTrees = R"toml([grammar]
name  = "tree"
about = "Trees planted."

[list.tree]
"cây xanh" = "xanh"

[[rule]]
name    = "planted"
about   = "Trees."
pattern = 'trồng <tree>'
yields  = { type = "tree", sort = "tree" }
finds   = [ { text = "đã [trồng cây xanh] dọc đường", sort = "xanh" } ]
ignores = [ "hàng cây xanh dọc đường" ]
)toml";

TEST(UsageTest, FindsGrammars) {
  const TemporaryFolder folder;
  const std::string empty = folder.make_folder("empty");
  const std::string trees = folder.make_folder("trees");
  folder.write("trees/tree.toml", kTrees);
  const Setting text = {.input = "Hội trồng cây xanh."};
  EXPECT_THAT(run({"extract", "--grammars", trees, "-"}, text).out, HasSubstr("tree.planted"));
  const Setting elsewhere = {text.input, {{"SOLIEU_GRAMMARS", trees}}, ""};
  EXPECT_THAT(run({"extract", "-"}, elsewhere).out, HasSubstr("tree.planted"));
  EXPECT_EQ(run({"extract", "--grammars", empty, "-"}, text).exit, 2);
  EXPECT_EQ(run({"check", "--grammars", empty}).exit, 2);
  const Outcome missing = run({"extract", "--grammars", folder.path("missing"), "-"}, text);
  EXPECT_EQ(missing.exit, 2);
  EXPECT_THAT(missing.err, HasSubstr("missing: no folder of grammars"));
}

}  // namespace
}  // namespace solieu::cli
