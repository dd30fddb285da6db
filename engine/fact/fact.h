#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/fact/comparator.h"
#include "engine/fact/date.h"
#include "engine/fact/decimal.h"
#include "engine/text/span.h"

namespace solieu::fact {

// Words of the data (roles, actions, programmes …) are the grammars' own; an empty string means
// that the text does not say.

struct Money {
  Decimal amount;  // in the currency's major unit
  std::optional<Decimal> amount_max;
  std::string currency = "VND";  // ISO 4217
  Comparator comparator = Comparator::kEqual;
  std::string per;   // "hội viên/tháng"
  std::string role;  // raised, support, disbursed, loan_balance, value, cost, revenue, fund
  std::string actor;

  bool operator==(const Money&) const = default;
};

struct House {
  Decimal count;
  Comparator comparator = Comparator::kEqual;
  std::string programme;         // "đại đoàn kết"
  std::string action;            // build, repair, handover, support, remove
  std::optional<Decimal> money;  // VND: what these houses alone cost or received
  std::string actor;

  bool operator==(const House&) const = default;
};

struct Directive {
  std::string symbol;  // canonical, "217-QĐ/TW"; empty for a document cited by name
  std::string name;    // "Nghị quyết Trung ương 4"; empty for a document cited by symbol
  std::optional<std::int64_t> number;
  std::optional<int> year;  // only inside the symbol or the name
  std::string code;         // QĐ, CT, TT
  std::string issuer_code;  // TW, TTg, BTC
  std::string doc_type;     // the words used, first letter upper case
  std::optional<Day> date;
  std::string issuer;  // as stated
  std::string term;    // "XII"

  bool operator==(const Directive&) const = default;
};

struct Quantity {
  Decimal number;
  std::optional<Decimal> number_max;
  std::optional<Decimal> of;  // 34534 in "21.771/34.534 hộ"
  std::string unit;           // lower case
  Comparator comparator = Comparator::kEqual;
  std::string actor;

  bool operator==(const Quantity&) const = default;
};

struct Percent {
  Decimal value;
  Comparator comparator = Comparator::kEqual;
  std::string direction;  // up, down, reach, share

  bool operator==(const Percent&) const = default;
};

struct Date {
  Period period;

  bool operator==(const Date&) const = default;
};

// A body: a committee, an association, an office, a company.
struct Organization {
  std::string name;  // abbreviations written out
  std::string kind;  // party, front, women, government, bank, company …
  bool operator==(const Organization&) const = default;
};

// A named administrative unit, or a village or quarter below one.
struct Place {
  std::string name;    // with its level word, written out: "thành phố Pleiku"
  std::string level;   // province, district, commune, village
  std::string within;  // the unit it belongs to on the article's date, if that is certain
  // How many units of the gazetteer it may be on that date; nothing where it knows none.
  std::optional<std::int64_t> candidates;
  bool operator==(const Place&) const = default;
};

struct Person {
  std::string name;
  std::string title;  // as stated beside the name
  bool operator==(const Person&) const = default;
};

// A fact of a type that a grammar file brought along: its fields as the rule yields them.
struct Other {
  std::string type;
  std::vector<std::pair<std::string, std::variant<Decimal, std::string>>> fields;

  bool operator==(const Other&) const = default;
};

using Value = std::variant<Money, House, Directive, Quantity, Percent, Date, Organization, Place,
                           Person, Other>;

// "money" "house" "directive" "quantity" "percent" "date" "organization" "place" "person", or the
// grammar's own word.
// Lives as long as the value.
std::string_view type_of(const Value& value);

// How near to a fact stands what it takes from its surroundings.
enum class Scope {
  kOwn,       // in its own noun phrase
  kClause,    // in its clause
  kSentence,  // elsewhere in its sentence
  kSection,   // in an earlier sentence of its paragraph or list item
  kHeading,   // in the label, list item or heading it stands under
  kArticle,   // in the title, the lead or the dateline
};
std::string_view name_of(Scope scope);  // empty for what is no scope
std::optional<Scope> scope_named(std::string_view name);

// What a fact takes from its surroundings, and where the article says it.
struct Origin {
  Scope scope = Scope::kOwn;
  text::SourceRange range;
  bool operator==(const Origin&) const = default;
};

// Where and when a fact holds and who made it so, each only where one reading is open. `actor`
// tells where the actor of the value stands.
struct Attribution {
  std::optional<Origin> actor;
  std::string place;  // "huyện Kbang, tỉnh Gia Lai": with the units around it, if they are certain
  std::optional<Origin> place_origin;
  std::optional<Period> period;
  std::optional<Origin> period_origin;
  bool operator==(const Attribution&) const = default;
};

// A value together with its citation: where in the text as read, in which exact characters, and by
// which rule ("money.scaled_amount").
struct Fact {
  text::SourceRange range;
  std::string text;
  std::string rule;
  Value value;
  Attribution attribution = {};  // of money, house and quantity

  bool operator==(const Fact&) const = default;
};

// Facts of one article that one statement holds together: who did what, how many, for how much, for
// whom, when and where, under which document. Empty where the statement does not say.
struct Record {
  text::SourceRange range;  // of the statement
  std::string actor;
  std::string action;       // the verb, lower case: "bàn giao"
  std::string beneficiary;  // as written
  std::string place;
  std::optional<Period> period;
  // Positions among the facts of the article.
  std::optional<std::size_t> house;
  std::optional<std::size_t> quantity;
  std::optional<std::size_t> money;
  std::optional<std::size_t> directive;

  bool operator==(const Record&) const = default;
};

// What an article says, by place.
struct Extraction {
  std::vector<Fact> facts;
  std::vector<Record> records;
};

}  // namespace solieu::fact
