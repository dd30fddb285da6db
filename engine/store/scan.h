#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "engine/store/query.h"

namespace solieu::store {

struct Scan {
  // Nothing: article by article, each in document order, as it costs least.
  std::optional<Order> order;
  // Whether most of the facts are wanted, or the first few.
  enum { kAll, kFirst } facts = kAll;
  // Whether facts come with their sentences, and with the places where the article tells actor,
  // place and period.
  enum { kCut, kLeaveOut } sentences = kLeaveOut;
  // Whether facts are to name their `document`; they do where the filter asks for it.
  enum { kNamed, kNotNamed } documents = kNotNamed;
};

// What `query` and `group` have in common: hands over the facts that pass until `on_fact` says
// false. How many more would have passed, but stand in copies.
std::size_t scan(const Database& database, std::string_view type, const Filter& filter,
                 const Scan& scan, const std::function<bool(StoredFact&)>& on_fact);

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
