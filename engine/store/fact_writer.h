#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/store/connection.h"
#include "engine/store/entry.h"
#include "engine/store/inserter.h"

namespace solieu::store {

// Writes the facts of articles: each a row of `fact`, one in the table of its type,
// and one of `attribution` if it takes something from its surroundings.
class FactWriter {
 public:
  explicit FactWriter(Connection& connection);

  // Numbers the facts from `first_id` on.
  void insert(std::int64_t article_id, std::int64_t first_id, const Entry& entry);

  // And what an audit found about them.
  void remove(std::int64_t article_id);

 private:
  void insert_facts(std::int64_t article_id, std::int64_t first_id, const Entry& entry);
  void insert_values(std::string_view type, Inserter& inserter, std::int64_t first_id,
                     const Entry& entry);
  void insert_attributions(std::int64_t first_id, const Entry& entry);
  void insert_other_fields(std::int64_t first_id, const Entry& entry);

  Inserter facts_;
  std::vector<std::pair<std::string_view, Inserter>> values_;  // by type
  Inserter attributions_;
  Inserter other_fields_;
  std::vector<Statement> remove_;
};

}  // namespace solieu::store
