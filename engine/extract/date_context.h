#pragma once

#include <vector>

#include "engine/extract/mention.h"
#include "engine/extract/phrases.h"
#include "engine/grammar/grammar.h"
#include "engine/text/document.h"

namespace solieu::extract {

// What the words around dates say of them, by the lists `comparison` and `joiner`.
class DateContext {
 public:
  // Both must outlive it.
  DateContext(const grammar::Grammar& grammar, const PhraseIndex& phrases);

  // Whether something is only compared with that date: "so với năm 2016".
  bool is_compared(const text::Document& document, const Mention& date) const;

  // Gives the quarters and months of a row the year that its last one states: "quý I và quý II năm
  // 2017". `mentions` are the believed ones of a document, by place.
  void lend_years(const text::Document& document, const std::vector<Mention*>& mentions) const;

 private:
  const grammar::List* comparisons_;
  const grammar::List* joiners_;
  const PhraseIndex& phrases_;
};

}  // namespace solieu::extract
