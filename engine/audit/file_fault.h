#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace solieu::audit {

// What is wrong with a file that people write, a registry or a list of accepted findings. Behind
// each is what `FileFault::details` holds.
enum class FaultKind : std::uint8_t {
  kNoTable,               // there is no first row that names columns
  kNoColumn,              // name of a column that is needed
  kOpenQuote,             // from the line on
  kTooLong,               //
  kNotUtf8,               //
  kTooManyCells,          // cells of the row, columns of the table
  kEmptyCell,             // name of a column that has to be filled in
  kNeitherSymbolNorName,  //
  kNeitherTextNorSymbol,  //
  kNoNumber,              // a symbol that does not begin with one
  kNoDay,                 // name of the column, what stands there
  kReplacedTooEarly,      // before it was issued
  kNoSuchWord,            // name of the column, what stands there, the words that may
  kSettlesNothing,        // of an entry that is well formed
};

struct FileFault {
  std::string file;
  std::size_t line = 0;  // from 1; 0: the whole file
  FaultKind kind = FaultKind::kNoTable;
  std::vector<std::string> details = {};

  bool operator==(const FileFault&) const = default;
};

}  // namespace solieu::audit
