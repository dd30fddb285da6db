#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/extract/name.h"
#include "engine/extract/name_lexicon.h"
#include "engine/text/document.h"

namespace solieu::extract {

// The province that a document speaks of, as the gazetteer names it, and where it is first named.
struct Home {
  std::string unit;  // empty if none is certain
  text::Span span;
};

// Finds names by the lists of the grammars ("body", "level", "title" …) and the gazetteer: a body
// begins with a known word and runs on over its field, its level and the name of its place; a place
// is a level with a name, or a name that the gazetteer knows; a person follows a form of address or
// a title, or has a title behind.
class NameFinder {
 public:
  // Both must outlive it. Finds nothing if the grammars lack its lists.
  NameFinder(const grammar::Grammar& grammar, const PhraseIndex& phrases)
      : lexicon_(grammar, phrases) {}

  const NameLexicon& lexicon() const { return lexicon_; }

  // The names of one sentence, by place, none inside another. `home` is the province that names of
  // districts and communes without their level are looked for in; empty if it is not certain.
  std::vector<Name> find(const text::Document& document, const text::Sentence& sentence,
                         std::string_view home) const;

  // The province named in the first line, else one named more than twice as often as any other.
  Home home_of(const text::Document& document) const;

  // A span widened over the level and the place that follow it: "Quỹ … tỉnh Gia Lai".
  text::Span with_level(const text::Document& document, const text::Sentence& sentence,
                        text::Span span) const;

  // The name as it is cited: abbreviations written out, quotes dropped.
  std::string written_out(const text::Document& document, text::Span span) const;
  // The same of a place: its level word is in small letters.
  std::string place_name(const text::Document& document, text::Span span) const;

 private:
  void add_enumerated(const text::Document& document, const text::Sentence& sentence,
                      std::vector<Name>& found) const;

  const std::string* abbreviated(std::string_view word, bool stops) const;

  NameLexicon lexicon_;
};

}  // namespace solieu::extract
