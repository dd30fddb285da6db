#include <filesystem>

#include "cli/command.h"
#include "cli/grammars.h"
#include "cli/message.h"
#include "engine/error.h"
#include "engine/extract/examples.h"
#include "engine/extract/extractor.h"

namespace solieu::cli {
namespace {

namespace fs = std::filesystem;

// The grammars of the program, then the files named. A file that is named takes the place of the
// program's own of that name, so that a changed copy can be checked.
std::vector<std::string> files_to_check(const Arguments& arguments) {
  const std::string folder = grammar_folder(arguments);
  if (arguments.operands().empty()) return {folder};
  std::error_code error;
  std::vector<std::string> own;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->path().extension() == ".toml") own.push_back(entry->path().string());
  }
  if (error) throw Error(fmt::format("{}: {}", folder, error.message()));
  std::sort(own.begin(), own.end());

  const std::vector<std::string>& named = arguments.operands();
  std::erase_if(own, [&](const fs::path& path) {
    return std::any_of(named.begin(), named.end(),
                       [&](const fs::path& name) { return name.filename() == path.filename(); });
  });
  own.insert(own.end(), named.begin(), named.end());
  return own;
}

Exit run(Session& session) {
  Output& out = session.out;
  std::unique_ptr<const grammar::Grammar> grammar;
  try {
    grammar = grammar::Grammar::load(files_to_check(session.arguments));
  } catch (const grammar::GrammarError& error) {
    for (const grammar::Diagnostic& diagnostic : error.diagnostics()) {
      out << diagnostic.to_string() << '\n';
    }
    return Exit::kFailure;
  }

  const extract::Extractor extractor(*grammar);
  std::size_t failed = 0;
  const std::vector<extract::ExampleResult> results = extract::run_examples(*grammar, extractor);
  for (const extract::ExampleResult& result : results) {
    if (result.passed) continue;
    ++failed;
    out << fmt::format("{}:{}:{}: {}: {}\n", result.rule->file, result.example->line,
                       result.example->column, result.rule->name, result.message);
  }
  const std::string rules =
      tr_n("{} rule", "{} rules", grammar->rules().size(), grammar->rules().size());
  const std::string examples = tr_n("{} example", "{} examples", results.size(), results.size());
  out << (failed == 0 ? tr("{}, {}: all pass", rules, examples)
                      : tr("{}, {}: {} failed", rules, examples, failed))
      << '\n';
  return failed == 0 ? Exit::kDone : Exit::kNothing;
}

}  // namespace

Command check_command() {
  return {"check",
          mark("[GRAMMAR...]"),
          mark("checks grammars and runs their examples"),
          {mark("Reads the grammars of the program and the files named; a file named like one of "
                "the program's takes its place. Every fault is told with file, line and column. "
                "Exit status 1 if an example fails, 2 if a grammar cannot be used.")},
          {},
          run,
          {{mark("all grammars of the program"), "solieu check"},
           {mark("a grammar of your own with them"), "solieu check my-rules.toml"}}};
}

}  // namespace solieu::cli
