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

// A fact of a type that a grammar file brought along: its fields as the rule yields them.
struct Other {
  std::string type;
  std::vector<std::pair<std::string, std::variant<Decimal, std::string>>> fields;

  bool operator==(const Other&) const = default;
};

using Value = std::variant<Money, House, Directive, Quantity, Percent, Date, Other>;

// "money" "house" "directive" "quantity" "percent" "date", or the grammar's own word.
// Lives as long as the value.
std::string_view type_of(const Value& value);

// A value together with its citation: where in the text as read, in which exact characters, and by
// which rule ("money.scaled_amount").
struct Fact {
  text::SourceRange range;
  std::string text;
  std::string rule;
  Value value;

  bool operator==(const Fact&) const = default;
};

}  // namespace solieu::fact
