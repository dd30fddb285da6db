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
void prefer(std::vector<Unit>& units, Belongs belongs) {
  if (std::any_of(units.begin(), units.end(), belongs)) {
    std::erase_if(units, [&](const Unit& unit) { return !belongs(unit); });
  }
}

}  // namespace

bool Places::leads_on(const text::Document& document, const std::vector<Name>& names,
                      std::size_t index) {
  if (index + 1 >= names.size()) return false;
  const Name &here = names[index], &next = names[index + 1];
  if (here.kind != Name::Kind::kPlace || next.kind != Name::Kind::kPlace) return false;
  if (rank(next.category) <= rank(here.category)) return false;
  const std::string gap = plain(document.text(), {here.span.end, next.span.begin});
  return gap.empty() || gap == "," || gap == "-" || gap == "(" || text::fold_case(gap) == "thuộc" ||
         text::fold_case(gap) == "của";
}

fact::Place Places::resolve(const input::Article& article, const std::vector<Name>& names,
                            std::size_t index, std::string_view home) const {
  std::vector<std::string> parents;
  for (std::size_t i = index; leads_on(article.document, names, i); ++i) {
    parents.push_back(text::fold_case(finder_.written_out(article.document, names[i + 1].span)));
  }
  const Name& name = names[index];
  const std::string key = gazetteer_key(folded(article.document.text(), name.place));
  return resolve(article, name.span, {key}, name.category, parents, home);
}

fact::Place Places::resolve(const input::Article& article, text::Span place,
                            std::string_view home) const {
  // The name follows a level word of one or two syllables, or stands alone.
  std::vector<std::string> keys;
  std::string rest = gazetteer_key(folded(article.document.text(), place));
  for (int words = 0; words < 3; ++words) {
    keys.push_back(rest);
    const std::size_t blank = rest.find(' ');
    if (blank == std::string::npos) break;
    rest.erase(0, blank + 1);
  }
  return resolve(article, place, keys, "", {}, home);
}

fact::Place Places::resolve(const input::Article& article, text::Span span,
                            const std::vector<std::string>& keys, const std::string& level,
                            const std::vector<std::string>& parents, std::string_view home) const {
  fact::Place place;
  place.name = finder_.written_out(article.document, span);
  place.level = level;
  const std::string full = gazetteer_key(text::fold_case(place.name));
  std::vector<Unit> units;
  const std::string day = article.published ? article.published->to.to_string() : std::string();
  for (const std::string& key : keys) {
    for (const Unit& unit : grammar_.places().find(key)) {
      if (!day.empty() && !unit.stood_on(day)) continue;
      const bool bare = full == key;
      const bool named =
          bare ? (level.empty() || unit.level == level) : text::fold_case(unit.name) == full;
      if (named) units.push_back(unit);
    }
  }
  if (units.empty()) return place;
  // Cities are of three levels: the gazetteer knows which.
  const bool same_level = std::all_of(units.begin(), units.end(), [&](const Unit& unit) {
    return unit.level == units.front().level;
  });
  if (place.level.empty() || (same_level && place.level != "village")) {
    place.level = units.front().level;
  }
  for (const std::string& parent : parents) {
    prefer(units, [&](const Unit& unit) {
      return text::fold_case(unit.within).find(parent) != std::string::npos;
    });
  }
  if (!home.empty()) {
    prefer(units,
           [&](const Unit& unit) { return unit.name == home || unit.within.ends_with(home); });
  }
  // The same unit may stand there twice, before and after a change of what it comprises.
  std::vector<std::string_view> within;
  for (const Unit& unit : units) {
    if (std::find(within.begin(), within.end(), unit.within) == within.end()) {
      within.push_back(unit.within);
    }
  }
  place.candidates = static_cast<std::int64_t>(within.size());
  if (within.size() == 1) place.within = within.front();
  return place;
}

}  // namespace solieu::extract
