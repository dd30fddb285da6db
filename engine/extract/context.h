#pragma once

#include <map>
#include <optional>
#include <vector>

#include "engine/extract/mention.h"
#include "engine/extract/phrases.h"
#include "engine/grammar/grammar.h"

namespace solieu::extract {

// Reads what stands around mentions: guards of rules, and the cues that complete facts.
class Context {
 public:
  // Both must outlive it.
  Context(const grammar::Grammar& grammar, const PhraseIndex& phrases);

  // kNone, kUnless, kNeeds or kExcept.
  Refusal judge(const text::Document& document, const Mention& mention) const;

  // Completes the fields of a believed mention from the cues around it; fields that its rule gave
  // stay. `in_sentence` are the believed mentions of its sentence, by place. Returns what a chain
  // of cues behind it took, empty if none.
  text::Span complete(const text::Document& document, Mention& mention,
                      const std::vector<Mention*>& in_sentence, fact::DecimalMark mark) const;

  // First token of the clause that the token belongs to: back to the sentence's begin, a ';' or an
  // open bracket, as far as a clause may reach; brackets closed on the way are passed over.
  static std::size_t clause_begin(const text::Document& document, const text::Sentence& sentence,
                                  std::size_t token);

 private:
  struct Surroundings {
    std::size_t left, right;  // bytes: how far guards and cues see
  };
  static Surroundings surroundings(const text::Document& document, const Mention& mention);

  // The cue's match beside the mention, its looked-up slots resolved.
  std::optional<grammar::Match> match(const text::Document& document, const grammar::Cue& cue,
                                      std::size_t sentence, std::size_t at,
                                      std::size_t limit) const;

  // Whether the token beside the fact lets the cue match: most do not.
  static bool may_match(const text::Document& document, const grammar::Cue& cue, text::Span fact);

  // The value of a phrase of the cue's list that stands right before the bracket that `token` is
  // first in. Null if there is none.
  const grammar::ListValue* word_before_bracket(const text::Document& document,
                                                const grammar::Cue& cue, std::size_t token) const;

  std::map<std::string, std::vector<const grammar::Cue*>, std::less<>> cues_;  // by type
  ListSet clause_lists_;
  const PhraseIndex& phrases_;
};

}  // namespace solieu::extract
