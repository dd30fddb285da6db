#include "cli/choices.h"
#include "cli/command.h"
#include "cli/message.h"

namespace solieu::cli {
namespace {

Exit run(Session& session) {
  need_operands(session, 1);
  need_no_more_operands(session, 1);
  const std::string& shell = session.arguments.operands().front();
  if (shell == "bash") {
    session.out << bash_completion();
  } else if (shell == "zsh") {
    session.out << zsh_completion();
  } else if (shell == "fish") {
    session.out << fish_completion();
  } else {
    throw UsageError(tr("completion is for bash, zsh or fish, not \"{}\"", shell),
                     session.arguments.command());
  }
  return Exit::kDone;
}

}  // namespace

Command completion_command() {
  return {
      "completion",
      "bash|zsh|fish",
      mark("prints a script by which a shell completes what is typed"),
      {mark("Commands, options, their values and types of facts are completed with the Tab key. "
            "The scripts are installed with the program; where it is not installed, the shell "
            "reads them from here.")},
      {},
      run,
      {{mark("in ~/.bashrc"), "source <(solieu completion bash)"},
       {mark("in ~/.zshrc, behind compinit"), "source <(solieu completion zsh)"},
       {mark("in ~/.config/fish/config.fish"), "solieu completion fish | source"}}};
}

}  // namespace solieu::cli
