#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/store/query.h"

namespace solieu::store {

// A record as it was stored, with the values that it joins and where it comes from.
struct StoredRecord {
  std::int64_t id = 0;
  text::SourceRange range;  // of the statement
  std::string actor, action, beneficiary, place;
  std::optional<fact::Period> period;
  std::optional<fact::House> house;
  std::optional<fact::Quantity> quantity;
  std::optional<fact::Money> money;
  std::optional<fact::Directive> directive;
  ArticleInfo article;
  std::string sentence;  // the statement in its exact characters

  // The money, or else what the houses cost.
  std::optional<fact::Money> amount() const;
};

// The fields that rows of records have, in their order: those of the view `v_record`, up to the
// sentence.
const std::vector<std::string>& record_fields();

// One of these, "province" or "district" of the place, "document", which is the directive, a field
// of the article, or else one of a value that the record joins, in words; empty where the statement
// does not say. Nothing if there is no such field.
std::optional<std::string> field_of(const StoredRecord& record, std::string_view field);

// Hands over each record that passes, as `query` does facts. The filter's bounds are those of the
// amount. Throws `UnknownField`.
void query_records(const Database& database, const Filter& filter, Order order, std::size_t limit,
                   const std::function<void(const StoredRecord&)>& on_record);

}  // namespace solieu::store
