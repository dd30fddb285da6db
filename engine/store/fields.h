#pragma once

#include <string_view>
#include <type_traits>

#include "engine/fact/fact.h"

namespace solieu::store {

// The one list of what a value holds: `visit_fields(value, visit)` calls `visit(column, field)` in
// the order of the type's table. Writing, reading, filtering and grouping all go through it, so
// that none of them can forget a field.

template <class Value, class Type>
concept Is = std::is_same_v<std::remove_const_t<Value>, Type>;

template <class Visit>
void visit_fields(Is<fact::Money> auto& money, Visit&& visit) {
  visit("amount", money.amount);
  visit("amount_max", money.amount_max);
  visit("currency", money.currency);
  visit("comparator", money.comparator);
  visit("per", money.per);
  visit("role", money.role);
  visit("actor", money.actor);
}

template <class Visit>
void visit_fields(Is<fact::House> auto& house, Visit&& visit) {
  visit("count", house.count);
  visit("comparator", house.comparator);
  visit("programme", house.programme);
  visit("action", house.action);
  visit("money", house.money);
  visit("actor", house.actor);
}

template <class Visit>
void visit_fields(Is<fact::Directive> auto& directive, Visit&& visit) {
  visit("symbol", directive.symbol);
  visit("name", directive.name);
  visit("number", directive.number);
  visit("year", directive.year);
  visit("code", directive.code);
  visit("issuer_code", directive.issuer_code);
  visit("doc_type", directive.doc_type);
  visit("date", directive.date);
  visit("issuer", directive.issuer);
  visit("term", directive.term);
}

template <class Visit>
void visit_fields(Is<fact::Quantity> auto& quantity, Visit&& visit) {
  visit("number", quantity.number);
  visit("number_max", quantity.number_max);
  visit("of", quantity.of);
  visit("unit", quantity.unit);
  visit("comparator", quantity.comparator);
  visit("actor", quantity.actor);
}

template <class Visit>
void visit_fields(Is<fact::Percent> auto& percent, Visit&& visit) {
  visit("value", percent.value);
  visit("comparator", percent.comparator);
  visit("direction", percent.direction);
}

template <class Visit>
void visit_fields(Is<fact::Date> auto& date, Visit&& visit) {
  visit("from_day", date.period.from);
  visit("to_day", date.period.to);
  visit("granularity", date.period.granularity);
}

template <class Visit>
void visit_fields(Is<fact::Organization> auto& organization, Visit&& visit) {
  visit("name", organization.name);
  visit("kind", organization.kind);
}

template <class Visit>
void visit_fields(Is<fact::Place> auto& place, Visit&& visit) {
  visit("name", place.name);
  visit("level", place.level);
  visit("within", place.within);
  visit("candidates", place.candidates);
}

template <class Visit>
void visit_fields(Is<fact::Person> auto& person, Visit&& visit) {
  visit("name", person.name);
  visit("title", person.title);
}

}  // namespace solieu::store
