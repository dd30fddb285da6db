#include "engine/store/query.h"

#include "engine/store/scan.h"

namespace solieu::store {

void query(const Database& database, std::string_view type, const Filter& filter, Order order,
           std::size_t limit, const std::function<void(const StoredFact&)>& on_fact) {
  std::size_t left = limit;
  if (left == 0) return;
  const Scan how = {.order = order,
                    .facts = limit == kNoLimit ? Scan::kAll : Scan::kFirst,
                    .sentences = Scan::kCut};
  scan(database, type, filter, how, [&](StoredFact& fact) {
    on_fact(fact);
    return --left > 0;
  });
}

}  // namespace solieu::store
