#include <gmock/gmock.h>

#include <algorithm>
#include <string_view>

#include "cli/choices.h"
#include "cli/command.h"
#include "program.h"

namespace solieu::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    if (end > 0) words.emplace_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return words;
}

bool has_option(const Command& command, std::string_view name) {
  std::vector<Option> options = command.options;
  for (const Option& option : global_options()) options.push_back(option);
  return std::any_of(options.begin(), options.end(),
                     [&](const Option& option) { return name == option.name; });
}

TEST(ExamplesTest, EveryCommandHasSomeThatUseWhatItTakes) {
  for (const Command& command : all_commands()) {
    SCOPED_TRACE(command.name);
    EXPECT_THAT(command.examples, Not(IsEmpty()));
    for (const Example& example : command.examples) {
      EXPECT_THAT(example.line, HasSubstr(std::string("solieu ") + command.name));
      for (const std::string& word : words_of(example.line)) {
        if (!word.starts_with("--")) continue;
        EXPECT_TRUE(has_option(command, word.substr(2))) << word;
      }
    }
  }
}

TEST(ExamplesTest, StandInTheHelpOfTheirCommand) {
  EXPECT_THAT(run({"help", "check"}).out,
              HasSubstr("\nexamples:\n  # all grammars of the program\n  solieu check\n"));
  EXPECT_THAT(run({"search", "--help", "--lang", "vi"}).out, HasSubstr("\nví dụ:\n  # có dấu"));
}

TEST(ChoicesTest, AreReadFromParameters) {
  EXPECT_THAT(choices_of(Option{"format", "table|csv", ""}).words, ElementsAre("table", "csv"));
  EXPECT_EQ(choices_of(Option{"db", "FILE", ""}).kind, Choices::Kind::kFiles);
  EXPECT_EQ(choices_of(Option{"grammars", "DIR", ""}).kind, Choices::Kind::kFolders);
  EXPECT_EQ(choices_of(Option{"limit", "N", ""}).kind, Choices::Kind::kNothing);
  EXPECT_EQ(choices_of(Option{"sum", nullptr, ""}).kind, Choices::Kind::kNothing);
}

TEST(ChoicesTest, AreReadFromOperands) {
  EXPECT_THAT(choices_of(command_named("query")).words, testing::Contains("record"));
  EXPECT_THAT(choices_of(command_named("help")).words, testing::Contains("export"));
  EXPECT_THAT(choices_of(command_named("completion")).words, ElementsAre("bash", "zsh", "fish"));
  EXPECT_EQ(choices_of(command_named("explain")).kind, Choices::Kind::kFiles);
  EXPECT_EQ(choices_of(command_named("eval")).kind, Choices::Kind::kFolders);
  EXPECT_EQ(choices_of(command_named("search")).kind, Choices::Kind::kNothing);
}

}  // namespace
}  // namespace solieu::cli
