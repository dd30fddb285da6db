#include <algorithm>
#include <array>

#include "cli/command.h"
#include "cli/database.h"
#include "cli/exporter.h"
#include "cli/message.h"
#include "cli/numbers.h"

namespace solieu::cli {
namespace {

constexpr std::array<std::string_view, 5> kFormats = {"csv", "ndjson", "brat", "annotation",
                                                      "datasette"};
// Datasette's is of use beside the database only.
constexpr std::string_view kUsualFormats = "csv,ndjson,brat,annotation";

// "csv,brat"; also given several times.
std::vector<std::string> formats_of(const Arguments& arguments) {
  std::vector<std::string> lists = arguments.values("format");
  if (lists.empty()) lists.emplace_back(kUsualFormats);
  std::vector<std::string> formats;
  for (std::string list : lists) {
    for (list += ','; !list.empty(); list.erase(0, list.find(',') + 1)) {
      std::string format = list.substr(0, list.find(','));
      if (format.empty()) continue;
      if (std::find(kFormats.begin(), kFormats.end(), format) == kFormats.end()) {
        throw UsageError(tr("--format is one or more of csv, ndjson, brat, annotation, datasette, "
                            "with commas between, not \"{}\"",
                            format),
                         arguments.command());
      }
      if (std::find(formats.begin(), formats.end(), format) == formats.end()) {
        formats.push_back(std::move(format));
      }
    }
  }
  return formats;
}

std::unique_ptr<Exporter> exporter(const std::string& format, ExportFolder& folder,
                                   const Arguments& arguments) {
  if (format == "csv") {
    return csv_exporter(folder,
                        arguments.has("bom") ? ByteOrderMark::kWritten : ByteOrderMark::kLeftOut);
  }
  if (format == "ndjson") return ndjson_exporter(folder);
  if (format == "brat") return brat_exporter(folder);
  if (format == "annotation") return annotation_exporter(folder);
  return datasette_exporter(folder, database_file(arguments));
}

Exit run(Session& session) {
  need_operands(session, 1);
  need_no_more_operands(session, 1);
  const Arguments& arguments = session.arguments;
  const std::vector<std::string> formats = formats_of(arguments);
  const store::Database database = open_to_read(arguments);
  ExportFolder folder(arguments.operands().front(),
                      arguments.has("force") ? Existing::kWriteOver : Existing::kRefuse);
  std::vector<std::unique_ptr<Exporter>> exporters;
  for (const std::string& format : formats) {
    exporters.push_back(exporter(format, folder, arguments));
  }
  std::size_t articles = 0;
  std::size_t facts = 0;
  store::for_each_stored_article(database, [&](const store::StoredArticle& article) {
    for (const auto& each : exporters) each->add(article);
    ++articles;
    facts += article.facts.size();
  });
  for (const auto& each : exporters) each->finish();
  session.out << tr("articles: {}, facts: {}, written to {}",
                    in_figures(static_cast<std::int64_t>(articles)),
                    in_figures(static_cast<std::int64_t>(facts)), folder.path())
              << '\n';
  return articles > 0 ? Exit::kDone : Exit::kNothing;
}

}  // namespace

Command export_command() {
  return {
      "export",
      mark("DIR"),
      mark("writes the database as files: CSV, NDJSON, brat, Web Annotation"),
      {mark(
           "Writes all articles and facts into a new or empty folder; a file is there whole or not "
           "at all. csv: TYPE.csv for each type of fact, with sentence and article, article.csv "
           "and record.csv. ndjson: articles.ndjson, which ingest reads again to the same facts, "
           "and articles.facts.ndjson."),
       mark("brat: a folder brat with NAME.txt, NAME.ann and the configuration. annotation: "
            "annotations.jsonld, after W3C Web Annotation. datasette: metadata.json, with "
            "descriptions and ready questions, to be used beside the database. Places are counted "
            "in code points everywhere.")},
      {{"format", "csv|ndjson|brat|annotation|datasette",
        mark("what to write, several with commas between (all but datasette)")},
       {"bom", nullptr, mark("begins CSV files with the mark by which Excel knows UTF-8")},
       {"force", nullptr, mark("writes over files of these names in a folder that holds some")}},
      run,
      {{mark("tables that Excel opens"), "solieu export --db news.db --format csv --bom tables"},
       {mark("articles to be ingested elsewhere"),
        "solieu export --db news.db --format ndjson copy"},
       {mark("for Datasette"),
        "solieu export --db news.db --format datasette web && datasette news.db -m "
        "web/metadata.json"}}};
}

}  // namespace solieu::cli
