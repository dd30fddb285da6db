#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/extract/phrases.h"
#include "engine/grammar/grammar.h"
#include "engine/text/document.h"

namespace solieu::extract {

// A body, place or person where a document names it.
struct Name {
  enum class Kind { kOrganization, kPlace, kPerson };
  Kind kind = Kind::kOrganization;
  text::Span span;          // bytes of the shadow text
  std::string category;     // of a body its kind, of a place its level
  bool collective = false;  // a body with all its branches: "Hội Nông dân các cấp"
  text::Span place;  // of a body: the unit it is of, if named ("tỉnh Gia Lai"); of a place: itself
  text::Span title;  // of a person
};

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
  NameFinder(const grammar::Grammar& grammar, const PhraseIndex& phrases);

  // The names of one sentence, by place, none inside another. `home` is the province that names of
  // districts and communes without their level are looked for in; empty if it is not certain.
  std::vector<Name> find(const text::Document& document, const text::Sentence& sentence,
                         std::string_view home) const;

  // The province named in the first line, else one named more than twice as often as any other.
  Home home_of(const text::Document& document) const;

  // A span widened over the level and the place that follow it: "Quỹ … tỉnh Gia Lai".
  text::Span with_level(const text::Document& document, const text::Sentence& sentence,
                        text::Span span) const;

  // The units of the gazetteer that have this name, in lower case and without its level word, in
  // any of the ways it is spelled.
  std::vector<grammar::Gazetteer::Unit> units_named(const std::string& name) const;

  // The name as it is cited: abbreviations written out, quotes dropped.
  std::string written_out(const text::Document& document, text::Span span) const;
  // The same of a place: its level word is in small letters.
  std::string place_name(const text::Document& document, text::Span span) const;

 private:
  void add_enumerated(const text::Document& document, const text::Sentence& sentence,
                      std::vector<Name>& found) const;

  struct Reading;  // of one sentence

  // By a token's key: false for most words, and for nearly all that are none.
  bool may_begin(std::uint32_t key) const;
  bool may_be_surname(std::uint32_t key) const;
  // Whether names that begin with it may be spelled otherwise than in the gazetteer.
  bool may_be_respelled(std::uint32_t key) const;
  bool knows(const std::string& name) const;
  // Calls `visit` with each key that the gazetteer may have it under.
  template <class Visit>
  void each_spelling(const std::string& name, Visit visit) const;

  const grammar::Grammar& grammar_;
  const PhraseIndex& phrases_;
  const grammar::List* bodies_;      // complete by themselves: "hội nông dân"
  const grammar::List* organs_;      // of the body behind them: "ban thường vụ"
  const grammar::List* branches_;    // with a level or a place behind them: "chi bộ", "công an"
  const grammar::List* offices_;     // with a field or a name behind them: "sở", "công ty"
  const grammar::List* committees_;  // offices that say what they are for: "ban chỉ đạo"
  const grammar::List* fields_;      // "nông nghiệp và phát triển nông thôn"
  const grammar::List* collective_levels_;  // "các cấp"
  const grammar::List* levels_;             // "tỉnh", "thôn", and the level of the place
  const grammar::List* titles_;             // "chủ tịch"
  const grammar::List* addresses_;          // "đồng chí", "ông"
  const grammar::List* surnames_;           // "nguyễn"
  const grammar::List* abbreviations_;      // "mttq", and what it stands for
  const grammar::List* not_in_names_;       // words that end a name: verbs, prepositions
  const grammar::List* no_place_;           // before a name: "sông", "đường"
  const grammar::List* spellings_;          // "kontum", and the key of the gazetteer
  const grammar::List* person_places_;      // cities that have the name of a person
  const grammar::List* streets_;            // before the name of a person: "đường"
  const grammar::List* counted_;            // behind a number that is no name: "người"
  const grammar::List* not_bodies_;         // words that end in the first word of a body
  ListSet lists_;                           // those that are looked up together
  std::vector<bool> may_begin_;
  std::vector<bool> may_be_surname_;
  std::vector<bool> may_be_respelled_;
};

}  // namespace solieu::extract
