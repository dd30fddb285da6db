#include "engine/store/fact_table.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "engine/store/fields.h"

namespace solieu::store {
namespace {

fact::Day some_day() { return *fact::Day::from(1, 1, 1); }

// A value of each type, to be filled. Days have no empty state.
fact::Value blank_value(std::string_view type) {
  if (type == "money") return fact::Money();
  if (type == "house") return fact::House();
  if (type == "directive") return fact::Directive();
  if (type == "quantity") return fact::Quantity();
  if (type == "percent") return fact::Percent();
  if (type == "organization") return fact::Organization();
  if (type == "place") return fact::Place();
  if (type == "person") return fact::Person();
  assert(type == "date" && "a type with a table of its own");
  return fact::Date{{some_day(), some_day()}};
}

// Calls `visit` for each field of a value that has a table of its own.
template <class Value, class Visit>
void visit_value(Value& value, Visit&& visit) {
  std::visit(
      [&visit](auto& alternative) {
        using Alternative = std::remove_cvref_t<decltype(alternative)>;
        if constexpr (!std::is_same_v<Alternative, fact::Other>) {
          visit_fields(alternative, visit);
        }
      },
      value);
}

// The names of a few values that every second row has, kept so that SQLite need not copy them.
template <class Value>
const std::string& kept_name(Value value) {
  static const auto names = [] {
    std::vector<std::string> known;
    for (int i = 0; !name_of(static_cast<Value>(i)).empty(); ++i) {
      known.emplace_back(name_of(static_cast<Value>(i)));
    }
    return known;
  }();
  return names[static_cast<std::size_t>(value)];
}

class Setter {
 public:
  Setter(Statement& statement, int parameter) : statement_(statement), parameter_(parameter) {}

  template <class Field>
  void operator()(std::string_view, const Field& field) {
    set(field);
    ++parameter_;
  }

 private:
  void set(const std::string& text) { statement_.set_text(parameter_, text); }
  void set(fact::Decimal number) { statement_.set(parameter_, number); }
  void set(std::int64_t number) { statement_.set(parameter_, number); }
  void set(int number) { statement_.set(parameter_, number); }
  void set(fact::Comparator comparator) {
    statement_.set_static(parameter_, kept_name(comparator));
  }
  void set(fact::Granularity granularity) {
    statement_.set_static(parameter_, kept_name(granularity));
  }
  void set(fact::Day day) { statement_.set(parameter_, day.to_string()); }
  template <class Value>
  void set(const std::optional<Value>& value) {
    if (value) {
      set(*value);
    } else {
      statement_.set(parameter_, std::nullopt);
    }
  }

  Statement& statement_;
  int parameter_;
};

class Getter {
 public:
  Getter(const Statement& row, int column) : row_(row), column_(column) {}

  template <class Field>
  void operator()(std::string_view, Field& field) {
    get(field);
    ++column_;
  }

 private:
  void get(std::string& text) { text = row_.text(column_); }
  void get(fact::Decimal& number) { number = row_.decimal(column_); }
  void get(std::int64_t& number) { number = row_.integer(column_); }
  void get(int& number) { number = static_cast<int>(row_.integer(column_)); }
  void get(fact::Comparator& comparator) {
    comparator = fact::comparator_named(row_.text(column_)).value_or(fact::Comparator::kEqual);
  }
  void get(fact::Granularity& granularity) {
    granularity = fact::granularity_named(row_.text(column_)).value_or(fact::Granularity::kRange);
  }
  void get(fact::Day& day) { day = fact::Day::parse(row_.text(column_)).value_or(day); }
  void get(std::optional<fact::Day>& day) { day = fact::Day::parse(row_.text(column_)); }
  template <class Value>
  void get(std::optional<Value>& value) {
    value.reset();
    if (!row_.is_null(column_)) get(value.emplace());
  }

