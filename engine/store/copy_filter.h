#pragma once

#include <cstdint>
#include <unordered_set>

#include "engine/store/query.h"

namespace solieu::store {

// Which articles an answer passes over, since what they say counts already: of the articles that
// are copies of each other, the first counts of those that pass what the filter asks of articles
// (dates, title, publisher, author, uri). Facts of the others are passed over even where they
// differ.
class CopyFilter {
 public:
  CopyFilter(Connection& connection, const Filter& filter);

  bool passes(std::int64_t article_id) const { return !left_out_.contains(article_id); }

 private:
  std::unordered_set<std::int64_t> left_out_;
};

}  // namespace solieu::store
