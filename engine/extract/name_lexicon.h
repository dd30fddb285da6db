#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/extract/phrases.h"
#include "engine/grammar/gazetteer.h"
#include "engine/grammar/grammar.h"

namespace solieu::extract {

// What names are made of: lists of the grammars and the gazetteer. A list that no grammar has is
// null, and holds nothing.
class NameLexicon {
 public:
  // Both must outlive it.
  NameLexicon(const grammar::Grammar& grammar, const PhraseIndex& phrases);

  const PhraseIndex& phrases() const { return phrases_; }
  const grammar::Gazetteer& places() const { return places_; }

  const grammar::List* bodies;      // complete by themselves: "hội nông dân"
  const grammar::List* organs;      // of the body behind them: "ban thường vụ"
  const grammar::List* branches;    // with a level or a place behind them: "chi bộ", "công an"
  const grammar::List* offices;     // with a field or a name behind them: "sở", "công ty"
  const grammar::List* committees;  // offices that say what they are for: "ban chỉ đạo"
  const grammar::List* fields;      // "nông nghiệp và phát triển nông thôn"
  const grammar::List* collective_levels;  // "các cấp"
  const grammar::List* levels;             // "tỉnh", "thôn", and the level of the place
  const grammar::List* titles;             // "chủ tịch"
  const grammar::List* addresses;          // "đồng chí", "ông"
  const grammar::List* surnames;           // "nguyễn"
  const grammar::List* abbreviations;      // "mttq", and what it stands for
  const grammar::List* not_in_names;       // words that end a name: verbs, prepositions
  const grammar::List* no_place;           // before a name: "sông", "đường"
  const grammar::List* spellings;          // "kontum", and the key of the gazetteer
  const grammar::List* word_spellings;     // "đăk", and how the gazetteer may spell that word
  const grammar::List* person_places;      // cities that have the name of a person
  const grammar::List* streets;            // before the name of a person: "đường"
  const grammar::List* counted;            // behind a number that is no name: "người"
  const grammar::List* not_bodies;         // words that end in the first word of a body
  const grammar::List* middle_names;       // "thị", "văn"
  const grammar::List* number_signs;       // "số", before a number that is a name
  const grammar::List* joiners;            // "và", between names of one level
  const grammar::List* of_unit;            // "thuộc", before the unit that a place is in

  // Those that are looked up together.
  static constexpr std::size_t kLookedUp = 15;
  ListSet looked_up;

  // By a token's key: false for most words, and for nearly all that begin no phrase of theirs.
  bool may_begin(std::uint32_t key) const { return may_begin_[slot_of(key)]; }
  bool may_be_surname(std::uint32_t key) const { return may_be_surname_[slot_of(key)]; }
  // Whether names that begin with it may be spelled otherwise than in the gazetteer.
  bool may_be_respelled(std::uint32_t key) const { return may_be_respelled_[slot_of(key)]; }

  // The units of the gazetteer that have this name, in lower case and without its level word, in
  // any of the ways it is spelled.
  std::vector<grammar::Gazetteer::Unit> units_named(const std::string& name) const;
  bool knows(const std::string& name) const;

 private:
  static std::size_t slot_of(std::uint32_t key) { return key & ((1U << kFilterBits) - 1); }
  static constexpr std::size_t kFilterBits = 16;

  // Calls `visit` with each key that the gazetteer may have it under.
  template <class Visit>
  void each_spelling(const std::string& name, Visit visit) const;

  const PhraseIndex& phrases_;
  const grammar::Gazetteer& places_;
  std::vector<bool> may_begin_, may_be_surname_, may_be_respelled_;
};

}  // namespace solieu::extract
