#include <algorithm>

#include "cli/command.h"
#include "cli/message.h"

namespace solieu::cli {

std::vector<Command> all_commands() {
  return {extract_command(), ingest_command(), query_command(),      search_command(),
          audit_command(),   export_command(), failures_command(),   explain_command(),
          eval_command(),    check_command(),  completion_command(), help_command()};
}

Command command_named(const std::string& name) {
  const std::vector<Command> commands = all_commands();
  const auto found = std::find_if(commands.begin(), commands.end(),
                                  [&](const Command& command) { return name == command.name; });
  if (found == commands.end()) throw UsageError(tr("there is no command \"{}\"", name));
  return *found;
}

std::vector<Option> global_options() {
  return {
      {"db", mark("FILE"), mark("the database (solieu.db)")},
      {"grammars", mark("DIR"),
       mark(
           "the folder of grammars; else $SOLIEU_GRAMMARS, else those that came with the program")},
      {"lang", "vi|en", mark("the language of messages; else by LC_ALL, LC_MESSAGES or LANG")},
      {"color", "auto|always|never", mark("when to set what was found in bold type (auto)")},
      {"help", nullptr, mark("this help")},
      {"version", nullptr, mark("the version of the program")},
  };
}

void need_operands(const Session& session, std::size_t at_least) {
  if (session.arguments.operands().size() >= at_least) return;
  const std::string& command = session.arguments.command();
  throw UsageError(tr("{}: something is missing behind the command", command), command);
}

void need_no_more_operands(const Session& session, std::size_t at_most) {
  const auto& operands = session.arguments.operands();
  if (operands.size() <= at_most) return;
  const std::string& command = session.arguments.command();
  throw UsageError(tr("{}: \"{}\" is too much", command, operands[at_most]), command);
}

}  // namespace solieu::cli
