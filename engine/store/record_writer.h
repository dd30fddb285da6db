#pragma once

#include <cstdint>

#include "engine/store/connection.h"
#include "engine/store/entry.h"
#include "engine/store/inserter.h"

namespace solieu::store {

// Writes the records of articles.
class RecordWriter {
 public:
  explicit RecordWriter(Connection& connection);

  // Numbers the records from `first_id` on; the facts of the entry were numbered from
  // `first_fact_id` on.
  void insert(std::int64_t article_id, std::int64_t first_id, std::int64_t first_fact_id,
              const Entry& entry);

  void remove(std::int64_t article_id);

 private:
  Inserter records_;
  Statement remove_;
};

}  // namespace solieu::store
