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
};

// Rows for people to read: columns lined up, long texts cut to the width of the terminal, or not
// cut where the output is no terminal. A column without any text is left out.
class Table {
 public:
  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

  // As many cells as there are columns.
  void add(std::vector<Shown> cells);
  bool empty() const { return rows_.empty(); }

  void print(Output& out) const;

 private:
  std::vector<std::size_t> widths(const std::vector<std::size_t>& used, std::size_t terminal) const;

  std::vector<Column> columns_;
  std::vector<std::vector<Shown>> rows_;
};

}  // namespace solieu::cli
