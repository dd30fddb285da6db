#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/audit/file_fault.h"

namespace solieu::audit {

struct TableFileRow {
  std::size_t line = 0;  // from 1
  // In the order of the columns asked for, without the blanks around them, normalized as reports
  // are; empty where the table has no such column.
  std::vector<std::string> cells;
};

// The rows of a table that people write: the first names the columns, in any order; tabs, commas or
// semicolons separate them, with quotes after RFC 4180. Lines that begin with '#' and blank ones
// are skipped. What is no table, or lacks one of the first `needed` columns, has one fault and no
// rows; a row that cannot be read has a fault and is left out.
std::vector<TableFileRow> read_table_file(const std::string& file, std::string_view bytes,
                                          const std::vector<std::string_view>& columns,
                                          std::size_t needed, std::vector<FileFault>& faults);

}  // namespace solieu::audit
