#include "engine/extract/build.h"

#include <algorithm>

#include "engine/text/normalize.h"

namespace solieu::extract {
namespace {

using fact::Comparator;

Comparator comparator_of(const Fields& fields) {
  return fact::comparator_named(fields.text("comparator")).value_or(Comparator::kEqual);
}

// A word of the data that says "none": a cue that only keeps a farther one away.
std::string word(const Fields& fields, std::string_view field) {
  std::string text = fields.text(field);
  return text == "none" ? "" : text;
}

std::string capitalized(const std::string& text) {
  // The first letter is found by folding: whichever capital folds to it stands in the data already
  // or is written by the report; only ASCII and đ begin document types.
  if (text.empty()) return text;
  std::string made = text;
  if (made.front() >= 'a' && made.front() <= 'z') {
    made.front() = static_cast<char>(made.front() - 'a' + 'A');
  } else if (made.compare(0, 2, "đ") == 0) {
    made.replace(0, 2, "Đ");
  }
  return made;
}

std::optional<fact::Value> money(const Fields& fields) {
  fact::Money made;
  const auto amount = fields.number("amount");
  if (!amount) return std::nullopt;
  made.amount = *amount;
  made.amount_max = fields.number("amount_max");
  if (fields.has("currency")) made.currency = fields.text("currency");
  made.comparator = comparator_of(fields);
  made.per = text::fold_case(fields.text("per"));
  made.role = word(fields, "role");
  return made;
}

std::optional<fact::Value> house(const Fields& fields) {
  fact::House made;
  const auto count = fields.number("count");
  if (!count) return std::nullopt;
  made.count = *count;
  made.comparator = comparator_of(fields);
  made.programme = word(fields, "programme");
  made.action = word(fields, "action");
  return made;
}

std::size_t leading_digits(const std::string& symbol) {
  return std::min(symbol.find_first_not_of("0123456789"), symbol.size());
}

std::string unpadded(std::string digits) {
  digits.erase(0,
               std::min(digits.find_first_not_of('0'), digits.size() - (digits.empty() ? 0 : 1)));
  return digits;
}

std::optional<fact::Value> directive(const Fields& fields) {
  fact::Directive made;
  made.symbol = fields.text("symbol");
  const std::size_t digits = leading_digits(made.symbol);
  // "217, 218-QĐ/TW": what follows the last number of a list is said of all.
  if (digits == made.symbol.size()) made.symbol += fields.text("tail");
  made.name = capitalized(fields.text("name"));
  if (made.symbol.empty() && made.name.empty()) return std::nullopt;
  if (const auto number = fact::Decimal::parse(unpadded(made.symbol.substr(0, digits)))) {
    made.number = number->whole();
  }
  // The year is the document's only inside its symbol or behind its name.
  const auto year = fields.integer("year");
  if (year &&
      (made.symbol.empty() || made.symbol.find(std::to_string(*year)) != std::string::npos)) {
    made.year = year;
  }
  made.code = fields.text("code");
  made.issuer_code = fields.text("issuer_code");
  made.doc_type = capitalized(fields.text("doc_type"));
  const auto day = fields.integer("day"), month = fields.integer("month"),
             date_year = fields.integer("date_year");
  if (day && month && date_year) made.date = fact::Day::from(*date_year, *month, *day);
  made.issuer = fields.text("issuer");
  made.term = fields.text("term");
  return made;
}

std::optional<fact::Value> quantity(const Fields& fields) {
  fact::Quantity made;
  const auto number = fields.number("number");
  if (!number) return std::nullopt;
  made.number = *number;
  made.number_max = fields.number("number_max");
  made.of = fields.number("of");
  made.unit = text::fold_case(fields.text("unit"));
  made.comparator = comparator_of(fields);
  return made;
}

std::optional<fact::Value> percent(const Fields& fields) {
  fact::Percent made;
  const auto value = fields.number("value");
  if (!value) return std::nullopt;
  made.value = *value;
  made.comparator = comparator_of(fields);
  made.direction = word(fields, "direction");
  return made;
}

std::optional<fact::Value> organization(const Fields& fields) {
  return fact::Organization{fields.text("name"), fields.text("kind")};
}

std::optional<fact::Value> place(const Fields& fields) {
  return fact::Place{fields.text("name"), fields.text("level"), "", std::nullopt};
}

std::optional<fact::Value> person(const Fields& fields) {
  return fact::Person{fields.text("name"), fields.text("title")};
}

fact::Value other(const Mention& mention) {
  fact::Other made;
  made.type = mention.rule->type;
  for (const auto& [field, value] : mention.fields.all()) {
    made.fields.emplace_back(std::string(field), value);
  }
  return made;
}

}  // namespace

std::optional<fact::Value> build_value(const Mention& mention,
                                       const std::optional<fact::Period>& period) {
  const std::string& type = mention.rule->type;
  const Fields& fields = mention.fields;
  if (type == "money") return money(fields);
  if (type == "house") return house(fields);
  if (type == "directive") return directive(fields);
  if (type == "quantity") return quantity(fields);
  if (type == "percent") return percent(fields);
  if (type == "date")
    return period ? std::optional<fact::Value>(fact::Date{*period}) : std::nullopt;
  if (type == "organization") return organization(fields);
  if (type == "place") return place(fields);
  if (type == "person") return person(fields);
  return other(mention);
}

}  // namespace solieu::extract
