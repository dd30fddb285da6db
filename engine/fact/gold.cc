#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "engine/error.h"
#include "engine/fact/json.h"

namespace solieu::fact {
namespace {

using Scalar = std::variant<Decimal, std::string>;

// What is wrong with a line; `read_gold` adds which one.
class GoldFault : public Error {
 public:
  using Error::Error;
};

// The fields of one object, in the order of the line.
class Fields {
 public:
  // The last of two equal names counts, as in every JSON reader.
  void put(const std::string& name, Scalar value) {
    for (auto& [known, field] : fields_) {
      if (known != name) continue;
      field = std::move(value);
      return;
    }
    fields_.emplace_back(name, std::move(value));
  }

  bool has(std::string_view name) const { return find(name) != nullptr; }

  // As stated; a number where words are usual ("167" as a programme) in figures.
  std::string words(std::string_view name) const {
    const Scalar* field = find(name);
    if (field == nullptr) return {};
    if (const auto* number = std::get_if<Decimal>(field)) return number->to_string();
    return std::get<std::string>(*field);
  }

  std::optional<Decimal> number(std::string_view name) const {
    const Scalar* field = find(name);
    if (field == nullptr) return std::nullopt;
    if (const auto* number = std::get_if<Decimal>(field)) return *number;
    throw GoldFault(fmt::format("{} must be a plain number, not {}", name, words(name)));
  }

  std::optional<std::int64_t> whole(std::string_view name) const {
    const std::optional<Decimal> stated = number(name);
    if (stated && !stated->is_whole()) {
      throw GoldFault(fmt::format("{} must be a whole number", name));
    }
    return stated ? stated->whole() : std::nullopt;
  }

  Decimal need_number(std::string_view name) const { return need(name, number(name)); }
  std::int64_t need_whole(std::string_view name) const { return need(name, whole(name)); }

  Comparator comparator() const {
    if (!has("comparator")) return Comparator::kEqual;
    return named("comparator", comparator_named(words("comparator")));
  }
  Granularity granularity() const {
    if (!has("granularity")) return Granularity::kDay;
    return named("granularity", granularity_named(words("granularity")));
  }
  Day need_day(std::string_view name) const { return named(name, Day::parse(words(name))); }
  // Nothing where only the month or year is stated.
  std::optional<Day> day_or_period(std::string_view name) const {
    const Period period = named(name, parse_iso_period(words(name)));
    if (period.granularity != Granularity::kDay) return std::nullopt;
    return period.from;
  }

  const std::vector<std::pair<std::string, Scalar>>& all() const { return fields_; }

 private:
  const Scalar* find(std::string_view name) const {
    const auto field = std::find_if(fields_.begin(), fields_.end(),
                                    [&](const auto& known) { return known.first == name; });
    return field == fields_.end() ? nullptr : &field->second;
  }

  template <typename T>
  static T need(std::string_view name, std::optional<T> value) {
    if (!value) throw GoldFault(fmt::format("{} is missing", name));
    return *value;
  }
  template <typename T>
  T named(std::string_view name, std::optional<T> value) const {
    if (!value) throw GoldFault(fmt::format("{} cannot be \"{}\"", name, words(name)));
    return *value;
  }

  std::vector<std::pair<std::string, Scalar>> fields_;
};

// Collects one line. nlohmann-json hands floats over with their characters, so that 63.1 is not
// first made a double. What the format does not know, at any depth, is passed over.
class LineReader : public nlohmann::json_sax<nlohmann::json> {
 public:
  Fields line;
  Fields value;
  bool optional = false;

  bool null() override { return need_object(); }  // not stated
  bool boolean(bool truth) override {
    if (depth_ == 1 && key_ == "optional") optional = truth;
    return need_object();
  }
  bool number_integer(number_integer_t number) override { return put(Decimal(number)); }
  bool number_unsigned(number_unsigned_t number) override {
    return put_number(Decimal::from_units(number, 0), std::to_string(number));
  }
  bool number_float(number_float_t, const string_t& figures) override {
    return put_number(Decimal::parse(figures), figures);
  }
  bool string(string_t& text) override { return put(text); }
  bool binary(binary_t&) override { return false; }  // never in JSON text

