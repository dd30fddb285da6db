#pragma once

#include <functional>
#include <string_view>

#include "engine/store/query.h"

namespace solieu::store {

enum class Sentences { kCut, kLeaveOut };

// What `query` and `group` have in common: hands over the facts that pass until `on_fact` says
// false.
void scan(const Database& database, std::string_view type, const Filter& filter, Order order,
          Sentences sentences, const std::function<bool(StoredFact&)>& on_fact);

// A field of the fact or of its article in words. Nothing if there is no such field.
std::optional<std::string> field_of(const StoredFact& fact, std::string_view field);

// Throws `UnknownField` unless facts of the type have the field. What a grammar's own type has,
// only its facts can tell.
void need_field(std::string_view type, std::string_view field);

}  // namespace solieu::store
