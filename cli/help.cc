#include "cli/help.h"

#include <algorithm>

#include "cli/columns.h"
#include "cli/manual.h"
#include "cli/message.h"

namespace solieu::cli {
namespace {

constexpr std::size_t kWidest = 90;
constexpr std::size_t kIndent = 2;

std::size_t page_width(const Output& out) {
  return out.width() == 0 ? kWidest : std::min(out.width(), kWidest);
}

void print_paragraph(Output& out, std::string_view text, std::size_t indent) {
  for (const std::string& line : wrapped(text, page_width(out) - indent)) {
    out << std::string(indent, ' ') << line << '\n';
  }
}

struct Entry {
  std::string term;
  std::string about;
};

// Terms on the left, what they mean on the right.
void print_entries(Output& out, const std::vector<Entry>& entries) {
  std::size_t term_width = 0;
  for (const Entry& entry : entries) term_width = std::max(term_width, columns(entry.term));
  const std::size_t about_at = kIndent + term_width + 2;
  const std::size_t page = page_width(out);
  for (const Entry& entry : entries) {
    out << std::string(kIndent, ' ') << entry.term;
    std::size_t at = kIndent + columns(entry.term);
    for (const std::string& line : wrapped(entry.about, page > about_at ? page - about_at : 1)) {
      out << std::string(about_at - at, ' ') << line << '\n';
      at = 0;
    }
  }
}

void print_options(Output& out, const std::vector<Option>& options) {
  std::vector<Entry> entries;
  for (const Option& option : options) {
    std::string term = std::string("--") + option.name;
    if (option.parameter != nullptr) term.append(" ").append(translated(option.parameter));
    entries.push_back({std::move(term), translated(option.about)});
  }
  print_entries(out, entries);
}

// Lines to be copied: not broken, whatever the width.
void print_examples(Output& out, const std::vector<Example>& examples) {
  for (const Example& example : examples) {
    out << std::string(kIndent, ' ') << "# " << translated(example.about) << '\n'
        << std::string(kIndent, ' ') << example.line << '\n';
  }
}

Exit run(Session& session) {
  need_no_more_operands(session, 1);
  const std::vector<std::string>& names = session.arguments.operands();
  if (session.arguments.has("man")) {
    session.out << manual_page();
  } else if (names.empty()) {
    print_help(session.out);
  } else {
    print_help(session.out, command_named(names.front()));
  }
  return Exit::kDone;
}

}  // namespace

void print_help(Output& out) {
  out << tr("solieu: facts from published Vietnamese administrative news") << "\n\n";
  out << tr("usage: solieu COMMAND [OPTIONS] ...") << "\n\n" << tr("commands:") << '\n';
  std::vector<Entry> commands;
  for (const Command& command : all_commands())
    commands.push_back({command.name, translated(command.about)});
  print_entries(out, commands);
  out << '\n' << tr("options of all commands:") << '\n';
  print_options(out, global_options());
  out << '\n';
  print_paragraph(
      out,
      tr("Exit status: 0 done; 1 done, but nothing was found; 2 wrong usage or failure. Answers go "
         "to standard output, progress and messages to standard error. \"-\" is standard input."),
      0);
}

void print_help(Output& out, const Command& command) {
  std::string usage =
      tr("usage: solieu {} [OPTIONS] {}", command.name, translated(command.operands));
  if (usage.ends_with(' ')) usage.pop_back();
  out << usage << "\n\n";
  print_paragraph(out, translated(command.about), 0);
  for (const char* paragraph : command.details) {
    out << '\n';
    print_paragraph(out, translated(paragraph), 0);
  }
  if (!command.options.empty()) {
    out << '\n' << tr("options:") << '\n';
    print_options(out, command.options);
  }
  out << '\n' << tr("options of all commands:") << '\n';
  print_options(out, global_options());
  if (!command.examples.empty()) {
    out << '\n' << tr("examples:") << '\n';
    print_examples(out, command.examples);
  }
}

Command help_command() {
  return {"help",
          mark("[COMMAND]"),
          mark("tells about a command: solieu help extract"),
          {},
          {{"man", nullptr, mark("prints the manual page, to be read by man -l -")}},
          run,
          {{mark("what a command takes"), "solieu help query"},
           {mark("all of it, as a manual page"), "solieu help --man | man -l -"}}};
}

}  // namespace solieu::cli
