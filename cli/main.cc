#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <exception>

#include "cli/command.h"
#include "cli/help.h"
#include "cli/message.h"

namespace solieu::cli {
namespace {

// A standard stream that is closed would be given to the next file opened, and an answer written
// into the database. Opened the wrong way round, so that using it still fails.
void occupy_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) != -1) continue;
    if (::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) != stream) ::_exit(2);
  }
}

// Even what is wrong with a command line is told in the language it asks for.
std::optional<std::string> language_option(const std::vector<std::string>& words) {
  constexpr std::string_view kOption = "--lang";
  std::optional<std::string> language;
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    if (words[i] == kOption && i + 1 < words.size()) language = words[i + 1];
    if (words[i].starts_with("--lang=")) language = words[i].substr(kOption.size() + 1);
  }
  return language;
}

Emphasis emphasis_option(const Arguments& arguments) {
  const std::string when = arguments.word("color", "auto", {"auto", "always", "never"});
  if (when == "always") return Emphasis::kAlways;
  return when == "never" ? Emphasis::kNever : Emphasis::kOnTerminal;
}

std::vector<Option> together(std::vector<Option> options, const std::vector<Option>& more) {
  options.insert(options.end(), more.begin(), more.end());
  return options;
}

Exit run_command(const Arguments& arguments) {
  Output out(STDOUT_FILENO, emphasis_option(arguments));
  const auto run = [&]() -> Exit {
    if (arguments.has("version")) {
      out << "solieu " << SOLIEU_VERSION << '\n';
      return Exit::kDone;
    }
    if (arguments.command().empty() && arguments.has("help")) {
      print_help(out);
      return Exit::kDone;
    }
    if (arguments.command().empty()) throw UsageError(tr("a command is missing"));
    const Command command = command_named(arguments.command());
    if (arguments.has("help")) {
      print_help(out, command);
      return Exit::kDone;
    }
    arguments.allow_only(together(global_options(), command.options));
    Session session{arguments, out};
    return command.run(session);
  };
  const Exit exit = run();
  out.flush();
  return exit;
}

Exit run_program(const std::vector<std::string>& words) {
  try {
    speak(language_of_environment());
    if (const auto name = language_option(words)) {
      const std::optional<Language> language = language_named(*name);
      if (!language) throw UsageError(tr("--lang is vi or en, not \"{}\"", *name));
      speak(*language);
    }
    std::vector<Option> options = global_options();
    for (const Command& command : all_commands()) options = together(options, command.options);
    return run_command(Arguments::parse(words, options));
  } catch (const OutputClosed&) {
    return Exit::kDone;
  } catch (const UsageError& error) {
    complain(error.what());
    inform(error.command().empty() ? tr("\"solieu help\" tells what there is.")
                                   : tr("\"solieu help {}\" tells more.", error.command()));
  } catch (const std::bad_alloc&) {
    complain(tr("there is not enough memory"));
  } catch (const std::exception& error) {
    complain(error.what());
  }
  return Exit::kFailure;
}

}  // namespace
}  // namespace solieu::cli

int main(int argc, char** argv) {
  solieu::cli::occupy_standard_streams();
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is told by the write that finds it so
  return static_cast<int>(solieu::cli::run_program({argv + std::min(argc, 1), argv + argc}));
}
