#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "cli/output.h"
#include "engine/store/query.h"

namespace solieu::cli {

// Prints facts of one type from the database with the articles they stand in.
class StoredFactPrinter {
 public:
  virtual ~StoredFactPrinter() = default;
  virtual void print(const store::StoredFact& fact) = 0;
  // After the last one.
  virtual void finish() = 0;
};

// "table", "csv", "ndjson", "json" or "markdown". Writes to `out`, which must outlive it.
std::unique_ptr<StoredFactPrinter> stored_fact_printer(std::string_view format,
                                                       std::string_view type, Output& out);

// "2022-07"; empty where the article does not say.
std::string published_of(const store::ArticleInfo& article);

}  // namespace solieu::cli
