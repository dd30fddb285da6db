#pragma once

#include <vector>

#include "engine/extract/mention.h"
#include "engine/extract/phrases.h"
#include "engine/fact/fact.h"
#include "engine/grammar/grammar.h"

namespace solieu::extract {

// A believed mention and the value made of it.
struct Believed {
  const Mention* mention = nullptr;
  fact::Value value;
  fact::Attribution attribution = {};
};

// Links houses to what they cost or received, sentence by sentence. An amount is said of houses
// when words of the list `house_money` ("với số tiền", "trị giá") lead to it from them, before any
// other house or a ';'; or when nothing but verbs of building stand between an amount and the
// houses behind it, no comma first ("trích 95 triệu đồng xây dựng 03 nhà"). Rates, and totals of
// several counts, are said of no single one, unless as many amounts follow "lần lượt".
class HouseLinker {
 public:
  // Both must outlive it.
  HouseLinker(const grammar::Grammar& grammar, const PhraseIndex& phrases);

  // `facts` are those of one sentence, by place.
  void link(const text::Document& document, std::vector<Believed*>& facts) const;

 private:
  bool only_verbs(const text::Document& document, text::Span gap) const;
  static void link_in_turn(std::vector<Believed*>& facts, std::size_t house, std::size_t money);
  bool leads_to(const text::Document& document, text::Span gap) const;
  bool says_in_turn(const text::Document& document, text::Span gap) const;

  const grammar::List* verbs_;
  const grammar::List* leads_;
  const grammar::List* short_leads_;  // "với", "là": between houses and their amount, alone
  const grammar::List* purposes_;     // "để", before a verb
  const grammar::List* funds_;        // "quỹ"
  const grammar::List* in_turn_;      // "lần lượt"
  const PhraseIndex& phrases_;
};

}  // namespace solieu::extract
