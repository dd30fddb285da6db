#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/extract/phrases.h"
#include "engine/extract/rule_index.h"
#include "engine/input/article.h"

namespace solieu::extract {

// Tells which organisation did what a fact states: the subject of its clause, else that of the
// sentence before in its paragraph, else the label or list item it stands under ("Hội Nông dân
// tỉnh: …"). A collective subject ("các cấp Hội") stands for the organisation of its label. Where
// a territory is the subject, or nothing is, it says nothing.
class Attribution {
 public:
  // Both must outlive it.
  Attribution(const grammar::Grammar& grammar, const PhraseIndex& phrases);

  // The actors of one article, asked for in document order.
  class Reading {
   public:
    Reading(const Attribution& rules, const input::Article& article);
    // As printed, empty if none is certain.
    std::string actor_at(std::size_t sentence, text::Span span);

   private:
    struct Subject {
      enum class Kind { kOrganization, kTerritory, kCollective };
      text::Span span;  // bytes of the shadow text
      Kind kind = Kind::kOrganization;
    };
    // What is known of one sentence.
    struct Scope {
      std::vector<Subject> subjects;  // by place
      std::string label;              // the organisation it stands under, empty if none
    };
    const Scope& scope(std::size_t sentence);
    std::vector<Subject> subjects_of(std::size_t sentence) const;
    std::string label_of(std::size_t sentence) const;
    std::string named_before(std::size_t sentence, const std::string& word);

    const Attribution& rules_;
    const input::Article& article_;
    std::map<std::size_t, Scope> scopes_;
  };

 private:
  std::vector<text::Span> organizations(const text::Document& document,
                                        const text::Sentence& sentence) const;

  const grammar::Grammar& grammar_;
  RuleIndex organizations_;
  const grammar::List* territories_;   // "toàn tỉnh", "cả huyện"
  const grammar::List* collectives_;   // "các cấp Hội", "đơn vị"
  const grammar::List* before_other_;  // "của", "cho": the name behind them is no subject
  const grammar::List* verbs_;         // "đã", "tổ chức": the name before them is a subject
  const grammar::List* partners_;      // "phối hợp", "với": the names behind them do not act
  const grammar::List* body_words_;    // "hội", "ban": what a label that names a body begins with
  const PhraseIndex& phrases_;
};

}  // namespace solieu::extract
