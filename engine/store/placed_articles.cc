#include "engine/store/placed_articles.h"

#include <string>
#include <unordered_map>
#include <utility>

#include "engine/store/place_filter.h"
#include "engine/store/words.h"

namespace solieu::store {
namespace {

// The same few thousand names come again and again.
class NameFilter {
 public:
  explicit NameFilter(Words words) : words_(std::move(words)) {}

  bool passes(const std::string& name) {
    const auto [known, is_new] = known_.try_emplace(name, false);
    if (is_new) known->second = !name.empty() && words_.all_in(name);
    return known->second;
  }

 private:
  Words words_;
  std::unordered_map<std::string, bool> known_;
};

}  // namespace

PlacedArticles::PlacedArticles(Connection& connection, std::string_view typed)
    : passes_all_(PlaceFilter(connection, typed).empty()) {
  if (passes_all_) return;
  PlaceFilter filter(connection, typed);
  // Whatever is asked around it, the first name is that of a place or of the unit it lies in.
  std::size_t comma = typed.find(',');
  while (Words(typed.substr(0, comma)).empty()) {
    typed.remove_prefix(comma + 1);
    comma = typed.find(',');
  }
  NameFilter names(Words(typed.substr(0, comma)));
  Statement places =
      connection.prepare("SELECT fact_id, name, within FROM place", "look for places");
  Statement article_of = connection.prepare("SELECT article_id FROM fact WHERE id = ?",
                                            "look for the article of a place");
  while (places.step()) {
    fact::Place place;
    place.name = places.text(1);
    place.within = places.text(2);
    if (!names.passes(place.name) && !names.passes(place.within)) continue;
    article_of.set(1, places.integer(0));
    const bool is_known = article_of.step();
    const std::int64_t id = is_known ? article_of.integer(0) : 0;
    article_of.reset();
    if (!is_known || ids_.contains(id)) continue;
    if (comma == std::string_view::npos || filter.passes(id, place)) ids_.insert(id);
  }
}

}  // namespace solieu::store