  const Statement& row_;
  int column_;
};

std::string in_words(const std::string& text) { return text; }
std::string in_words(fact::Decimal number) { return number.to_string(); }
std::string in_words(std::int64_t number) { return std::to_string(number); }
std::string in_words(int number) { return std::to_string(number); }
std::string in_words(fact::Comparator comparator) { return std::string(name_of(comparator)); }
std::string in_words(fact::Granularity granularity) { return std::string(name_of(granularity)); }
std::string in_words(fact::Day day) { return day.to_string(); }
template <class Value>
std::string in_words(const std::optional<Value>& value) {
  return value ? in_words(*value) : std::string();
}

FactTable make_table(std::string type, std::string_view name, std::string_view number) {
  FactTable table = {std::move(type), name, {}, number};
  const fact::Value value = blank_value(table.type);
  visit_value(value, [&table](std::string_view column, const auto&) {
    table.columns.emplace_back(column);
  });
  return table;
}

}  // namespace

bool FactTable::has(std::string_view column) const {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

std::string FactTable::column_list() const {
  std::string list;
  for (const std::string& column : columns) {
    if (!list.empty()) list += ", ";
    list += std::string(name) + ".\"" + column + '"';
  }
  return list;
}

const std::vector<FactTable>& fact_tables() {
  // In the order of `Value`.
  static const std::vector<FactTable> tables = {
      make_table("money", "money", "amount"),
      make_table("house", "house", "count"),
      make_table("directive", "directive", ""),
      make_table("quantity", "quantity", "number"),
      make_table("percent", "percent", "value"),
      make_table("date", "date_period", ""),
      make_table("organization", "organization", ""),
      make_table("place", "place", ""),
      make_table("person", "person", ""),
  };
  return tables;
}

const FactTable* fact_table(std::string_view type) {
  for (const FactTable& table : fact_tables()) {
    if (table.type == type) return &table;
  }
  return nullptr;
}

const std::string& type_text(const fact::Value& value) {
  if (const auto* other = std::get_if<fact::Other>(&value)) return other->type;
  return fact_tables()[value.index()].type;
}

void set_value(Statement& statement, int parameter, const fact::Value& value) {
  visit_value(value, Setter(statement, parameter));
}

fact::Value read_value(const Statement& row, int column, std::string_view type) {
  fact::Value value = blank_value(type);
  visit_value(value, Getter(row, column));
  return value;
}

std::optional<std::string> field_text(const fact::Value& value, std::string_view field) {
  std::optional<std::string> found;
  if (const auto* other = std::get_if<fact::Other>(&value)) {
    for (const auto& [name, content] : other->fields) {
      if (name != field) continue;
      return std::visit([](const auto& one) { return in_words(one); }, content);
    }
    return std::nullopt;
  }
  visit_value(value, [&](std::string_view column, const auto& content) {
    if (column == field) found = in_words(content);
  });
  return found;
}

std::optional<fact::Decimal> number_of(const fact::Value& value) {
  if (const auto* money = std::get_if<fact::Money>(&value)) return money->amount;
  if (const auto* house = std::get_if<fact::House>(&value)) return house->count;
  if (const auto* quantity = std::get_if<fact::Quantity>(&value)) return quantity->number;
  if (const auto* percent = std::get_if<fact::Percent>(&value)) return percent->value;
  if (const auto* other = std::get_if<fact::Other>(&value)) {
    for (const auto& [name, content] : other->fields) {
      if (const auto* number = std::get_if<fact::Decimal>(&content)) return *number;
    }
  }
  return std::nullopt;
}

std::optional<fact::Comparator> comparator_of(const fact::Value& value) {
  if (const auto* money = std::get_if<fact::Money>(&value)) return money->comparator;
  if (const auto* house = std::get_if<fact::House>(&value)) return house->comparator;
  if (const auto* quantity = std::get_if<fact::Quantity>(&value)) return quantity->comparator;
  if (const auto* percent = std::get_if<fact::Percent>(&value)) return percent->comparator;
  return std::nullopt;
}

}  // namespace solieu::store
