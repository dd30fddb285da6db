#include "engine/grammar/fact_types.h"

#include <map>

namespace solieu::grammar {
namespace {

constexpr FieldKind kNumber = FieldKind::kNumber;
constexpr FieldKind kText = FieldKind::kText;

const std::vector<std::string_view>& comparators() {
  static const std::vector<std::string_view> words = {"eq", "gt",     "ge",    "lt",
                                                      "le", "almost", "approx"};
  return words;
}

const std::map<std::string_view, std::vector<FieldSpec>>& types() {
  static const std::map<std::string_view, std::vector<FieldSpec>> table = {
      {"money",
       {{"amount", kNumber, true, {}},
        {"amount_max", kNumber, false, {}},
        {"currency", kText, false, {}},
        {"comparator", kText, false, comparators()},
        {"per", kText, false, {}},
        {"role", kText, false, {}}}},
      {"house",
       {{"count", kNumber, true, {}},
        {"comparator", kText, false, comparators()},
        {"programme", kText, false, {}},
        {"action", kText, false, {}}}},
      {"directive",
       {{"symbol", kText, false, {}},
        {"tail", kText, false, {}},
        {"name", kText, false, {}},
        {"year", kNumber, false, {}},
        {"code", kText, false, {}},
        {"issuer_code", kText, false, {}},
        {"doc_type", kText, false, {}},
        {"issuer", kText, false, {}},
        {"term", kText, false, {}},
        {"day", kNumber, false, {}},
        {"month", kNumber, false, {}},
        {"date_year", kNumber, false, {}}}},
      {"quantity",
       {{"number", kNumber, true, {}},
        {"number_max", kNumber, false, {}},
        {"of", kNumber, false, {}},
        {"unit", kText, true, {}},
        {"comparator", kText, false, comparators()}}},
      {"percent",
       {{"value", kNumber, true, {}},
        {"comparator", kText, false, comparators()},
        {"direction", kText, false, {"up", "down", "reach", "share"}}}},
      {"date",
       {{"granularity",
         kText,
         true,
         {"day", "month", "quarter", "half", "months", "year", "range"}},
        {"day", kNumber, false, {}},
        {"month", kNumber, false, {}},
        {"quarter", kNumber, false, {}},
        {"months", kNumber, false, {}},
        {"end", kText, false, {"first", "last"}},
        {"year", kNumber, false, {}},
        {"to_day", kNumber, false, {}},
        {"to_month", kNumber, false, {}},
        {"to_year", kNumber, false, {}}}},
      {"organization", {{"name", kText, true, {}}, {"kind", kText, false, {}}}},
      {"place", {{"name", kText, true, {}}, {"level", kText, false, {}}}},
      {"person", {{"name", kText, true, {}}, {"title", kText, false, {}}}},
  };
  return table;
}

}  // namespace

const std::vector<FieldSpec>* fields_of(std::string_view type) {
  const auto found = types().find(type);
  return found == types().end() ? nullptr : &found->second;
}

}  // namespace solieu::grammar
