#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>

#include "engine/store/connection.h"

namespace solieu::store {

// The articles that name a place, or a unit in it: what they say of places is looked through once,
// so that each article is told at no cost.
class PlacedArticles {
 public:
  // `typed` as `PlaceFilter` has it; no words, and all articles pass.
  PlacedArticles(Connection& connection, std::string_view typed);

  bool passes(std::int64_t article_id) const { return passes_all_ || ids_.contains(article_id); }

 private:
  bool passes_all_;
  std::unordered_set<std::int64_t> ids_;
};

}  // namespace solieu::store
