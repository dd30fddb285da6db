#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/extract/names.h"
#include "engine/fact/fact.h"
#include "engine/input/article.h"

namespace solieu::extract {

// Tells which units of the gazetteer the places of one article are: on the day of the article,
// within the units named behind them ("xã Sơn Lang, huyện Kbang"), else within the province that
// the article speaks of. What stays open is said to be open. The same words are looked up once.
class Places {
 public:
  // All must outlive it. `home` is the province that the article speaks of, if one is certain.
  Places(const NameFinder& finder, const input::Article& article, std::string_view home);

  // `names` are those of the sentence, `index` is a place among them.
  const fact::Place& resolve(const std::vector<Name>& names, std::size_t index);
  // The place that a body is of, "huyện Kbang" in "Hội Nông dân huyện Kbang".
  const fact::Place& resolve(text::Span place);

  // The place with its level word and the units around it, as far as they are certain: "huyện
  // Kbang, tỉnh Gia Lai".
  std::string full_name(const fact::Place& place) const;

  // Whether the name at `index` goes on in the next one: "xã Sơn Lang, huyện Kbang".
  bool leads_on(const std::vector<Name>& names, std::size_t index) const;

 private:
  fact::Place look_up(text::Span place, const std::string& level,
                      const std::vector<std::string>& parents) const;

  const NameFinder& finder_;
  const input::Article& article_;
  std::string_view home_;
  std::string day_;                                     // of the article, in ISO; may be empty
  std::unordered_map<std::string, fact::Place> known_;  // by their words and level
};

}  // namespace solieu::extract
