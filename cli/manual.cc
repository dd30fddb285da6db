#include "cli/manual.h"

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/message.h"

namespace solieu::cli {
namespace {

// As troff prints it: a backslash is its own, a dash would become a hyphen, and a line that begins
// with a dot or quote a request.
std::string escaped(std::string_view text) {
  std::string result;
  if (text.starts_with('.') || text.starts_with('\'')) result += "\\&";
  for (const char c : text) {
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else {
      result += c;
    }
  }
  return result;
}

// Of a request, where quotes have a meaning.
std::string as_argument(std::string_view text) {
  std::string result = "\"";
  for (const char c : escaped(text)) result += c == '"' ? std::string("\\(dq") : std::string(1, c);
  return result + '"';
}

std::string section(std::string_view title) { return fmt::format(".SH {}\n", as_argument(title)); }

std::string paragraph(std::string_view text) { return fmt::format(".PP\n{}\n", escaped(text)); }

std::string entry(std::string_view term, std::string_view about) {
  return fmt::format(".TP\n.B {}\n{}\n", as_argument(term), escaped(about));
}

std::string options(const std::vector<Option>& options) {
  std::string result;
  for (const Option& option : options) {
    std::string term = std::string("--") + option.name;
    if (option.parameter != nullptr) term += ' ' + translated(option.parameter);
    result += entry(term, translated(option.about));
  }
  return result;
}

std::string examples(const std::vector<Example>& examples) {
  std::string result;
  for (const Example& example : examples) {
    result += fmt::format("{}.PP\n.RS\n.nf\n{}\n.fi\n.RE\n",
                          paragraph(translated(example.about) + ":"), escaped(example.line));
  }
  return result;
}

std::string usage(const Command& command) {
  std::string operands = translated(command.operands);
  if (!operands.empty()) operands.insert(0, " ");
  return fmt::format("solieu {}{}{}", command.name,
                     command.options.empty() ? std::string() : ' ' + tr("[OPTIONS]"), operands);
}

std::string of_command(const Command& command) {
  std::string result = fmt::format(".SS {}\n{}\n", as_argument(usage(command)),
                                   escaped(translated(command.about) + "."));
  for (const char* detail : command.details) result += paragraph(translated(detail));
  return result + options(command.options) + examples(command.examples);
}

std::string environment() {
  return entry("LC_ALL, LC_MESSAGES, LANG", tr("the language of messages: vi, else English")) +
         entry("NO_COLOR", tr("if set to anything, nothing is set in bold type on a terminal")) +
         entry("SOLIEU_GRAMMARS", tr("the folder of grammars"));
}

}  // namespace

std::string manual_page() {
  std::string page = fmt::format("'\\\" -*- coding: UTF-8 -*-\n.TH SOLIEU 1 \"\" {} {}\n",
                                 as_argument("solieu " SOLIEU_VERSION), as_argument("solieu"));
  // No hyphens between syllables, no stretched lines: troff knows no Vietnamese.
  page += ".nh\n.ad l\n";
  page += section(tr("NAME")) + "solieu \\- " +
          escaped(tr("facts from published Vietnamese administrative news")) + '\n';
  page += section(tr("SYNOPSIS")) + ".nf\n";
  for (const Command& command : all_commands()) page += escaped(usage(command)) + '\n';
  page += ".fi\n";
  page += section(tr("COMMANDS"));
  for (const Command& command : all_commands()) page += of_command(command);
  page += section(tr("OPTIONS")) + options(global_options());
  page += section(tr("EXIT STATUS"));
  page += entry("0", tr("done")) + entry("1", tr("done, but nothing was found")) +
          entry("2", tr("wrong usage or failure"));
  return page + section(tr("ENVIRONMENT")) + environment();
}

}  // namespace solieu::cli
