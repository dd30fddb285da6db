#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/fact/fact.h"
#include "engine/store/connection.h"
#include "engine/store/words.h"

namespace solieu::store {

// Places that a person asks for: "Cái Nước", also "Cái Nước, Cà Mau". What stands before and after
// a comma is looked for in the name of the place and in those of the units around it, as far as the
// places of the article tell them.
class PlaceFilter {
 public:
  PlaceFilter(Connection& connection, std::string_view typed);

  // No words pass every place.
  bool empty() const { return asked_.empty(); }

  // A place that a fact of the article is said to be at; `origin` tells places of one name apart.
  bool passes(std::int64_t article_id, const std::string& place,
              const std::optional<fact::Origin>& origin = {});
  // The article's own place.
  bool passes(std::int64_t article_id, const fact::Place& place);

 private:
  struct Known {
    std::string name, within;
    text::SourceRange range;
  };

  void read_places(std::int64_t article_id);
  // The place with the units around it.
  bool passes(std::vector<std::string> names) const;

  std::vector<Words> asked_;
  Statement find_places_;
  std::int64_t article_id_ = 0;  // no article has this one
  std::vector<Known> places_;    // of that article, only those with a unit around them
};

}  // namespace solieu::store
