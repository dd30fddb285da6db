#include "engine/store/fact_writer.h"

#include <fmt/format.h>

#include <string>
#include <variant>

#include "engine/store/attribution.h"
#include "engine/store/fact_table.h"

namespace solieu::store {
namespace {

constexpr std::size_t kFactColumns = 9;
constexpr std::size_t kOtherFieldColumns = 5;
constexpr auto kRemoving = "delete the facts of an article";

struct NumberedValue {
  std::int64_t fact_id;
  const fact::Value* value;
};

struct OtherField {
  std::int64_t fact_id;
  std::int64_t position;
  const std::pair<std::string, std::variant<fact::Decimal, std::string>>* field;
};

}  // namespace

FactWriter::FactWriter(Connection& connection)
    : facts_(connection, "fact", kFactColumns, "store the facts of an article"),
      attributions_(connection, "attribution", 1 + kAttributionColumnCount,
                    "store what facts take from their surroundings"),
      other_fields_(connection, "other_field", kOtherFieldColumns, "store the fields of facts") {
  const auto remove_from = [&connection](std::string_view table) {
    return connection.prepare(
        fmt::format("DELETE FROM {} WHERE fact_id IN (SELECT id FROM fact WHERE article_id = ?)",
                    table),
        kRemoving);
  };
  for (const FactTable& table : fact_tables()) {
    values_.emplace_back(table.type, Inserter(connection, table.name, 1 + table.columns.size(),
                                              fmt::format("store {} facts", table.type)));
    remove_.push_back(remove_from(table.name));
  }
  // What an audit made of them goes with them.
  remove_.push_back(remove_from("citation_candidate"));
  remove_.push_back(remove_from("citation"));
  remove_.push_back(connection.prepare("DELETE FROM finding WHERE article_id = ?", kRemoving));
  remove_.push_back(remove_from("attribution"));
  remove_.push_back(remove_from("other_field"));
  remove_.push_back(connection.prepare("DELETE FROM fact WHERE article_id = ?", kRemoving));
}

void FactWriter::insert(std::int64_t article_id, std::int64_t first_id, const Entry& entry) {
  if (entry.facts.empty()) return;
  insert_facts(article_id, first_id, entry);
  for (auto& [type, inserter] : values_) insert_values(type, inserter, first_id, entry);
  insert_attributions(first_id, entry);
  insert_other_fields(first_id, entry);
}

void FactWriter::remove(std::int64_t article_id) {
  for (Statement& statement : remove_) {
    statement.set(1, article_id);
    statement.run();
  }
}

void FactWriter::insert_facts(std::int64_t article_id, std::int64_t first_id, const Entry& entry) {
  facts_.insert(entry.facts.size(), [&](Statement& row, int first, std::size_t i) {
    const fact::Fact& fact = entry.facts[i];
    const text::SourceRange sentence = entry.sentences[i];
    row.set(first, first_id + static_cast<std::int64_t>(i));
    row.set(first + 1, article_id);
    row.set_static(first + 2, type_text(fact.value));
    row.set(first + 3, static_cast<std::int64_t>(fact.range.begin));
    row.set(first + 4, static_cast<std::int64_t>(fact.range.end));
    row.set_static(first + 5, fact.text);
    row.set(first + 6, static_cast<std::int64_t>(sentence.begin));
    row.set(first + 7, static_cast<std::int64_t>(sentence.end));
    row.set_static(first + 8, fact.rule);
  });
}

void FactWriter::insert_values(std::string_view type, Inserter& inserter, std::int64_t first_id,
                               const Entry& entry) {
  std::vector<NumberedValue> values;
  for (std::size_t i = 0; i < entry.facts.size(); ++i) {
    const fact::Value& value = entry.facts[i].value;
    if (!std::holds_alternative<fact::Other>(value) && type_of(value) == type) {
      values.push_back({first_id + static_cast<std::int64_t>(i), &value});
    }
  }
  inserter.insert(values.size(), [&](Statement& row, int first, std::size_t i) {
    row.set(first, values[i].fact_id);
    set_value(row, first + 1, *values[i].value);
  });
}

void FactWriter::insert_attributions(std::int64_t first_id, const Entry& entry) {
  std::vector<std::size_t> attributed;
  for (std::size_t i = 0; i < entry.facts.size(); ++i) {
    if (entry.facts[i].attribution != fact::Attribution{}) attributed.push_back(i);
  }
  attributions_.insert(attributed.size(), [&](Statement& row, int first, std::size_t i) {
    row.set(first, first_id + static_cast<std::int64_t>(attributed[i]));
    set_attribution(row, first + 1, entry.facts[attributed[i]].attribution);
  });
}

void FactWriter::insert_other_fields(std::int64_t first_id, const Entry& entry) {
  std::vector<OtherField> fields;
  for (std::size_t i = 0; i < entry.facts.size(); ++i) {
    const auto* other = std::get_if<fact::Other>(&entry.facts[i].value);
    if (other == nullptr) continue;
    for (const auto& field : other->fields) {
      const std::int64_t position = &field - other->fields.data();
      fields.push_back({first_id + static_cast<std::int64_t>(i), position, &field});
    }
  }
  other_fields_.insert(fields.size(), [&](Statement& row, int first, std::size_t i) {
    const auto& [name, content] = *fields[i].field;
    row.set(first, fields[i].fact_id);
    row.set(first + 1, fields[i].position);
    row.set_static(first + 2, name);
    row.set(first + 3, std::nullopt);
    row.set(first + 4, std::nullopt);
    if (const auto* number = std::get_if<fact::Decimal>(&content)) {
      row.set(first + 3, *number);
    } else {
      row.set_static(first + 4, std::get<std::string>(content));
    }
  });
}

}  // namespace solieu::store
