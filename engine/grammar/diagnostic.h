#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/error.h"

namespace solieu::grammar {

// A fault in a grammar file. Lines and columns count from 1; columns count code points.
struct Diagnostic {
  std::string file;
  int line = 0;
  int column = 0;
  std::string message;

  // "money.toml:12:9: unknown slot <scle>; did you mean <scale>?"
  std::string to_string() const;
};

// A grammar cannot be used. Holds every fault found, in file order; `what()` lists them all.
class GrammarError : public Error {
 public:
  explicit GrammarError(std::vector<Diagnostic> diagnostics);
  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

 private:
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace solieu::grammar
