#include "engine/fact/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "engine/text/utf8.h"

namespace solieu::fact {
namespace {

void append_string(std::string& out, std::string_view text) {
  // Nearly every text is written as it is; what is no UTF-8 or needs an escape, the library does.
  unsigned escapes = 0, beyond_ascii = 0;  // no bool and no branch: the loop goes by blocks
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    escapes |= static_cast<unsigned>(byte < ' ') | static_cast<unsigned>(c == '"') |
               static_cast<unsigned>(c == '\\') | static_cast<unsigned>(c == '\x7F');
    beyond_ascii |= byte & 0x80U;
  }
  if (escapes == 0 && (beyond_ascii == 0 || text::is_utf8(text))) {
    out += '"';
    out += text;
    out += '"';
    return;
  }
  using Json = nlohmann::json;
  out += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Writes one object, field by field. A field that is empty is not stated and left out. Keys are
// written as they are.
class ObjectWriter {
 public:
  explicit ObjectWriter(std::string& out) : out_(out) { out_ += '{'; }

  void add(std::string_view key, std::string_view text) {
    if (text.empty()) return;
    add_key(key);
    append_string(out_, text);
  }
  void add(std::string_view key, const Decimal& number) {
    add_key(key);
    out_ += number.to_string();
  }
  void add(std::string_view key, Comparator comparator) {
    if (comparator != Comparator::kEqual) add(key, name_of(comparator));
  }
  void add(std::string_view key, Day day) { add(key, day.to_string()); }
  template <typename T>
  void add(std::string_view key, const std::optional<T>& field) {
    if (field) add(key, *field);
  }

  // The place where a nested object is to be written.
  std::string& add_object(std::string_view key) {
    add_key(key);
    return out_;
  }

  void close() { out_ += '}'; }

 private:
  void add_key(std::string_view key) {
    if (!first_) out_ += ',';
    first_ = false;
    out_ += '"';
    out_ += key;
    out_ += "\":";
  }

  std::string& out_;
  bool first_ = true;
};

// The fields of each type, in the order in which ANNOTATION lists them.
struct FieldWriter {
  ObjectWriter& object;

  void operator()(const Money& money) const {
    object.add("amount", money.amount);
    object.add("amount_max", money.amount_max);
    object.add("currency", money.currency);
    object.add("comparator", money.comparator);
    object.add("per", money.per);
    object.add("role", money.role);
    object.add("actor", money.actor);
  }
  void operator()(const House& house) const {
    object.add("count", house.count);
    object.add("comparator", house.comparator);
    object.add("programme", house.programme);
    object.add("action", house.action);
    object.add("money", house.money);
    object.add("actor", house.actor);
  }
  void operator()(const Directive& directive) const {
    object.add("symbol", directive.symbol);
    object.add("name", directive.name);
    object.add("number", directive.number);
    object.add("year", directive.year);
    object.add("code", directive.code);
    object.add("issuer_code", directive.issuer_code);
    object.add("doc_type", directive.doc_type);
    object.add("date", directive.date);
    object.add("issuer", directive.issuer);
    object.add("term", directive.term);
  }
  void operator()(const Quantity& quantity) const {
    object.add("number", quantity.number);
    object.add("number_max", quantity.number_max);
    object.add("of", quantity.of);
    object.add("unit", quantity.unit);
    object.add("comparator", quantity.comparator);
    object.add("actor", quantity.actor);
  }
  void operator()(const Percent& percent) const {
    object.add("value", percent.value);
    object.add("comparator", percent.comparator);
    object.add("direction", percent.direction);
  }
  void operator()(const Date& date) const {
    object.add("from", date.period.from);
    object.add("to", date.period.to);
    object.add("granularity", name_of(date.period.granularity));
  }
  void operator()(const Organization& organization) const {
    object.add("name", organization.name);
    object.add("kind", organization.kind);
  }
  void operator()(const Place& place) const {
    object.add("name", place.name);
    object.add("level", place.level);
    object.add("within", place.within);
    object.add("candidates", place.candidates);
  }
  void operator()(const Person& person) const {
    object.add("name", person.name);
    object.add("title", person.title);
  }
  void operator()(const Other& other) const {
    for (const auto& [name, field] : other.fields) {
      std::string key;  // a grammar's own word
      append_string(key, name);
      key = key.substr(1, key.size() - 2);
      std::visit([&](const auto& value) { object.add(key, value); }, field);
    }
  }
};

void append_value(std::string& out, const Value& value) {
  ObjectWriter object(out);
  std::visit(FieldWriter{object}, value);
  object.close();
}

void append_origin(ObjectWriter& object, const std::optional<Origin>& origin) {
  if (!origin) return;
  object.add("scope", name_of(origin->scope));
  object.add("start", Decimal(static_cast<std::int64_t>(origin->range.begin)));
  object.add("end", Decimal(static_cast<std::int64_t>(origin->range.end)));
}

void append_attribution(std::string& out, const Attribution& attribution) {
  ObjectWriter object(out);
  if (attribution.actor) {
    ObjectWriter actor(object.add_object("actor"));
    append_origin(actor, attribution.actor);
    actor.close();
  }
  if (!attribution.place.empty()) {
    ObjectWriter place(object.add_object("place"));
    place.add("name", attribution.place);
    append_origin(place, attribution.place_origin);
    place.close();
  }
  if (attribution.period) {
    ObjectWriter period(object.add_object("period"));
    period.add("from", attribution.period->from);
    period.add("to", attribution.period->to);
    append_origin(period, attribution.period_origin);
    period.close();
  }
  object.close();
}

}  // namespace

std::string to_ndjson(const Fact& fact, std::string_view document) {
  std::string line;
  line.reserve(256);
  ObjectWriter object(line);
  object.add("document", document);
  object.add("type", type_of(fact.value));
  object.add("start", Decimal(static_cast<std::int64_t>(fact.range.begin)));
  object.add("end", Decimal(static_cast<std::int64_t>(fact.range.end)));
  object.add("text", fact.text);
  object.add("rule", fact.rule);
  append_value(object.add_object("value"), fact.value);
  if (fact.attribution != Attribution{}) {
    append_attribution(object.add_object("attribution"), fact.attribution);
  }
  object.close();
  return line;
}

std::string value_json(const Value& value) {
  std::string json;
  append_value(json, value);
  return json;
}

}  // namespace solieu::fact
