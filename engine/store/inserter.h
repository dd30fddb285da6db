#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/store/connection.h"

namespace solieu::store {

// Inserts rows into one table, several with one statement, since running it costs more than a row.
// Rows inserted before one that fails stay, for the caller to roll back: a statement that undoes
// itself makes the search index write out what it has gathered.
class Inserter {
 public:
  Inserter(Connection& connection, std::string_view table, std::size_t columns,
           const std::string& purpose);

  // Calls `set(statement, first_parameter, i)` for each row i.
  template <class Set>
  void insert(std::size_t rows, Set&& set) {
    std::size_t row = 0;
    for (Prepared& prepared : statements_) {
      while (rows - row >= prepared.rows) {
        for (std::size_t i = 0; i < prepared.rows; ++i, ++row) {
          set(prepared.statement, static_cast<int>(1 + i * columns_), row);
        }
        prepared.statement.run();
      }
    }
  }

 private:
  struct Prepared {
    std::size_t rows;
    Statement statement;
  };
  std::size_t columns_;
  std::vector<Prepared> statements_;  // the last is for single rows
};

}  // namespace solieu::store
