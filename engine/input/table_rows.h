#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/input/source.h"

namespace solieu::input {

// What separates the cells of a table with this head: tab, ';' or ',', whichever is most frequent.
char separator_of(std::string_view head);

// The rows of a table (RFC 4180), cell by cell, one at a time. Cells are bytes as they stand.
class TableRows {
 public:
  using Row = std::vector<std::string>;
  enum class End {
    kRow,        // here is one
    kTooLong,    // one of over `longest` bytes, or of over 1,000 cells, was passed over
    kOpenQuote,  // a quote never ends: nothing more can be read
    kTable,      // there are no more
  };

  // The source must outlive it.
  TableRows(Source& source, char separator, std::size_t longest)
      : source_(source), separator_(separator), longest_(longest) {}

  End next(Row& row);
  // The line of the source on which the last row began, from 1.
  std::size_t line() const { return row_line_; }

 private:
  std::optional<char> peek();
  std::optional<char> take();
  End pass_over(bool quoted);

  Source& source_;
  char separator_;
  std::size_t longest_;
  std::string held_;
  std::size_t at_ = 0;
  std::string cell_;
  std::size_t size_ = 0;  // of the row
  std::size_t line_ = 1;
  std::size_t row_line_ = 0;
};

}  // namespace solieu::input
