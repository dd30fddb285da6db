#pragma once

#include <cstddef>
#include <vector>

#include "engine/html/tree.h"

namespace solieu::html {

// Which tables of a page hold data, and which only place columns side by side, as old portals do.
class Tables {
 public:
  // By node; whether it is a row whose cells belong on one line.
  bool is_data_row(std::size_t node) const { return is_data_row_[node]; }

 private:
  friend Tables data_tables(const Tree& tree);
  std::vector<bool> is_data_row_;
};

// A table of data has several rows of several cells with words in them, no table within and no
// cell as long as an article's paragraphs.
Tables data_tables(const Tree& tree);

}  // namespace solieu::html
