#include "engine/ingest.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

#include "cli/clock.h"
#include "cli/command.h"
#include "cli/database.h"
#include "cli/grammars.h"
#include "cli/interruption.h"
#include "cli/message.h"
#include "cli/numbers.h"
#include "cli/progress.h"
#include "cli/reading.h"
#include "cli/structured.h"
#include "cli/wording.h"
#include "engine/extract/extractor.h"
#include "engine/fact/score.h"

namespace solieu::cli {
namespace {

constexpr std::size_t kMostUsualJobs = 4;  // more would wait for the one that writes

std::size_t jobs_of(const Arguments& arguments) {
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t jobs = arguments.number("jobs").value_or(std::min(cores, kMostUsualJobs));
  if (jobs == 0) throw UsageError(tr("--jobs is at least 1"), arguments.command());
  return jobs;
}

// Types in the order of a report, then those of grammars.
std::vector<std::pair<std::string, std::size_t>> facts_in_order(const IngestSummary& summary) {
  std::vector<std::pair<std::string, std::size_t>> facts(summary.facts.begin(),
                                                         summary.facts.end());
  const auto rank = [](const std::string& type) {
    return std::find(fact::kScoredTypes.begin(), fact::kScoredTypes.end(), type);
  };
  std::stable_sort(facts.begin(), facts.end(),
                   [&](const auto& a, const auto& b) { return rank(a.first) < rank(b.first); });
  return facts;
}

void print_summary(const IngestSummary& summary, Output& out) {
  out << tr("articles: {} new, {} replaced, {} unchanged, {} failed",
            count_in_figures(summary.added), count_in_figures(summary.replaced),
            count_in_figures(summary.unchanged), count_in_figures(summary.failed))
      << '\n';
  std::string facts;
  for (const auto& [type, count] : facts_in_order(summary)) {
    if (!facts.empty()) facts += ", ";
    facts += fmt::format("{} {}", count_in_figures(count), in_language(type));
  }
  out << tr("facts: {}", facts.empty() ? tr("none") : facts) << '\n';
  if (summary.without_article > 0) {
    out << tr("pages without an article: {}", count_in_figures(summary.without_article)) << '\n';
  }
  if (summary.copies > 0) {
    out << tr("copies of other articles: {}", count_in_figures(summary.copies)) << '\n';
  }
  if (summary.files_passed_over > 0) {
    out << tr("files not read, as nothing has changed: {}",
              count_in_figures(summary.files_passed_over))
        << '\n';
  }
}

void print_json(const IngestSummary& summary, Output& out) {
  JsonObject articles;
  articles.add_json("new", std::to_string(summary.added))
      .add_json("replaced", std::to_string(summary.replaced))
      .add_json("unchanged", std::to_string(summary.unchanged))
      .add_json("failed", std::to_string(summary.failed))
      .add_json("without_article", std::to_string(summary.without_article))
      .add_json("copies", std::to_string(summary.copies));
  JsonObject facts;
  for (const auto& [type, count] : facts_in_order(summary)) {
    facts.add_json(type, std::to_string(count));
  }
  JsonObject files;
  files.add_json("passed_over", std::to_string(summary.files_passed_over));
  out << JsonObject()
             .add_json("articles", articles.text())
             .add_json("facts", facts.text())
             .add_json("files", files.text())
             .text()
      << '\n';
}

Exit run(Session& session) {
  need_operands(session, 1);
  const Arguments& arguments = session.arguments;
  const bool as_json = arguments.word("format", "table", {"table", "json"}) == "json";
  IngestOptions options;
  options.jobs = jobs_of(arguments);
  options.input = input_options(arguments);

  const auto grammar = load_grammar(arguments);
  const extract::Extractor extractor(*grammar);
  options.stamp = {fmt::format("solieu {} {}", SOLIEU_VERSION, grammar->fingerprint()),
                   now_in_utc()};
  store::Database database = store::Database::open(database_file(arguments), store::Access::kWrite);

  const Interruption interruption;
  Progress progress(STDERR_FILENO);
  options.stop = interruption.token();
  options.on_progress = [&](const IngestProgress& state) {
    progress.show(state.bytes_done, state.bytes_total, state.so_far.articles());
  };
  options.on_failure = [&](const input::Failure& failure) {
    progress.clear();
    complain(worded(failure));
  };
  const IngestSummary summary = ingest(
      arguments.operands(), options,
      [&](const input::Article& article) { return extractor.read(article); }, database);
  progress.clear();

  if (as_json) {
    print_json(summary, session.out);
  } else {
    print_summary(summary, session.out);
  }
  if (interruption.requested()) {
    complain(tr("interrupted: what was finished is in the database; the same command goes on"));
    return Exit::kFailure;
  }
  if (summary.failed > 0) return Exit::kFailure;
  return summary.articles() > 0 ? Exit::kDone : Exit::kNothing;
}

}  // namespace

Command ingest_command() {
  return {
      "ingest",
      mark("PATH..."),
      mark("reads reports into the database, with their facts"),
      {mark("Reads texts in any encoding, web pages, Word and PDF documents, tables, archives and "
            "web archives, folders with all that is in them, and article "
            "streams (NDJSON). "
            "An article that is in the database already is passed over if it is the same, and "
            "replaced if not; a file that has not changed since all of it was stored is not even "
            "read. What cannot be read is told, and the rest is read all the same. "
            "Ctrl-C ends after the article at work; the same command goes on from there.")},
      {{"jobs", mark("N"), mark("how many threads work (as the machine has, at most 4)")},
       {"published", mark("DATE"),
        mark("when reports were published that do not say it: 2022-07-25, 2022-07 or 2022")},
       map_option(),
       encoding_option(),
       {"format", "table|json", mark("how to print the summary (table)")}},
      run,
      {{mark("a folder, an archive and a stream"),
        "solieu ingest --db news.db pages/ old.zip more.ndjson"},
       {mark("a table that has names of its own"),
        "solieu ingest --db news.db --map text=content,published=date news.csv"}}};
}

}  // namespace solieu::cli
