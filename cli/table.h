#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/columns.h"
#include "cli/output.h"

namespace solieu::cli {

enum class Align { kLeft, kRight };

struct Column {
  std::string heading;
  Align align = Align::kLeft;
  // Where the terminal is too narrow for the whole table, the column gives way down to that many
  // columns of the terminal, and below where all have done so. 0: it never gives way.
  std::size_t narrowest = 0;
  // Where the terminal is too narrow for all columns at their narrowest, the one with the lowest
  // rank is left out first. 0: it never is.
  std::size_t leaves = 0;
};

// Rows for people to read: columns lined up, long texts cut to the width of the terminal, or not
// cut where the output is no terminal, nor any column missing there. A column without any text is
// left out.
class Table {
 public:
  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

  // As many cells as there are columns.
  void add(std::vector<Shown> cells);
  bool empty() const { return rows_.empty(); }

  void print(Output& out) const;

 private:
  // The columns that have room.
  std::vector<std::size_t> used(std::size_t terminal) const;
  std::vector<std::size_t> widths(const std::vector<std::size_t>& used, std::size_t terminal) const;
  // Of a column, with nothing cut.
  std::size_t width_of(std::size_t column) const;

  std::vector<Column> columns_;
  std::vector<std::vector<Shown>> rows_;
};

// A table of any length. It is lined up piece by piece, so that it need not be held as a whole.
class LongTable {
 public:
  LongTable(std::vector<Column> columns, Output& out);

  void add(std::vector<Shown> cells);
  // After the last row.
  void finish();

 private:
  std::vector<Column> columns_;
  Output& out_;
  Table piece_;
  std::size_t rows_ = 0;
};

}  // namespace solieu::cli
