#include "engine/store/place_filter.h"

#include <algorithm>
#include <utility>

namespace solieu::store {

PlaceFilter::PlaceFilter(Connection& connection, std::string_view typed)
    : find_places_(connection.prepare("SELECT name, within, start, end FROM fact "
                                      "JOIN place ON place.fact_id = fact.id "
                                      "WHERE article_id = ? AND within IS NOT NULL ORDER BY id",
                                      "look for places")) {
  while (!typed.empty()) {
    const std::size_t comma = std::min(typed.find(','), typed.size());
    if (Words words(typed.substr(0, comma)); !words.empty()) asked_.push_back(std::move(words));
    typed.remove_prefix(std::min(comma + 1, typed.size()));
  }
}

bool PlaceFilter::passes(std::int64_t article_id, const std::string& place,
                         const std::optional<fact::Origin>& origin) {
  if (empty()) return true;
  if (place.empty()) return false;
  read_places(article_id);
  std::vector<std::string> names = {place};
  if (origin) {
    const auto here = std::find_if(places_.begin(), places_.end(), [&](const Known& known) {
      return known.name == place && known.range.begin < origin->range.end &&
             origin->range.begin < known.range.end;
    });
    if (here != places_.end()) names.push_back(here->within);
  }
  return passes(std::move(names));
}

bool PlaceFilter::passes(std::int64_t article_id, const fact::Place& place) {
  if (empty()) return true;
  read_places(article_id);
  std::vector<std::string> names = {place.name};
  if (!place.within.empty()) names.push_back(place.within);
  return passes(std::move(names));
}

void PlaceFilter::read_places(std::int64_t article_id) {
  if (article_id == article_id_) return;
  article_id_ = article_id;
  places_.clear();
  find_places_.set(1, article_id);
  while (find_places_.step()) {
    places_.push_back({find_places_.text(0),
                       find_places_.text(1),
                       {static_cast<std::size_t>(find_places_.integer(2)),
                        static_cast<std::size_t>(find_places_.integer(3))}});
  }
  find_places_.reset();
}

bool PlaceFilter::passes(std::vector<std::string> names) const {
  // Outwards from the last name, unless its places disagree; no unit is around itself.
  for (bool goes_on = true; goes_on;) {
    const std::string* within = nullptr;
    for (const Known& known : places_) {
      if (known.name != names.back()) continue;
      goes_on = within == nullptr || *within == known.within;
      within = &known.within;
      if (!goes_on) break;
    }
    goes_on = goes_on && within != nullptr &&
              std::find(names.begin(), names.end(), *within) == names.end();
    if (goes_on) names.push_back(*within);
  }
  return std::all_of(asked_.begin(), asked_.end(), [&](const Words& words) {
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return words.all_in(name); });
  });
}

}  // namespace solieu::store
