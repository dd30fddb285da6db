#include "cli/choices.h"

#include <algorithm>
#include <string_view>

#include "engine/store/fact_table.h"

namespace solieu::cli {
namespace {

// "table|csv" are words to choose from; "PATH | --text TEXT" are not.
std::vector<std::string> words_of(std::string_view parameter) {
  if (parameter.find('|') == parameter.npos || parameter.find(' ') != parameter.npos) return {};
  std::vector<std::string> words;
  while (!parameter.empty()) {
    const std::size_t bar = std::min(parameter.find('|'), parameter.size());
    words.emplace_back(parameter.substr(0, bar));
    parameter.remove_prefix(std::min(bar + 1, parameter.size()));
  }
  return words;
}

std::vector<std::string> names_of_types() {
  std::vector<std::string> names;
  for (const store::FactTable& table : store::fact_tables()) names.push_back(table.type);
  names.emplace_back("record");
  return names;
}

std::vector<std::string> names_of_commands() {
  std::vector<std::string> names;
  for (const Command& command : all_commands()) names.emplace_back(command.name);
  return names;
}

}  // namespace

Choices choices_of(const Option& option) {
  if (option.parameter == nullptr) return {};
  const std::string_view parameter = option.parameter;
  if (parameter == "FILE") return {Choices::Kind::kFiles, {}};
  if (parameter == "DIR") return {Choices::Kind::kFolders, {}};
  std::vector<std::string> words = words_of(parameter);
  return words.empty() ? Choices() : Choices{Choices::Kind::kWords, std::move(words)};
}

Choices choices_of(const Command& command) {
  const std::string_view operands = command.operands;
  if (operands == "TYPE") return {Choices::Kind::kWords, names_of_types()};
  if (operands == "[COMMAND]") return {Choices::Kind::kWords, names_of_commands()};
  if (operands.starts_with("PATH") || operands.find("GRAMMAR") != operands.npos) {
    return {Choices::Kind::kFiles, {}};
  }
  if (operands.find("DIR") != operands.npos) return {Choices::Kind::kFolders, {}};
  std::vector<std::string> words = words_of(operands);
  return words.empty() ? Choices() : Choices{Choices::Kind::kWords, std::move(words)};
}

}  // namespace solieu::cli
