#pragma once

#include <string>
#include <vector>

#include "engine/audit/file_fault.h"

namespace solieu::audit {

// "9 too_many_cells 7|5": line, kind and details of each.
inline std::vector<std::string> told(const std::vector<FileFault>& faults) {
  constexpr const char* kNames[] = {"no_table", "no_column",      "open_quote", "too_long",
                                    "not_utf8", "many_cells",     "empty_cell", "no_key",
                                    "no_place", "no_number",      "no_day",     "too_early",
                                    "no_word",  "settles_nothing"};
  std::vector<std::string> told;
  for (const FileFault& fault : faults) {
    std::string line = std::to_string(fault.line) + ' ' + kNames[static_cast<int>(fault.kind)];
    for (const std::string& detail : fault.details) line += ' ' + detail;
    told.push_back(line);
  }
  return told;
}

}  // namespace solieu::audit
