#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace solieu::cli {

// What a shell can offer where a value or an operand is to be typed.
struct Choices {
  enum class Kind { kNothing, kWords, kFiles, kFolders };
  Kind kind = Kind::kNothing;
  std::vector<std::string> words;
};

Choices choices_of(const Option& option);
// Of a command's operands.
Choices choices_of(const Command& command);

// A script for the shell, made from what the commands say of themselves. It asks nothing of the
// program when it runs.
std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

}  // namespace solieu::cli
