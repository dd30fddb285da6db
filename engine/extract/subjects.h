#pragma once

#include <vector>

#include "engine/extract/names.h"
#include "engine/extract/phrases.h"
#include "engine/grammar/grammar.h"
#include "engine/text/document.h"

namespace solieu::extract {

// Who acts in a clause of one sentence.
struct Subject {
  enum class Kind { kOrganization, kTerritory, kCollective };
  text::Span span;  // bytes of the shadow text
  Kind kind = Kind::kOrganization;
  const Name* body = nullptr;  // if it is one that has a name
  bool aside = false;          // spoken of in passing: "trong đó Hội …"
  bool agent = false;          // "do Hội … xây": what stands before it is its doing, too
};

// Tells which bodies, territories and collectives of a sentence are subjects: their verb follows,
// or the sentence or a clause begins with them and nothing before governs them.
class SubjectFinder {
 public:
  // All must outlive it.
  SubjectFinder(const grammar::Grammar& grammar, const NameFinder& finder,
                const PhraseIndex& phrases);

  // By place, none overlapping another; they point at `names`, those of the sentence. None in a
  // sentence of more than a thousand tokens.
  std::vector<Subject> find(const text::Document& document, const text::Sentence& sentence,
                            const std::vector<Name>& names) const;

  // Whether it is one of the funds, which act less often than they are named.
  bool is_fund(const text::Document& document, text::Span name) const;

 private:
  class Clauses;  // of one sentence

  // A fund or a collective of the grammar, with the name it is part of and its level.
  text::Span widened(const text::Document& document, const text::Sentence& sentence,
                     const std::vector<Name>& names, text::Span span) const;

  const NameFinder& finder_;
  const PhraseIndex& phrases_;
  const grammar::List* bodies_;        // funds and collectives that act like bodies
  const grammar::List* funds_;         // "quỹ"
  const grammar::List* territories_;   // "toàn tỉnh", "cả huyện"
  const grammar::List* collectives_;   // "các cấp Hội", "đơn vị"
  const grammar::List* before_other_;  // "của", "cho": the name behind them is no subject
  const grammar::List* verbs_;         // "đã", "tổ chức": the name before them is a subject
  const grammar::List* partners_;      // "phối hợp", "với": the names behind them do not act
  const grammar::List* no_verbs_;      // "của", "tại": no verb, though behind a name
  const grammar::List* givers_;        // "cho": a verb before a number, though in `no_verbs_`
  const grammar::List* members_;     // "cán bộ", "chiến sĩ": before a body, they stand for it
  const grammar::List* asides_;      // "trong đó", "riêng"
  const grammar::List* agents_;      // "do"
  const grammar::List* amounts_;     // "trên", before an amount
  const grammar::List* date_words_;  // "năm", before the number that ends a date
  ListSet looked_up_;                // those that are looked up together
};

}  // namespace solieu::extract
