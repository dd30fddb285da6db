#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/fact/decimal.h"
#include "engine/fact/number.h"
#include "engine/grammar/grammar.h"
#include "engine/text/document.h"

namespace solieu::extract {

// What slots were read as, by the fields a rule or cue yields.
class Fields {
 public:
  using Value = std::variant<fact::Decimal, std::string>;

  void set(std::string_view field, Value value);
  bool has(std::string_view field) const { return find(field) != nullptr; }
  std::optional<fact::Decimal> number(std::string_view field) const;
  // A whole number that fits an int.
  std::optional<int> integer(std::string_view field) const;
  // Empty if the field is not given.
  std::string text(std::string_view field) const;
  const std::vector<std::pair<std::string_view, Value>>& all() const { return values_; }

 private:
  const Value* find(std::string_view field) const;
  // Names are the grammar's, which outlives every mention.
  std::vector<std::pair<std::string_view, Value>> values_;
};

// Why a mention is not believed.
enum class Refusal {
  kNone,
  kUnless,    // what the rule excludes stands around it
  kNeeds,     // what the rule asks for does not
  kExcept,    // a slot took a phrase that the rule excludes
  kUnread,    // a slot cannot be read: 1.2.3 is no number, 31/02 no day
  kOverlap,   // a better reading has the place
  kNoPeriod,  // a date whose year nothing makes certain
};

// A rule's hit in a document, not yet believed.
struct Mention {
  const grammar::Rule* rule = nullptr;
  std::size_t rule_index = 0;  // in the grammar
  std::size_t sentence = 0;    // in the document
  text::Span span;
  grammar::Captures captures;
  Fields fields;
  Refusal refusal = Refusal::kNone;
  const Mention* winner = nullptr;  // kOverlap: who has the place
};

// Reads slots into fields. False if a slot that took part cannot be read.
bool read_fields(const std::vector<grammar::Yield>& yields, const std::vector<grammar::Slot>& slots,
                 const grammar::Captures& captures, const text::Document& document,
                 fact::DecimalMark mark, Fields& fields);

// The characters of a span, blanks single.
std::string plain(std::string_view text, text::Span span);
// The same as lists spell it, in lower case.
std::string folded(const text::Document& document, text::Span span);
// What stands between two bytes, so spelled; empty where the first is not before the second.
std::string between(const text::Document& document, std::size_t begin, std::size_t end);

}  // namespace solieu::extract
