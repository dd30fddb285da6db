#include "engine/fact/agreement.h"

#include "engine/fact/tally.h"
#include "engine/text/character.h"
#include "engine/text/code_point.h"
#include "engine/text/normalize.h"

namespace solieu::fact {
namespace {

// Letters, digits, and the two marks of a symbol (217-QĐ/TW). The square of m² is a digit too.
bool belongs_to_word(char32_t c) {
  if (c == U'-' || c == U'/' || c == U'²' || c == U'³') return true;
  const text::CharacterClass known = text::CharacterTable::instance().at(c).character_class;
  return known == text::CharacterClass::kLetter || known == text::CharacterClass::kDigit;
}

// What two spellings of one name have in common: no case, no marks, no punctuation.
std::string fold(std::string_view name) {
  const std::string plain = text::fold_marks(name);
  std::string folded;
  bool gap = false;
  const char* const end = plain.data() + plain.size();
  for (const char* at = plain.data(); at < end;) {
    const text::CodePoint next = text::code_point_at(at, end);
    if (belongs_to_word(next.value)) {
      if (gap && !folded.empty()) folded += ' ';
      folded.append(at, next.size);
      gap = false;
    } else {
      gap = true;
    }
    at += next.size;
  }
  return folded;
}

std::string in_figures(const std::optional<Decimal>& number) {
  return number ? number->to_string() : "none";
}

// Nothing for a value without a key.
struct KeyText {
  using Result = std::optional<std::string>;

  Result operator()(const Money& money) const {
    return in_figures(money.amount) + '|' + in_figures(money.amount_max) + '|' + money.currency;
  }
  Result operator()(const House& house) const { return in_figures(house.count); }
  Result operator()(const Directive& directive) const {
    if (!directive.symbol.empty()) return "symbol|" + fold(directive.symbol);
    return "name|" + fold(directive.name);
  }
  Result operator()(const Quantity& quantity) const {
    const std::string unit = fold(quantity.unit);
    return in_figures(quantity.number) + '|' + in_figures(quantity.of) + '|' +
           unit.substr(0, unit.find(' '));
  }
  Result operator()(const Percent& percent) const { return in_figures(percent.value); }
  Result operator()(const Date& date) const {
    return date.period.from.to_string() + '|' + date.period.to.to_string();
  }
  Result operator()(const Organization& organization) const { return fold(organization.name); }
  Result operator()(const Place& place) const { return fold(place.name); }
  Result operator()(const Person& person) const { return fold(person.name); }
  Result operator()(const Other&) const { return std::nullopt; }
};

struct Attribute {
  std::string_view name;

  std::string operator()(const Money& money) const {
    if (name == "comparator") return std::string(name_of(money.comparator));
    if (name == "per") return money.per;
    if (name == "role") return money.role;
    return name == "actor" ? money.actor : std::string();
  }
  std::string operator()(const House& house) const {
    if (name == "comparator") return std::string(name_of(house.comparator));
    if (name == "programme") return house.programme;
    if (name == "action") return house.action;
    if (name == "money") return house.money ? house.money->to_string() : std::string();
    return name == "actor" ? house.actor : std::string();
  }
  std::string operator()(const Directive& directive) const {
    if (name == "doc_type") return directive.doc_type;
    if (name == "date") return directive.date ? directive.date->to_string() : std::string();
    if (name == "issuer") return directive.issuer;
    return name == "term" ? directive.term : std::string();
  }
  std::string operator()(const Quantity& quantity) const {
    if (name == "comparator") return std::string(name_of(quantity.comparator));
    return name == "actor" ? quantity.actor : std::string();
  }
  std::string operator()(const Percent& percent) const {
    if (name == "comparator") return std::string(name_of(percent.comparator));
    return name == "direction" ? percent.direction : std::string();
  }
  std::string operator()(const Date& date) const {
    if (name != "granularity") return {};
    return std::string(name_of(date.period.granularity));
  }
  std::string operator()(const Organization& organization) const {
    return name == "kind" ? organization.kind : std::string();
  }
  std::string operator()(const Place& place) const {
    return name == "level" ? place.level : std::string();
  }
  std::string operator()(const Person& person) const {
    return name == "title" ? person.title : std::string();
  }
  std::string operator()(const Other&) const { return {}; }
};

// Names of people's making may be cut short: "Hội Nông dân" for "Hội Nông dân tỉnh".
bool may_be_part(std::string_view attribute) {
  return attribute == "actor" || attribute == "issuer" || attribute == "programme" ||
         attribute == "per" || attribute == "title";
}

// As whole words, which single blanks part in folded text.
bool contains_words(const std::string& text, const std::string& words) {
  return (' ' + text + ' ').find(' ' + words + ' ') != std::string::npos;
}

}  // namespace

std::optional<Key> key_of(const Value& value) {
  std::optional<std::string> text = std::visit(KeyText(), value);
  if (!text) return std::nullopt;
  return Key{std::move(*text), is_of_second_layer(type_of(value))};
}

bool agree(const Key& a, const Key& b) {
  if (a.text == b.text) return true;
  if (!a.is_name || !b.is_name) return false;
  return contains_words(a.text, b.text) || contains_words(b.text, a.text);
}

std::string attribute_of(const Value& value, std::string_view name) {
  return std::visit(Attribute{name}, value);
}

bool same_attribute(std::string_view name, const std::string& wanted, const std::string& got) {
  if (name == "comparator" || name == "money") return got == wanted;
  if (got.empty()) return false;
  const std::string a = fold(wanted);
  const std::string b = fold(got);
  if (!may_be_part(name)) return a == b;
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

}  // namespace solieu::fact
