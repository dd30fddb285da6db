#include <fmt/format.h>

#include "cli/choices.h"
#include "cli/message.h"

namespace solieu::cli {
namespace {

// In single quotes, where fish knows \' and \\ alone.
std::string quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') result += '\\';
    result += c;
  }
  return result + '\'';
}

std::string offered(const Choices& choices) {
  switch (choices.kind) {
    case Choices::Kind::kFiles:
      return " -F";
    case Choices::Kind::kFolders:
      return " -f -a '(__fish_complete_directories)'";
    case Choices::Kind::kNothing:
      return " -f";
    case Choices::Kind::kWords:
      break;
  }
  std::string words;
  for (const std::string& word : choices.words) words += (words.empty() ? "" : " ") + word;
  return " -f -a " + quoted(words);
}

std::string options(std::string_view condition, const std::vector<Option>& options) {
  std::string result;
  for (const Option& option : options) {
    result += fmt::format("complete -c solieu{} -l {}{} -d {}\n", condition, option.name,
                          option.parameter == nullptr ? "" : " -r" + offered(choices_of(option)),
                          quoted(translated(option.about)));
  }
  return result;
}

}  // namespace

std::string fish_completion() {
  std::string script = "# fish completion for solieu\ncomplete -c solieu -f\n";
  script += options("", global_options());
  for (const Command& command : all_commands()) {
    script += fmt::format("complete -c solieu -n __fish_use_subcommand -a {} -d {}\n", command.name,
                          quoted(translated(command.about)));
  }
  for (const Command& command : all_commands()) {
    const std::string condition = fmt::format(" -n '__fish_seen_subcommand_from {}'", command.name);
    script += options(condition, command.options);
    const Choices choices = choices_of(command);
    if (choices.kind != Choices::Kind::kNothing) {
      script += fmt::format("complete -c solieu{}{}\n", condition, offered(choices));
    }
  }
  return script;
}

}  // namespace solieu::cli
