#include "engine/extract/name_reader.h"

#include <algorithm>
#include <utility>

#include "engine/extract/letter_case.h"
#include "engine/extract/mention.h"

namespace solieu::extract {
namespace {

constexpr std::size_t kLongestName = 5;  // syllables of a person's name

}  // namespace

using text::TokenClass;

NameReader::Found NameReader::name_at(std::size_t token, std::string_view home) const {
  Found here{token, std::nullopt};
  const std::uint32_t key = tokens()[token].key;
  const bool begins = lexicon_.may_begin(key);
  if (begins || (lexicon_.may_be_surname(key) && is_capital(token))) {
    here = person_at(token);
    if (here.end == token && begins) here.end = longest(token, lexicon_.not_bodies);
    if (here.end == token && begins) {
      if (const Body body = body_at(token, 0); body.end > token) {
        here = {body.end, Name{Name::Kind::kOrganization,
                               span(token, body.end),
                               body.kind,
                               body.collective,
                               body.place,
                               {}}};
      }
    }
  }
  // "Sóc Trăng" is a province, though "sóc" is the level of a hamlet.
  if (here.end == token) here = bare_place_at(token, home);
  if (here.end == token && begins) here = place_at(token);
  return here;
}

std::size_t NameReader::person_name(std::size_t token, std::size_t least) const {
  std::size_t end = token;
  while (end - token < kLongestName && is_word(end) && is_name_word(word(end))) ++end;
  return end - token >= least ? end : token;
}

// One title with the body or place it is of.
std::size_t NameReader::title_at(std::size_t token) const {
  const std::size_t end = longest(token, lexicon_.titles);
  if (end == token) return token;
  if (const Body body = body_at(end, 1); body.end > end) return body.end;
  // "Trưởng Ban Dân vận": the last word may be the first of a body.
  if (end > token + 1 &&
      lexicon_.titles->find(folded(document_, span(token, end - 1))) != nullptr) {
    if (const Body body = body_at(end - 1, 1); body.end > end) return body.end;
  }
  return level_at(end).end;
}
// Titles in a row, commas between.
std::size_t NameReader::titles_at(std::size_t token) const {
  std::size_t end = title_at(token);
  if (end == token) return token;
  while (is_mark(end, ',') || is_mark(end, ';')) {
    const std::size_t next = title_at(end + 1);
    if (next == end + 1) break;
    end = next;
  }
  return end;
}
// ", Chủ tịch …", " - Trưởng ban …", "(Phó Bí thư)" behind a name.
text::Span NameReader::title_behind(std::size_t token) const {
  const bool leads =
      is_mark(token, ',') || is_mark(token, '-') || is_mark(token, '(') || is_mark(token, ':');
  if (!leads) return {};
  const std::size_t end = titles_at(token + 1);
  return end > token + 1 ? span(token + 1, end) : text::Span{};
}

// "đường Nguyễn Văn Cừ", "số 12 Nguyễn Văn Cừ"
bool NameReader::names_street(std::size_t token) const {
  if (follows(token, lexicon_.streets)) return true;
  return token > first_ + 1 && tokens()[token - 1].token_class == TokenClass::kNumber &&
         is_one_of(lexicon_.number_signs, token - 2);
}

NameReader::Found NameReader::person_at(std::size_t token) const {
  const auto made = [&](std::size_t begin, std::size_t end, text::Span title) {
    if (title.empty()) title = title_behind(end);
    std::size_t rest = end;
    while (rest < last_ && tokens()[rest].begin < title.end) ++rest;
    return Found{std::max(end, rest),
                 Name{Name::Kind::kPerson, span(begin, end), "", false, {}, title}};
  };
  const std::size_t address = longest(token, lexicon_.addresses);
  const std::size_t titles = titles_at(address);
  if (titles > address) {
    const std::size_t end = person_name(titles, 2);
    if (end > titles) return made(titles, end, span(address, titles));
    return {titles, std::nullopt};
  }
  if (address > token) {
    const std::size_t end = person_name(address, 2);
    if (end > address) return made(address, end, {});
    return {token, std::nullopt};
  }
  if (is_capital(token)) {
    const std::size_t end = person_name(token, 2);
    const bool middle = end > token + 2 && is_one_of(lexicon_.middle_names, token + 1);
    const bool known = end > token && lexicon_.may_be_surname(tokens()[token].key) &&
                       longest(token, lexicon_.surnames) > token;
    if ((middle || known) && names_street(token)) return {end, std::nullopt};
    if (middle || (known && !title_behind(end).empty())) {
      return made(token, end, {});
    }
  }
  return {token, std::nullopt};
}

NameReader::Found NameReader::place_at(std::size_t token) const {
  Level level = level_at(token);
  if (level.name_begin == level.end || level.level.empty()) return {token, std::nullopt};
  const text::Span whole = span(token, level.end);
  // "Buôn Ma Thuột" is a town, though "buôn" is the level of a hamlet.
  if (level.level == "village" && known_place(token) == level.end) {
    for (const auto& unit : units(whole)) {
      if (unit.level == "district") level.level = unit.level;
    }
  }
  return {level.end, Name{Name::Kind::kPlace, whole, level.level, false, whole, {}}};
}

// A name without its level: a province, or a unit of the home province.
NameReader::Found NameReader::bare_place_at(std::size_t token, std::string_view home) const {
  if (!is_capital(token) || !may_begin_place(token)) return {token, std::nullopt};
  const std::size_t end = known_place(token);
  const bool begins = token == first_ || !is_capital(token - 1) ||
                      (token - 1 == first_ && !is_name_word(word(first_)));
  // In a line of capitals only a name of two words or more is no chance.
  const bool in_capitals = is_all_capitals(word(token)) && end > token + 1;
  if (end == token || ((!begins || is_capital(end)) && !in_capitals)) return {token, std::nullopt};
  if (follows(token, lexicon_.no_place)) return {token, std::nullopt};
  const text::Span whole = span(token, end);
  // The city that has the name of a person is named with its level.
  const std::size_t stop = token > first_ && is_mark(token - 1, '.') ? token - 1 : token;
  if (lexicon_.person_places != nullptr &&
      lexicon_.person_places->find(folded(document_, whole)) != nullptr &&
      !follows(stop, lexicon_.levels)) {
    return {token, std::nullopt};
  }
  std::string level;
  for (const auto& unit : units(whole)) {
    if (unit.level == "province") {
      level = unit.level;
      break;
    }
    const bool at_home = !home.empty() && unit.within.ends_with(home);
    if (!at_home || end - token < 2) continue;
    if (level.empty() || unit.level == "district") level = unit.level;
  }
  if (level.empty()) return {token, std::nullopt};
  return {end, Name{Name::Kind::kPlace, whole, level, false, whole, {}}};
}

}  // namespace solieu::extract
