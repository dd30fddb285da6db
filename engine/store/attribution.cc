#include "engine/store/attribution.h"

#include "engine/store/fact_table.h"

namespace solieu::store {
namespace {

// Three columns: scope, start, end.
void set_origin(Statement& statement, int parameter, const std::optional<fact::Origin>& origin) {
  if (origin) {
    statement.set(parameter, name_of(origin->scope));
    statement.set(parameter + 1, static_cast<std::int64_t>(origin->range.begin));
    statement.set(parameter + 2, static_cast<std::int64_t>(origin->range.end));
  } else {
    for (int i = 0; i < 3; ++i) statement.set(parameter + i, std::nullopt);
  }
}

std::optional<fact::Origin> read_origin(const Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  const auto scope = fact::scope_named(row.text(column));
  if (!scope) return std::nullopt;
  return fact::Origin{*scope,
                      {static_cast<std::size_t>(row.integer(column + 1)),
                       static_cast<std::size_t>(row.integer(column + 2))}};
}

}  // namespace

void set_attribution(Statement& statement, int parameter, const fact::Attribution& attribution) {
  set_origin(statement, parameter, attribution.actor);
  statement.set_text(parameter + 3, attribution.place);
  set_origin(statement, parameter + 4, attribution.place_origin);
  set_period(statement, parameter + 7, attribution.period);
  set_origin(statement, parameter + 10, attribution.period_origin);
}

fact::Attribution read_attribution(const Statement& row, int column) {
  return {.actor = read_origin(row, column),
          .place = row.text(column + 3),
          .place_origin = read_origin(row, column + 4),
          .period = read_period(row, column + 7),
          .period_origin = read_origin(row, column + 10)};
}

fact::Attribution read_place_and_period(const Statement& row, int column) {
  fact::Attribution read;
  read.place = row.text(column + 3);
  read.period = read_period(row, column + 7);
  return read;
}

void set_period(Statement& statement, int parameter, const std::optional<fact::Period>& period) {
  if (period) {
    statement.set(parameter, period->from.to_string());
    statement.set(parameter + 1, period->to.to_string());
    statement.set(parameter + 2, name_of(period->granularity));
  } else {
    for (int i = 0; i < 3; ++i) statement.set(parameter + i, std::nullopt);
  }
}

std::optional<fact::Period> read_period(const Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  const auto from = fact::Day::parse(row.text(column));
  const auto to = fact::Day::parse(row.text(column + 1));
  const auto granularity = fact::granularity_named(row.text(column + 2));
  if (!from || !to) return std::nullopt;
  return fact::Period{*from, *to, granularity.value_or(fact::Granularity::kRange)};
}

bool has_attribution(std::string_view type) {
  return type == "money" || type == "house" || type == "quantity" || fact_table(type) == nullptr;
}

std::optional<std::string> field_text(const fact::Attribution& attribution,
                                      std::string_view field) {
  const auto& period = attribution.period;
  if (field == "place") return attribution.place;
  if (field == "period_from") return period ? period->from.to_string() : std::string();
  if (field == "period_to") return period ? period->to.to_string() : std::string();
  return std::nullopt;
}

}  // namespace solieu::store
