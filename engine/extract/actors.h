#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "engine/extract/names.h"
#include "engine/extract/phrases.h"
#include "engine/fact/fact.h"
#include "engine/input/article.h"

namespace solieu::extract {

// Tells which body did what a fact states: the subject of its clause, else that of a sentence
// before in its paragraph, else the label or list item it stands under ("Hội Nông dân tỉnh: …"). A
// collective subject ("các cấp Hội") stands for the body of its label. Where a territory is the
// subject, or nothing is, it says nothing.
class Actors {
 public:
  // All must outlive it.
  Actors(const grammar::Grammar& grammar, const NameFinder& finder, const PhraseIndex& phrases);

  // As printed, and where it stands. Empty if none is certain.
  struct Actor {
    std::string name;
    text::Span span;  // bytes of the shadow text
    fact::Scope scope = fact::Scope::kClause;
    const Name* body = nullptr;  // if it is one that has a name
  };

  // The actors of one article.
  class Reading {
   public:
    // `names` by sentence. All must outlive it.
    Reading(const Actors& rules, const input::Article& article,
            const std::vector<std::vector<Name>>& names);
    Actor actor_at(std::size_t sentence, text::Span span);

   private:
    struct Subject {
      enum class Kind { kOrganization, kTerritory, kCollective };
      text::Span span;
      Kind kind = Kind::kOrganization;
      const Name* body = nullptr;
      bool aside = false;  // spoken of in passing: "trong đó Hội …"
      bool agent = false;  // "do Hội … xây": what stands before it is its doing, too
    };
    class Sentence;
    // What is known of one sentence.
    struct Scope {
      std::vector<Subject> subjects;  // by place
      text::Span label;               // the body it stands under, empty if none
      // "Sau khi tiến hành 67 cuộc …, thanh tra Hà Nội phát hiện": what opens the sentence is done
      // by the subject behind.
      bool opens_with_clause = false;
    };
    const Scope& scope(std::size_t sentence);
    std::vector<Subject> subjects_of(std::size_t sentence) const;
    bool is_proper_name(std::size_t first, std::size_t last) const;
    text::Span label_of(std::size_t sentence) const;
    bool is_one_of_several(std::size_t sentence, const Subject& last);
    Actor named_before(std::size_t sentence, const Subject& collective);
    Actor made(text::Span span, fact::Scope scope, const Name* body) const;

    const Actors& rules_;
    const input::Article& article_;
    const std::vector<std::vector<Name>>& names_;
    std::map<std::size_t, Scope> scopes_;
  };

 private:
  const NameFinder& finder_;
  const grammar::List* subject_bodies_;  // funds and collectives that act like bodies
  const grammar::List* territories_;     // "toàn tỉnh", "cả huyện"
  const grammar::List* collectives_;     // "các cấp Hội", "đơn vị"
  const grammar::List* before_other_;    // "của", "cho": the name behind them is no subject
  const grammar::List* verbs_;           // "đã", "tổ chức": the name before them is a subject
  const grammar::List* partners_;    // "phối hợp", "với": the names behind them do not act
  const grammar::List* no_verbs_;    // "của", "tại": no verb, though behind a name
  const grammar::List* members_;     // "cán bộ", "chiến sĩ": before a body, they stand for it
  const grammar::List* asides_;      // "trong đó", "riêng"
  const grammar::List* agents_;      // "do"
  const grammar::List* amounts_;     // "trên", before an amount
  const grammar::List* openers_;     // "sau khi", before a clause without a subject of its own
  const grammar::List* body_words_;  // "hội", "ban": what a label that names a body begins with
  ListSet lists_;                    // those that are looked up together
  const PhraseIndex& phrases_;
};

}  // namespace solieu::extract
