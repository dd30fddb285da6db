#pragma once

#include "cli/command.h"

namespace solieu::cli {

// What the program is, its commands and the options that all of them take.
void print_help(Output& out);
void print_help(Output& out, const Command& command);

}  // namespace solieu::cli
