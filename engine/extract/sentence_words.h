#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/extract/name_lexicon.h"
#include "engine/text/document.h"

namespace solieu::extract {

// The words of one sentence, asked token by token what the lists of names hold there. An end is one
// past a last token; equal to the begin where nothing was found.
class SentenceWords {
 public:
  // All must outlive it.
  SentenceWords(const NameLexicon& lexicon, const text::Document& document,
                const text::Sentence& sentence)
      : lexicon_(lexicon),
        document_(document),
        first_(sentence.first_token),
        last_(sentence.last_token) {}

  const std::vector<text::Token>& tokens() const { return document_.tokens(); }
  std::string_view word(std::size_t token) const;
  bool is_word(std::size_t token) const;
  bool is_capital(std::size_t token) const;
  bool is_mark(std::size_t token, char mark) const;
  // Whether it joins names of the same kind: "và", a comma.
  bool is_joiner(std::size_t token) const;
  text::Span span(std::size_t begin, std::size_t end) const;

  // The end of the longest phrase of a list of the lexicon at `token`.
  std::size_t longest(std::size_t token, const grammar::List* list) const;
  // What a phrase stands for; empty for "-".
  std::string value(const grammar::List* list, std::size_t begin, std::size_t end) const;
  // Whether the word alone is in the list.
  bool is_one_of(const grammar::List* list, std::size_t token) const;
  // Whether a phrase of the list stands right before `token`.
  bool follows(std::size_t token, const grammar::List* list) const;

 protected:
  const NameLexicon& lexicon_;
  const text::Document& document_;
  std::size_t first_, last_;  // tokens of the sentence

 private:
  // What stands at the tokens that were asked for last.
  struct LookedUp {
    std::size_t token = 0;                                      // plus one; 0 for none
    std::array<std::size_t, NameLexicon::kLookedUp> ends = {};  // by the order of the lexicon
  };
  mutable std::array<LookedUp, 8> looked_up_ = {};
};

}  // namespace solieu::extract
