#include "engine/extract/name_lexicon.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/text/normalize.h"

namespace solieu::extract {
namespace {

// One word of the highlands is spelled three ways, by the gazetteer two.
constexpr std::array<std::string_view, 3> kDak = {"đắk", "đăk", "đắc"};

std::string respelled(std::string name, std::string_view dak) {
  for (const std::string_view other : kDak) {
    if (other == dak) continue;
    for (std::size_t at = name.find(other); at != std::string::npos; at = name.find(other, at)) {
      name.replace(at, other.size(), dak);
    }
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
      person_places(grammar.list("person_place")),
      streets(grammar.list("street")),
      counted(grammar.list("counted")),
      not_bodies(grammar.list("not_body")),
      middle_names(grammar.list("middle_name")),
      number_signs(grammar.list("number_sign")),
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
  for (const std::string_view dak : kDak) {
    may_be_respelled_[slot_of(text::token_key(dak))] = true;
  }
}

template <class Visit>
void NameLexicon::each_spelling(const std::string& name, Visit visit) const {
  const grammar::ListValue* other = spellings != nullptr ? spellings->find(name) : nullptr;
  visit(other != nullptr ? std::get<std::string>(*other) : name);
  const bool holds_dak = std::any_of(kDak.begin(), kDak.end(), [&](std::string_view dak) {
    return name.find(dak) != std::string::npos;
  });
  if (!holds_dak) return;
  for (const std::string_view dak : {kDak[0], kDak[1]}) {
    if (const std::string again = respelled(name, dak); again != name) visit(again);
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
