#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/fact/fact.h"
#include "engine/store/connection.h"

namespace solieu::store {

// The columns of the table `attribution`, without fact_id. A fact that takes nothing from its
// surroundings has no row there.
inline constexpr std::string_view kAttributionColumns =
    "attribution.actor_scope, attribution.actor_start, attribution.actor_end, attribution.place, "
    "attribution.place_scope, attribution.place_start, attribution.place_end, "
    "attribution.period_from, attribution.period_to, attribution.period_granularity, "
    "attribution.period_scope, attribution.period_start, attribution.period_end";
inline constexpr int kAttributionColumnCount = 13;

// Sets these columns as parameters from `parameter` on. The attribution must stay until the
// statement is reset.
void set_attribution(Statement& statement, int parameter, const fact::Attribution& attribution);

// Where all columns are NULL, that is an empty one.
fact::Attribution read_attribution(const Statement& row, int column);
// Only place and period, from the same columns.
fact::Attribution read_place_and_period(const Statement& row, int column);

// Three columns: from, to, granularity.
void set_period(Statement& statement, int parameter, const std::optional<fact::Period>& period);
std::optional<fact::Period> read_period(const Statement& row, int column);

// Whether facts of the type may have one: money, house and quantity, and what grammars bring along.
bool has_attribution(std::string_view type);

// Its "place", "period_from" or "period_to" in words, empty where the text does not say. Nothing if
// it has no such field.
std::optional<std::string> field_text(const fact::Attribution& attribution, std::string_view field);

}  // namespace solieu::store