  bool start_object(std::size_t) override {
    if (depth_ == 1) in_value_ = key_ == "value";
    return open();
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return need_object() && open(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    key_ = name;
    return true;
  }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    throw GoldFault(fmt::format("no JSON at byte {}", position));
  }

 private:
  bool need_object() const {
    if (depth_ == 0) throw GoldFault("a fact is an object");
    return true;
  }
  bool open() {
    ++depth_;
    return true;
  }
  bool close() {
    if (--depth_ == 1) in_value_ = false;
    return true;
  }
  bool put(Scalar scalar) {
    need_object();
    if (depth_ == 1) {
      line.put(key_, std::move(scalar));
    } else if (depth_ == 2 && in_value_) {
      value.put(key_, std::move(scalar));
    }
    return true;
  }
  // One that cannot be kept exactly stays text, and is refused only where a number is needed.
  bool put_number(std::optional<Decimal> number, const std::string& figures) {
    return number ? put(*number) : put(figures);
  }

  std::string key_;
  int depth_ = 0;
  bool in_value_ = false;
};

struct TypeRule {
  std::string_view type;
  // A value without its key is as good as empty. A directive goes by its symbol or its name.
  std::string_view key;
  std::string_view other_key;
  std::array<std::string_view, 5> attributes;
};

constexpr auto kTypeRules = std::to_array<TypeRule>({
    {"money", "amount", "", {"comparator", "per", "role", "actor"}},
    {"house", "count", "", {"comparator", "programme", "action", "money", "actor"}},
    {"directive", "symbol", "name", {"doc_type", "date", "issuer", "term"}},
    {"quantity", "number", "", {"comparator", "actor"}},
    {"percent", "value", "", {"comparator", "direction"}},
    {"date", "from", "", {"granularity"}},
    {"organization", "name", "", {"kind"}},
    {"place", "name", "", {"level"}},
    {"person", "name", "", {"title"}},
});

const TypeRule* rule_of(std::string_view type) {
  const auto rule = std::find_if(kTypeRules.begin(), kTypeRules.end(),
                                 [&](const TypeRule& known) { return known.type == type; });
  return rule == kTypeRules.end() ? nullptr : &*rule;
}

Money money_of(const Fields& fields) {
  Money money;
  money.amount = fields.need_number("amount");
  money.amount_max = fields.number("amount_max");
  if (fields.has("currency")) money.currency = fields.words("currency");
  money.comparator = fields.comparator();
  money.per = fields.words("per");
  money.role = fields.words("role");
  money.actor = fields.words("actor");
  return money;
}

House house_of(const Fields& fields) {
  House house;
  house.count = fields.need_number("count");
  house.comparator = fields.comparator();
  house.programme = fields.words("programme");
  house.action = fields.words("action");
  house.money = fields.number("money");
  house.actor = fields.words("actor");
  return house;
}

Directive directive_of(const Fields& fields) {
  Directive directive;
  directive.symbol = fields.words("symbol");
  directive.name = fields.words("name");
  directive.number = fields.whole("number");
  if (const std::optional<std::int64_t> year = fields.whole("year")) {
    if (*year < 1 || *year > 9999) throw GoldFault("year must have four digits");
    directive.year = static_cast<int>(*year);
  }
  directive.code = fields.words("code");
  directive.issuer_code = fields.words("issuer_code");
  directive.doc_type = fields.words("doc_type");
  if (fields.has("date")) directive.date = fields.day_or_period("date");
  directive.issuer = fields.words("issuer");
  directive.term = fields.words("term");
  return directive;
}

Quantity quantity_of(const Fields& fields) {
  Quantity quantity;
  quantity.number = fields.need_number("number");
  quantity.number_max = fields.number("number_max");
  quantity.of = fields.number("of");
  quantity.unit = fields.words("unit");
  quantity.comparator = fields.comparator();
  quantity.actor = fields.words("actor");
  return quantity;
}

Percent percent_of(const Fields& fields) {
  return {fields.need_number("value"), fields.comparator(), fields.words("direction")};
}

Date date_of(const Fields& fields) {
  const Period period{fields.need_day("from"), fields.need_day("to"), fields.granularity()};
  if (period.to < period.from) throw GoldFault("to is before from");
  return {period};
}

Place place_of(const Fields& fields) {
  return {fields.words("name"), fields.words("level"), fields.words("within"),
          fields.whole("candidates")};
}

Value value_of(const std::string& type, const Fields& fields) {
  if (type == "money") return money_of(fields);
  if (type == "house") return house_of(fields);
  if (type == "directive") return directive_of(fields);
  if (type == "quantity") return quantity_of(fields);
  if (type == "percent") return percent_of(fields);
  if (type == "date") return date_of(fields);
  if (type == "organization") return Organization{fields.words("name"), fields.words("kind")};
  if (type == "place") return place_of(fields);
  if (type == "person") return Person{fields.words("name"), fields.words("title")};
  return Other{type, fields.all()};
}

std::vector<std::pair<std::string, std::string>> stated_attributes(const TypeRule& rule,
                                                                   const Fields& fields) {
  std::vector<std::pair<std::string, std::string>> attributes;
  for (const std::string_view name : rule.attributes) {
    if (name.empty()) continue;
    if (fields.has(name)) {
      attributes.emplace_back(name, fields.words(name));
    } else if (name == "comparator") {
      attributes.emplace_back(name, name_of(Comparator::kEqual));
    }
  }
  return attributes;
}

text::SourceRange range_of(const Fields& line) {
  const std::int64_t begin = line.need_whole("start");
  const std::int64_t end = line.need_whole("end");
  if (begin < 0 || end < begin) throw GoldFault("start and end are no span");
  return {static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
}

GoldFact read_line(const std::string& json) {
  LineReader reader;
  nlohmann::json::sax_parse(json, &reader);
  if (!reader.line.has("type")) throw GoldFault("type is missing");
  GoldFact gold;
  gold.type = reader.line.words("type");
  gold.optional = reader.optional;
  gold.fact.range = range_of(reader.line);
  gold.fact.text = reader.line.words("text");
  gold.fact.rule = reader.line.words("rule");
  const TypeRule* rule = rule_of(gold.type);
  if (rule != nullptr) {
    gold.valued = reader.value.has(rule->key) || reader.value.has(rule->other_key);
    if (!gold.valued && !gold.optional) {
      throw GoldFault(fmt::format("{} is missing, and the fact is not optional", rule->key));
    }
  }
  if (rule != nullptr && gold.valued) gold.attributes = stated_attributes(*rule, reader.value);
  gold.fact.value = gold.valued ? value_of(gold.type, reader.value) : Other{gold.type, {}};
  return gold;
}

}  // namespace

std::vector<std::string_view> attributes_of(std::string_view type) {
  std::vector<std::string_view> attributes;
  const TypeRule* rule = rule_of(type);
  if (rule == nullptr) return attributes;
  std::copy_if(rule->attributes.begin(), rule->attributes.end(), std::back_inserter(attributes),
               [](std::string_view name) { return !name.empty(); });
  return attributes;
}

std::vector<GoldFact> read_gold(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw Error(fmt::format("{}: cannot be opened", path));
  std::vector<GoldFact> facts;
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    try {
      facts.push_back(read_line(line));
    } catch (const GoldFault& fault) {
      throw Error(fmt::format("{}:{}: {}", path, number, fault.what()));
    }
  }
  if (file.bad()) throw Error(fmt::format("{}: cannot be read", path));
  return facts;
}

}  // namespace solieu::fact
