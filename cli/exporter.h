#pragma once

#include <memory>
#include <string>

#include "cli/export_folder.h"
#include "engine/store/stored_article.h"

namespace solieu::cli {

// Writes articles and their facts to files of one sort. One article is held at a time. Throws
// `Error` where the world fails; nothing half written is left then.
class Exporter {
 public:
  virtual ~Exporter() = default;
  virtual void add(const store::StoredArticle& article) = 0;
  // After the last article.
  virtual void finish() = 0;
};

// Begins a table with the mark by which Excel knows UTF-8, or not.
enum class ByteOrderMark { kLeftOut, kWritten };

// The folder must outlive them.
// TYPE.csv, as `query` prints them, and article.csv, record.csv.
std::unique_ptr<Exporter> csv_exporter(ExportFolder& folder, ByteOrderMark mark);
// articles.ndjson, which `ingest` takes, and articles.facts.ndjson.
std::unique_ptr<Exporter> ndjson_exporter(ExportFolder& folder);
// brat/NAME.txt, brat/NAME.ann and brat's configuration.
std::unique_ptr<Exporter> brat_exporter(ExportFolder& folder);
// annotations.jsonld: W3C Web Annotation.
std::unique_ptr<Exporter> annotation_exporter(ExportFolder& folder);
// metadata.json for Datasette, to be used beside the database.
std::unique_ptr<Exporter> datasette_exporter(ExportFolder& folder, const std::string& database);

}  // namespace solieu::cli
