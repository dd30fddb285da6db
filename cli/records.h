#pragma once

#include <memory>
#include <string_view>

#include "cli/output.h"
#include "engine/store/record_query.h"

namespace solieu::cli {

// Prints records of the database, each a row that reads as one statement.
class RecordPrinter {
 public:
  virtual ~RecordPrinter() = default;
  virtual void print(const store::StoredRecord& record) = 0;
  // After the last one.
  virtual void finish() {}
};

// "table", "csv", "ndjson", "json" or "markdown". Writes to `out`, which must outlive it.
std::unique_ptr<RecordPrinter> record_printer(std::string_view format, Output& out);

}  // namespace solieu::cli
