#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/extract/actors.h"
#include "engine/extract/date_context.h"
#include "engine/extract/links.h"
#include "engine/extract/names.h"
#include "engine/extract/places.h"

namespace solieu::extract {

// What the names of an article tell.
struct ArticleNames {
  std::vector<std::vector<Name>> by_sentence;
  Home home;
  std::unique_ptr<Places> places;
};

// Gives money, houses and quantities their actor, their place and their period, each from the
// nearest stretch of text that names just one: the stretch between two commas, the clause, the
// sentence, the paragraph, the article. A stretch that names several leaves it open.
class Attribution {
 public:
  // Both must outlive it.
  Attribution(const grammar::Grammar& grammar, const PhraseIndex& phrases);

  // The article must outlive them.
  std::unique_ptr<ArticleNames> names_of(const input::Article& article) const;

  // Sets the actor and the attribution of each fact that has them. `facts` by place.
  void attribute(const input::Article& article, const ArticleNames& names,
                 std::vector<Believed>& facts) const;

  // The names as facts, by place; those in `taken`, spans of other facts in order, are left out.
  std::vector<fact::Fact> facts_of(const input::Article& article, const ArticleNames& names,
                                   const std::vector<text::Span>& taken) const;

 private:
  class Reading;  // of one article

  fact::Value value_of(const text::Document& document, Places& places,
                       const std::vector<Name>& names, std::size_t index) const;

  NameFinder finder_;
  Actors actors_;
  DateContext dates_;
  const grammar::List* whole_province_;  // "toàn tỉnh"
  const PhraseIndex& phrases_;
};

}  // namespace solieu::extract
