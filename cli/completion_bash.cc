#include <fmt/format.h>

#include "cli/choices.h"

namespace solieu::cli {
namespace {

std::string joined(const std::vector<std::string>& words, std::string_view between = " ") {
  std::string all;
  for (const std::string& word : words) {
    if (!all.empty()) all += between;
    all += word;
  }
  return all;
}

std::string offer(const Choices& choices) {
  switch (choices.kind) {
    case Choices::Kind::kWords:
      return fmt::format("_solieu_offer -W '{}'", joined(choices.words));
    case Choices::Kind::kFiles:
      return "_solieu_offer -f";
    case Choices::Kind::kFolders:
      return "_solieu_offer -d";
    case Choices::Kind::kNothing:
      break;
  }
  return ":";
}

// "query:--format) … ;;" for each option that takes a value.
std::string values(std::string_view command, const std::vector<Option>& options) {
  std::string cases;
  for (const Option& option : options) {
    if (option.parameter == nullptr) continue;
    cases += fmt::format("    {}:--{}) {}; return ;;\n", command, option.name,
                         offer(choices_of(option)));
  }
  return cases;
}

std::string dashed(const std::vector<Option>& options) {
  std::vector<std::string> names;
  for (const Option& option : options) names.push_back(std::string("--") + option.name);
  return joined(names);
}

// Those after which a value stands.
std::string with_values() {
  std::vector<std::string> names;
  const auto add = [&](const std::vector<Option>& options) {
    for (const Option& option : options) {
      if (option.parameter != nullptr) names.push_back(std::string("--") + option.name);
    }
  };
  add(global_options());
  for (const Command& command : all_commands()) add(command.options);
  return joined(names, "|");
}

// "=" parts words for readline: "--format=csv" comes as three of them.
constexpr std::string_view kFrame = R"sh(# bash completion for solieu
_solieu_offer() {{
  [[ $1 == -f || $1 == -d ]] && compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen "$@" -- "$cur")
}}
_solieu() {{
  local cur=${{COMP_WORDS[COMP_CWORD]}} last=$((COMP_CWORD - 1)) command= i
  COMPREPLY=()
  if [[ $cur == = ]]; then cur=; elif [[ ${{COMP_WORDS[last]}} == = ]]; then ((last--)); fi
  for ((i = 1; i <= last; i++)); do
    case ${{COMP_WORDS[i]}} in
      {}) [[ ${{COMP_WORDS[i + 1]}} == = ]] && ((i++)); ((i++)) ;;
      -*) ;;
      *) command=${{COMP_WORDS[i]}}; break ;;
    esac
  done
  case $command:${{COMP_WORDS[last]}} in
{}  esac
  case $command:$cur in
{}  esac
}}
complete -F _solieu solieu
)sh";

}  // namespace

std::string bash_completion() {
  std::string value_cases;
  std::string word_cases;
  std::vector<std::string> names;
  for (const Command& command : all_commands()) {
    value_cases += values(command.name, command.options);
    word_cases += fmt::format("    {}:-*) _solieu_offer -W '{} {}' ;;\n    {}:*) {} ;;\n",
                              command.name, dashed(command.options), dashed(global_options()),
                              command.name, offer(choices_of(command)));
    names.emplace_back(command.name);
  }
  value_cases += values("*", global_options());
  word_cases += fmt::format("    :-*) _solieu_offer -W '{}' ;;\n    :*) _solieu_offer -W '{}' ;;\n",
                            dashed(global_options()), joined(names));
  return fmt::format(fmt::runtime(kFrame), with_values(), value_cases, word_cases);
}

}  // namespace solieu::cli
