#include "cli/command.h"
#include "cli/fact_printer.h"
#include "cli/grammars.h"
#include "cli/message.h"
#include "cli/reading.h"
#include "engine/extract/extractor.h"

namespace solieu::cli {
namespace {

Exit run(Session& session) {
  need_operands(session, 1);
  const Arguments& arguments = session.arguments;
  const input::Options options = input_options(arguments);
  const auto printer = fact_printer(
      arguments.word("format", "ndjson", {"ndjson", "json", "table", "brat"}), session.out);
  const std::vector<std::string>& paths = arguments.operands();
  if (std::find(paths.begin(), paths.end(), "-") != paths.end()) session.out.hand_over_pieces();

  const auto grammar = load_grammar(arguments);
  const extract::Extractor extractor(*grammar);
  bool found = false;
  const std::size_t failures = read_articles(paths, options, [&](const input::Article& article) {
    const std::vector<fact::Fact> facts = extractor.extract(article);
    found = found || !facts.empty();
    printer->print(article, facts);
  });
  printer->finish();
  if (failures > 0) return Exit::kFailure;
  return found ? Exit::kDone : Exit::kNothing;
}

}  // namespace

Command extract_command() {
  return {
      "extract",
      mark("PATH..."),
      mark("prints the facts of reports, without a database"),
      {mark("Reads texts in any encoding, web pages, Word and PDF documents, tables, archives and "
            "web archives, folders with all that is in them, and article "
            "streams (NDJSON, one article a line). A fact is money, houses, a cited document, a "
            "quantity, a percentage, "
            "a "
            "date, or the name of a body, place or person, with where the text states it."),
       mark("A file that cannot be read is told, and the others are read all the same.")},
      {{"published", mark("DATE"),
        mark("when the reports were published: 2022-07-25, 2022-07 or 2022; settles dates without "
             "a year")},
       map_option(),
       encoding_option(),
       {"format", "ndjson|json|table|brat",
        mark("one fact a line, one array, a table for people, or standoff for the brat tool "
             "(ndjson)")}},
      run,
      {{mark("a table of what a report states"), "solieu extract --format table bao-cao.txt"},
       {mark("from a pipe, for programs"),
        "pdftotext -layout bao-cao.pdf - | solieu extract --published 2022-07 -"}}};
}

}  // namespace solieu::cli
