#include "engine/store/figure.h"

#include <utility>

#include "engine/store/fact_table.h"
#include "engine/text/normalize.h"

namespace solieu::store {
std::string unit_of(const fact::Value& value) {
  if (const auto* money = std::get_if<fact::Money>(&value)) {
    return money->per.empty() ? money->currency : money->currency + "/" + money->per;
  }
  if (const auto* quantity = std::get_if<fact::Quantity>(&value)) return quantity->unit;
  if (const auto* other = std::get_if<fact::Other>(&value)) {
    return field_text(*other, "unit").value_or(std::string());
  }
  return {};
}

std::optional<Figure> figure_of(const StoredFact& fact) {
  const fact::Value& value = fact.fact.value;
  Figure figure;
  if (const auto* money = std::get_if<fact::Money>(&value)) {
    figure.number = money->amount;
    figure.upper = money->amount_max;
    figure.role = money->role;
    figure.actor = text::fold_case(money->actor);
    figure.is_comparable = !money->role.empty() && money->per.empty();
  } else if (const auto* house = std::get_if<fact::House>(&value)) {
    figure.number = house->count;
    figure.role = house->action;
    figure.programme = text::fold_case(house->programme);
    figure.actor = text::fold_case(house->actor);
    figure.is_comparable = !house->action.empty();
  } else if (const auto* quantity = std::get_if<fact::Quantity>(&value)) {
    figure.number = quantity->number;
    figure.upper = quantity->number_max;
    figure.actor = text::fold_case(quantity->actor);
    figure.is_comparable = !quantity->unit.empty();
  } else {
    return std::nullopt;
  }
  figure.is_exact = comparator_of(value) == fact::Comparator::kEqual && !figure.upper;
  figure.unit = text::fold_case(unit_of(value));
  figure.place = text::fold_case(fact.fact.attribution.place);
  figure.period = fact.fact.attribution.period;
  figure.range = fact.fact.range;
  figure.sentence = fact.sentence_range;
  return figure;
}

}  // namespace solieu::store
