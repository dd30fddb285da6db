#include "engine/extract/places.h"

#include <algorithm>
#include <array>

#include "engine/extract/mention.h"
#include "engine/text/normalize.h"

namespace solieu::extract {
namespace {

using Unit = grammar::Gazetteer::Unit;

constexpr std::array<std::string_view, 4> kLevels = {"village", "commune", "district", "province"};

std::ptrdiff_t rank(std::string_view level) {
  return std::find(kLevels.begin(), kLevels.end(), level) - kLevels.begin();
}

// Keeps those that `belongs` holds for, unless it holds for none.
template <class Belongs>
bool prefer(std::vector<Unit>& units, Belongs belongs) {
  const bool any = std::any_of(units.begin(), units.end(), belongs);
  if (any) std::erase_if(units, [&](const Unit& unit) { return !belongs(unit); });
  return any;
}

bool has_level_word(const Unit& unit, std::string_view word) {
  return text::fold_case(unit.name).starts_with(std::string(word) + " ");
}

// Whether one of the units that it is within is `parent`, with or without its level word.
bool lies_in(const Unit& unit, std::string_view parent) {
  const std::string within = text::fold_case(unit.within);
  for (std::string_view rest = within; !rest.empty();) {
    const std::string_view one = rest.substr(0, rest.find(", "));
    if (one == parent || one.ends_with(" " + std::string(parent))) return true;
    rest.remove_prefix(std::min(one.size() + 2, rest.size()));
  }
  return false;
}

}  // namespace

Places::Places(const NameFinder& finder, const input::Article& article, std::string_view home)
    : finder_(finder),
      article_(article),
      home_(home),
      day_(article.published ? article.published->to.to_string() : std::string()) {}

bool Places::leads_on(const std::vector<Name>& names, std::size_t index) const {
  if (index + 1 >= names.size()) return false;
  const Name &here = names[index], &next = names[index + 1];
  if (here.kind != Name::Kind::kPlace || next.kind != Name::Kind::kPlace) return false;
  if (rank(next.category) <= rank(here.category)) return false;
  const std::string gap = between(article_.document, here.span.end, next.span.begin);
  return gap.empty() || holds(finder_.lexicon().of_unit, gap);
}

std::string Places::full_name(const fact::Place& place) const {
  std::string name = place.name;
  if (place.candidates == 1) {
    // A name without its level is its key.
    for (const Unit& unit : finder_.lexicon().units_named(text::fold_case(place.name))) {
      if ((day_.empty() || unit.stood_on(day_)) && unit.level == place.level &&
          unit.within == place.within) {
        name = unit.name;
      }
    }
  }
  return place.within.empty() ? name : name + ", " + place.within;
}

const fact::Place& Places::resolve(const std::vector<Name>& names, std::size_t index) {
  std::size_t last = index;
  while (leads_on(names, last)) ++last;
  const text::Span chain{names[index].span.begin, names[last].span.end};
  std::string words(article_.document.text(chain));
  words += '\t';
  words += names[index].category;
  const auto [known, is_new] = known_.try_emplace(std::move(words));
  if (is_new) {
    std::vector<std::string> parents;
    for (std::size_t i = index + 1; i <= last; ++i) {
      parents.push_back(text::fold_case(finder_.written_out(article_.document, names[i].span)));
    }
    known->second = look_up(names[index].span, names[index].category, parents);
  }
  return known->second;
}

const fact::Place& Places::resolve(text::Span place) {
  const auto [known, is_new] = known_.try_emplace(std::string(article_.document.text(place)));
  if (is_new) known->second = look_up(place, "", {});
  return known->second;
}

fact::Place Places::look_up(text::Span span, const std::string& level,
                            const std::vector<std::string>& parents) const {
  fact::Place place;
  place.name = finder_.place_name(article_.document, span);
  place.level = level;
  const std::string full = text::fold_case(place.name);
  // The key is the name without its level word, of one or two syllables; bare names are their keys.
  std::vector<Unit> units;
  for (std::size_t begin = 0, words = 0; begin < full.size() && words < 3; ++words) {
    for (const Unit& unit : finder_.lexicon().units_named(full.substr(begin))) {
      if (!day_.empty() && !unit.stood_on(day_)) continue;
      if (begin == 0 || has_level_word(unit, std::string_view(full).substr(0, begin - 1))) {
        units.push_back(unit);
      }
    }
    const std::size_t blank = full.find(' ', begin);
    if (blank == std::string::npos) break;
    begin = blank + 1;
  }
  // Huế was a city of a province before it was one of its own: what stood on the day decides.
  const bool stood = prefer(units, [&](const Unit& unit) { return unit.level == level; });
  if (!stood && !level.empty()) {
    std::erase_if(units, [](const Unit& unit) { return unit.level == "commune"; });
  }
  if (units.empty()) return place;
  // Cities are of three levels: the gazetteer knows which.
  const bool same_level = std::all_of(units.begin(), units.end(), [&](const Unit& unit) {
    return unit.level == units.front().level;
  });
  if (place.level.empty() || (same_level && place.level != "village")) {
    place.level = units.front().level;
  }
  bool contradicted = false;
  for (const std::string& parent : parents) {
    contradicted = !prefer(units, [&](const Unit& unit) { return lies_in(unit, parent); });
    if (contradicted) break;
  }
  if (!home_.empty()) {
    prefer(units,
           [&](const Unit& unit) { return unit.name == home_ || unit.within.ends_with(home_); });
  }
  // The same unit may stand there twice, before and after a change of what it comprises.
  std::vector<std::string_view> within;
  for (const Unit& unit : units) {
    if (std::find(within.begin(), within.end(), unit.within) == within.end()) {
      within.push_back(unit.within);
    }
  }
  place.candidates = static_cast<std::int64_t>(within.size());
  if (within.size() == 1 && !contradicted) place.within = within.front();
  return place;
}

}  // namespace solieu::extract
