#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/fact/fact.h"
#include "engine/store/connection.h"

namespace solieu::store {

// The table of one type of fact. All types that grammars bring along share one, `other_field`.
struct FactTable {
  std::string type;
  std::string_view name;
  std::vector<std::string> columns;  // without fact_id
  std::string_view number;           // the column to compare and add; empty where there is none

  bool has(std::string_view column) const;
  // "money.amount, money.amount_max, …"
  std::string column_list() const;
};

// Nothing for a grammar's own type.
const FactTable* fact_table(std::string_view type);

// One for each of the six types.
const std::vector<FactTable>& fact_tables();

// The value's type, kept as long as the value, so that SQLite need not copy it.
const std::string& type_text(const fact::Value& value);

// Sets the columns of the value's table as parameters from `parameter` on. The value must stay
// until the statement is reset. Not for grammars' own types.
void set_value(Statement& statement, int parameter, const fact::Value& value);

// Reads a value from the columns of its table, `column` being the first.
fact::Value read_value(const Statement& row, int column, std::string_view type);

// A field in words: "915000000", "support"; empty where the text does not say. Nothing if values of
// this type have no such field.
std::optional<std::string> field_text(const fact::Value& value, std::string_view field);

// Money's amount, the houses' count … The first number of a grammar's own type.
std::optional<fact::Decimal> number_of(const fact::Value& value);
std::optional<fact::Comparator> comparator_of(const fact::Value& value);

}  // namespace solieu::store
