#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/extract/names.h"
#include "engine/fact/fact.h"
#include "engine/input/article.h"

namespace solieu::extract {

// Tells which unit of the gazetteer a place is: on the day of the article, within the units named
// behind it ("xã Sơn Lang, huyện Kbang"), else within the province that the article speaks of.
// What stays open is said to be open.
class Places {
 public:
  // It must outlive it.
  explicit Places(const NameFinder& finder) : finder_(finder) {}

  // `names` are those of the sentence, `index` is a place among them.
  fact::Place resolve(const input::Article& article, const std::vector<Name>& names,
                      std::size_t index, std::string_view home) const;
  // The place that a body is of, "huyện Kbang" in "Hội Nông dân huyện Kbang".
  fact::Place resolve(const input::Article& article, text::Span place, std::string_view home) const;

  // The place with its level word and the units around it, as far as they are certain: "huyện
  // Kbang, tỉnh Gia Lai".
  std::string full_name(const input::Article& article, const fact::Place& place) const;

  // Whether the name at `index` goes on in the next one: "xã Sơn Lang, huyện Kbang".
  static bool leads_on(const text::Document& document, const std::vector<Name>& names,
                       std::size_t index);

 private:
  fact::Place resolve(const input::Article& article, text::Span place, const std::string& level,
                      const std::vector<std::string>& parents, std::string_view home) const;

  const NameFinder& finder_;
};

}  // namespace solieu::extract
