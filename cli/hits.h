#pragma once

#include <memory>
#include <string_view>

#include "cli/output.h"
#include "engine/store/search.h"

namespace solieu::cli {

// Prints articles that a search found, each with its sentence and the words marked in it.
class HitPrinter {
 public:
  virtual ~HitPrinter() = default;
  virtual void print(const store::Hit& hit) = 0;
  // After the last one.
  virtual void finish() {}
};

// "table" (a list for people), "csv", "ndjson", "json" or "markdown". Writes to `out`, which must
// outlive it.
std::unique_ptr<HitPrinter> hit_printer(std::string_view format, Output& out);

}  // namespace solieu::cli
