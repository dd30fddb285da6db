#pragma once

#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/output.h"

namespace solieu::cli {

// How the program ends.
enum class Exit {
  kDone = 0,
  kNothing = 1,  // done, but nothing was found, a limit was not reached, or an audit has findings
  kFailure = 2,  // wrong usage, or the world failed
};

// What a command works with.
struct Session {
  const Arguments& arguments;
  Output& out;
};

// A command line as it is typed, and what for.
struct Example {
  const char* about;  // English, to be translated
  const char* line;   // "solieu query house"
};

// One command and its help; texts are English, to be translated.
struct Command {
  const char* name;
  const char* operands;              // "PATH…"
  const char* about;                 // one line
  std::vector<const char*> details;  // paragraphs
  std::vector<Option> options;
  Exit (*run)(Session& session);
  std::vector<Example> examples = {};
};

// One file each, cli/NAME.cc.
Command extract_command();
Command ingest_command();
Command query_command();
Command search_command();
Command audit_command();
Command export_command();
Command failures_command();
Command explain_command();
Command eval_command();
Command check_command();
Command completion_command();
Command help_command();

// In the order of the help.
std::vector<Command> all_commands();

// Throws `UsageError`.
Command command_named(const std::string& name);

// What all commands take.
std::vector<Option> global_options();

// The first operand that is missing or too much is told as a `UsageError`.
void need_operands(const Session& session, std::size_t at_least);
void need_no_more_operands(const Session& session, std::size_t at_most);

}  // namespace solieu::cli
