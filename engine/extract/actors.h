#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/extract/names.h"
#include "engine/extract/phrases.h"
#include "engine/extract/subjects.h"
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
    // What is known of one sentence.
    struct Scope {
      std::vector<Subject> subjects;  // by place
      text::Span label;               // the body it stands under, empty if none
      // "Sau khi tiến hành 67 cuộc …, thanh tra Hà Nội phát hiện": what opens the sentence is done
      // by the subject behind.
      bool opens_with_clause = false;
    };
    const Scope& scope(std::size_t sentence);
    // `names` are those of the sentence that the tokens stand in.
    bool is_proper_name(std::size_t first, std::size_t last, const std::vector<Name>& names) const;
    // Whether the label of a sentence that has one names a body.
    bool names_body(std::size_t sentence) const;
    void note_labels();

    enum class Wanted { kCollective, kOther };
    static bool is_wanted(const Subject& subject, Wanted wanted);
    const Subject* agent_behind(const Scope& scope, text::Span span) const;
    // The last that ends before a byte of the scope's sentence; null if there is none.
    static const Subject* subject_before(const Scope& scope, std::size_t end, Wanted wanted);
    // The one that a sentence leaves to the next.
    static const Subject* subject_left_by(const Scope& scope, Wanted wanted);
    bool acts_under(text::Span label, const Subject& subject) const;
    bool is_one_of_several(std::size_t sentence, const Subject& last);
    Actor actor_before(std::size_t sentence, const Subject* collective);
    Actor named_before(std::size_t sentence, const Subject& collective);
    Actor made(text::Span span, fact::Scope scope, const Name* body) const;

    const Actors& rules_;
    const input::Article& article_;
    const std::vector<std::vector<Name>>& names_;
    // By sentence: scopes, those asked for; labels that name a body, empty where none does.
    std::vector<std::optional<Scope>> scopes_;
    std::vector<text::Span> labels_;
  };

 private:
  SubjectFinder subjects_;
  const grammar::List* collectives_;  // "các cấp Hội", and the kinds of body it may stand for
  const grammar::List* openers_;      // "sau khi", before a clause without a subject of its own
  const grammar::List* body_words_;   // "hội", "ban": what a label that names a body begins with
  const PhraseIndex& phrases_;
};

}  // namespace solieu::extract
