#include "engine/store/inserter.h"

#include <fmt/format.h>

namespace solieu::store {
namespace {

std::string insert_rows(std::string_view table, std::size_t columns, std::size_t rows) {
  std::string row = "(?";
  for (std::size_t i = 1; i < columns; ++i) row += ",?";
  row += ')';
  std::string sql = fmt::format("INSERT OR FAIL INTO {} VALUES {}", table, row);
  for (std::size_t i = 1; i < rows; ++i) sql += ',' + row;
  return sql;
}

}  // namespace

Inserter::Inserter(Connection& connection, std::string_view table, std::size_t columns,
                   const std::string& purpose)
    : columns_(columns) {
  for (const std::size_t rows : {16, 4, 1}) {
    statements_.push_back({rows, connection.prepare(insert_rows(table, columns, rows), purpose)});
  }
}

}  // namespace solieu::store
