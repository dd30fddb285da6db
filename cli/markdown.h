#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/columns.h"
#include "cli/output.h"
#include "cli/table.h"

namespace solieu::cli {

// Text as Markdown shows it, whatever it holds: "|" and all else that would be markup is escaped.
std::string in_markdown(std::string_view text);

// A table of GitHub's Markdown, of any length: every column, nothing cut, what is emphasized in
// bold type.
class MarkdownTable {
 public:
  // Writes to `out`, which must outlive it.
  MarkdownTable(const std::vector<Column>& columns, Output& out);

  // As many cells as there are columns.
  void add(const std::vector<Shown>& cells);
  // After the last row; a table without rows is left out.
  void finish() {}

 private:
  std::string heading_;  // until the first row comes
  Output& out_;
};

}  // namespace solieu::cli
