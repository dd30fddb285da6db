#include <fmt/format.h>

#include "cli/choices.h"
#include "cli/message.h"

namespace solieu::cli {
namespace {

// Inside single quotes.
std::string quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + '\'';
}

// What _arguments and _describe take for their own is said with a backslash.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\\' || c == '[' || c == ']' || c == ':') result += '\\';
    result += c;
  }
  return result;
}

std::string action(const Choices& choices) {
  switch (choices.kind) {
    case Choices::Kind::kFiles:
      return "_files";
    case Choices::Kind::kFolders:
      return "_files -/";
    case Choices::Kind::kNothing:
      return " ";
    case Choices::Kind::kWords:
      break;
  }
  std::string words;
  for (const std::string& word : choices.words) words += (words.empty() ? "" : " ") + word;
  return '(' + words + ')';
}

// "'--format=[how to print it]:csv|json:(csv json)' \" for each option.
std::string specifications(const std::vector<Option>& options) {
  std::string result;
  for (const Option& option : options) {
    std::string specification =
        fmt::format("--{}{}[{}]", option.name, option.parameter == nullptr ? "" : "=",
                    escaped(translated(option.about)));
    if (option.parameter != nullptr) {
      specification +=
          fmt::format(":{}:{}", escaped(translated(option.parameter)), action(choices_of(option)));
    }
    result += fmt::format("        {} \\\n", quoted(specification));
  }
  return result;
}

constexpr std::string_view kFrame = R"sh(#compdef solieu
_solieu() {{
  local curcontext=$curcontext state line
  typeset -A opt_args
  local -a commands=(
{}  )
  _arguments -C \
{}        '1: :->command' '*:: :->rest'
  case $state in
    command) _describe -t commands solieu commands ;;
    rest) case $words[1] in
{}    esac ;;
  esac
}}
if [[ $funcstack[1] == _solieu ]]; then _solieu "$@"; else compdef _solieu solieu; fi
)sh";

}  // namespace

std::string zsh_completion() {
  const std::string global = specifications(global_options());
  std::string commands;
  std::string cases;
  for (const Command& command : all_commands()) {
    commands += fmt::format(
        "    {}\n", quoted(fmt::format("{}:{}", command.name, escaped(translated(command.about)))));
    cases += fmt::format("      {}) _arguments \\\n{}{}        {} ;;\n", command.name,
                         specifications(command.options), global,
                         quoted(fmt::format("*:{}:{}", escaped(translated(command.operands)),
                                            action(choices_of(command)))));
  }
  return fmt::format(fmt::runtime(kFrame), commands, global, cases);
}

}  // namespace solieu::cli
