#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "cli/output.h"
#include "engine/fact/fact.h"
#include "engine/input/article.h"

namespace solieu::cli {

// Prints the facts of articles, one article after another, in one of several forms.
class FactPrinter {
 public:
  virtual ~FactPrinter() = default;
  virtual void print(const input::Article& article, const std::vector<fact::Fact>& facts) = 0;
  // After the last article.
  virtual void finish() {}
};

// "ndjson", "json", "table" or "brat". Writes to `out`, which must outlive it.
std::unique_ptr<FactPrinter> fact_printer(std::string_view format, Output& out);

}  // namespace solieu::cli
