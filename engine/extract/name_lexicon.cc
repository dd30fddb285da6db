#include "engine/extract/name_lexicon.h"

#include <algorithm>
#include <string_view>

#include "engine/text/normalize.h"

namespace solieu::extract {
namespace {

std::string respelled(std::string name, std::string_view word, std::string_view otherwise) {
  for (std::size_t at = name.find(word); at != std::string::npos; at = name.find(word, at)) {
    name.replace(at, word.size(), otherwise);
    at += otherwise.size();
  }
  return name;
}

}  // namespace

NameLexicon::NameLexicon(const grammar::Grammar& grammar, const PhraseIndex& phrases)
    : bodies(grammar.list("body")),
      organs(grammar.list("organ")),
      branches(grammar.list("branch")),
      offices(grammar.list("office")),
      committees(grammar.list("committee")),
      fields(grammar.list("field")),
      collective_levels(grammar.list("collective_level")),
      levels(grammar.list("level")),
      titles(grammar.list("title")),
      addresses(grammar.list("address")),
      surnames(grammar.list("surname")),
      abbreviations(grammar.list("abbreviation")),
      not_in_names(grammar.list("not_in_name")),
      no_place(grammar.list("no_place")),
      spellings(grammar.list("place_spelling")),
      word_spellings(grammar.list("word_spelling")),
      person_places(grammar.list("person_place")),
      streets(grammar.list("street")),
      counted(grammar.list("counted")),
      not_bodies(grammar.list("not_body")),
      middle_names(grammar.list("middle_name")),
      number_signs(grammar.list("number_sign")),
      joiners(grammar.list("joiner")),
      of_unit(grammar.list("of_unit")),
      looked_up({bodies, organs, branches, offices, committees, fields, collective_levels, levels,
                 titles, addresses, surnames, not_in_names, spellings, counted, not_bodies}),
      phrases_(phrases),
      places_(grammar.places()),
      may_begin_(std::size_t{1} << kFilterBits),
      may_be_surname_(std::size_t{1} << kFilterBits),
      may_be_respelled_(std::size_t{1} << kFilterBits) {
  const auto note_first_words = [](const grammar::List* list, std::vector<bool>& filter) {
    if (list == nullptr) return;
    for (const std::string& phrase : list->phrases) {
      filter[slot_of(text::token_key(phrase.substr(0, phrase.find(' '))))] = true;
    }
  };
  for (const grammar::List* list :
       {bodies, organs, branches, offices, levels, titles, addresses, not_bodies, spellings}) {
    note_first_words(list, may_begin_);
  }
  note_first_words(surnames, may_be_surname_);
  note_first_words(spellings, may_be_respelled_);
  note_first_words(word_spellings, may_be_respelled_);
}

template <class Visit>
void NameLexicon::each_spelling(const std::string& name, Visit visit) const {
  const grammar::ListValue* other = spellings != nullptr ? spellings->find(name) : nullptr;
  visit(other != nullptr ? std::get<std::string>(*other) : name);
  if (word_spellings == nullptr) return;
  for (const std::string& word : word_spellings->phrases) {
    if (name.find(word) == std::string::npos) continue;
    const std::string& all = std::get<std::string>(*word_spellings->find(word));
    for (std::size_t begin = 0; begin < all.size();) {
      const std::size_t end = std::min(all.find('|', begin), all.size());
      visit(respelled(name, word, std::string_view(all).substr(begin, end - begin)));
      begin = end + 1;
    }
  }
}

std::vector<grammar::Gazetteer::Unit> NameLexicon::units_named(const std::string& name) const {
  std::vector<grammar::Gazetteer::Unit> units;
  each_spelling(name, [&](const std::string& key) {
    const auto more = places_.find(key);
    units.insert(units.end(), more.begin(), more.end());
  });
  return units;
}

bool NameLexicon::knows(const std::string& name) const {
  bool known = false;
  each_spelling(name, [&](const std::string& key) { known = known || places_.knows(key); });
  return known;
}

}  // namespace solieu::extract
