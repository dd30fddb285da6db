#pragma once

#include <memory>
#include <string>

#include "cli/arguments.h"
#include "engine/grammar/grammar.h"

namespace solieu::cli {

// Where the grammars are: --grammars, $SOLIEU_GRAMMARS, the folder installed beside the program, or
// the one in the tree that it was built from.
std::string grammar_folder(const Arguments& arguments);

// Throws `GrammarError`, and `Error` if there is no such folder.
std::unique_ptr<const grammar::Grammar> load_grammar(const Arguments& arguments);

}  // namespace solieu::cli
