#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/fact/date.h"

namespace solieu::cli {

// What documents*.tsv of a gold folder say of a report.
struct DocumentRow {
  std::optional<fact::Period> published;
  std::string publisher;  // empty where the table has no such column
};

// By the name of the report, NAME of NAME.txt.
using DocumentTable = std::map<std::string, DocumentRow>;

// The names of the files in a folder, sorted. Throws `Error`.
std::vector<std::string> files_in(const std::string& folder);

// All rows of the files in the folder that are called documents*.tsv: tab-separated, with a head
// that names the columns "name" and "published" at least. Throws `Error`.
DocumentTable read_documents(const std::string& folder);

}  // namespace solieu::cli
