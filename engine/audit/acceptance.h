#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/audit/table_file.h"
#include "engine/fact/finding.h"

namespace solieu::audit {

// Findings that somebody has looked at and settled.
class AcceptedFindings {
 public:
  // Adds the rows of a table, see `read_table_file`: columns article (its uri), kind, text and
  // symbol (either may be missing), reason, date (when it was settled). All but one of text and
  // symbol must be filled in: who reads the file later has to know why. What is wrong is added to
  // `faults`, and such rows are left out.
  void add(const std::string& file, std::string_view bytes, std::vector<FileFault>& faults);

  // Whether a row names the article, the kind and, as far as it states them, the exact text and the
  // symbol. Blanks count as equal, however many.
  bool settles(const std::string& uri, const fact::Finding& finding);

  // The rows that have settled nothing so far: the report was mended, or the row has a slip.
  std::vector<FileFault> unused() const;

 private:
  struct Row {
    std::string file;
    std::size_t line = 0;
    std::string text, symbol;  // empty: any
    bool is_used = false;
  };
  std::multimap<std::pair<std::string, fact::FindingKind>, Row> rows_;
};

}  // namespace solieu::audit
