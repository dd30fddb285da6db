#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "engine/store/query.h"

namespace solieu::store {

enum class Sentences { kCut, kLeaveOut };

// What `query` and `group` have in common: hands over the facts that pass until `on_fact` says
// false.
void scan(const Database& database, std::string_view type, const Filter& filter, Order order,
          Sentences sentences, const std::function<bool(StoredFact&)>& on_fact);

// A field of the article, or of the fact or its article, in words. Nothing if there is no such
// field.
std::optional<std::string> field_of(const ArticleInfo& article, std::string_view field);
std::optional<std::string> field_of(const StoredFact& fact, std::string_view field);

// " ORDER BY …": `number` is the SQL that numbers are read by, empty where there are none;
// `in_document` are the columns that order as the documents do.
std::string order_by(Order order, std::string_view number, std::string_view in_document);

// Throws `UnknownField` unless facts of the type have the field. What a grammar's own type has,
// only its facts can tell.
void need_field(std::string_view type, std::string_view field);

}  // namespace solieu::store
