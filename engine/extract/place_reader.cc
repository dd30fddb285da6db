#include "engine/extract/place_reader.h"

#include <algorithm>

#include "engine/extract/letter_case.h"
#include "engine/extract/mention.h"

namespace solieu::extract {
namespace {

constexpr std::size_t kLongestPlace = 6;  // tokens of a place's name in the gazetteer
constexpr std::size_t kLongestRun = 4;    // capitals on end that are one place's name

}  // namespace

using text::TokenClass;

std::vector<grammar::Gazetteer::Unit> PlaceReader::units(text::Span name) const {
  return lexicon_.units_named(folded(document_, name));
}

// Whether a name of two words or more, or a province, may begin at `token`: most do not.
bool PlaceReader::may_begin_place(std::size_t token) const {
  const auto [one, two] = two_keys(token);
  const grammar::Gazetteer& places = lexicon_.places();
  return (two != 0 && places.may_begin(one, two)) || places.may_begin_province(one, 0) ||
         lexicon_.may_be_respelled(one);
}
bool PlaceReader::may_begin_province(std::size_t token) const {
  const auto [one, two] = two_keys(token);
  const grammar::Gazetteer& places = lexicon_.places();
  return (two != 0 && places.may_begin_province(one, two)) || places.may_begin_province(one, 0) ||
         lexicon_.may_be_respelled(one);
}
// The key of the token and of the word behind it, 0 where none is.
std::pair<std::uint32_t, std::uint32_t> PlaceReader::two_keys(std::size_t token) const {
  if (token >= last_) return {0, 0};
  return {tokens()[token].key, token + 1 < last_ ? tokens()[token + 1].key : 0};
}

// The longest name at `token` that the gazetteer knows, every word of it with a capital.
std::size_t PlaceReader::known_place(std::size_t token) const {
  const auto [first_key, second_key] = two_keys(token);
  const bool respelled = lexicon_.may_be_respelled(first_key);
  // In a way that the gazetteer does not know: "Kontum".
  std::size_t found = respelled && is_capital(token) ? longest(token, lexicon_.spellings) : token;
  const grammar::Gazetteer& places = lexicon_.places();
  const bool one = respelled || places.may_begin(first_key, 0);
  const bool more = second_key != 0 && (respelled || places.may_begin(first_key, second_key));
  if (!one && !more) return found;
  for (std::size_t end = token + 1; end <= last_ && end - token <= kLongestPlace; ++end) {
    const TokenClass last_class = tokens()[end - 1].token_class;
    if (last_class == TokenClass::kMark) {
      if (!is_mark(end - 1, '-')) break;
      continue;
    }
    if (last_class == TokenClass::kWord && !is_capital(end - 1)) break;
    // "phường 1 Bảo Lộc": a number alone is no name.
    if (end == token + 1 && (!one || last_class == TokenClass::kNumber)) continue;
    if (end > token + 1 && !more) break;
    if (end > found && lexicon_.knows(folded(document_, span(token, end)))) found = end;
  }
  return found;
}

std::size_t PlaceReader::capitals(std::size_t token, std::size_t most) const {
  std::size_t end = token;
  while (end - token < most && is_capital(end) && !is_capital_heading(end, token)) ++end;
  return end;
}
// In a line of capitals no name can be told by them.
bool PlaceReader::is_capital_heading(std::size_t token, std::size_t begin) const {
  return begin > first_ && is_all_capitals(word(token)) && is_all_capitals(word(begin - 1)) &&
         word(begin - 1).size() > 2;
}

// A number that names a quarter or hamlet: "khu phố 4", "thôn 07", "tổ 3A", not "thôn 2 năm
// liền".
std::size_t PlaceReader::numbered(std::size_t token) const {
  std::size_t at = token;
  if (is_one_of(lexicon_.number_signs, at)) ++at;
  if (at >= last_ || tokens()[at].token_class != TokenClass::kNumber || word(at).size() > 2) {
    return token;
  }
  ++at;
  // "tổ 12 người", "thôn 2 năm liền"; but "thôn 2 năm 2020".
  if (const std::size_t noun = longest(at, lexicon_.counted);
      noun > at && (noun >= last_ || tokens()[noun].token_class != TokenClass::kNumber)) {
    return token;
  }
  const bool ends = at >= last_ || tokens()[at].token_class == TokenClass::kMark ||
                    is_capital(at) || longest(at, lexicon_.levels) > at ||
                    longest(at, lexicon_.not_in_names) > at;
  return ends ? at : token;
}

// The name of a place behind its level word, which is `level`.
std::size_t PlaceReader::place_name(std::size_t token, const std::string& level) const {
  if (const std::size_t known = known_place(token); known > token) {
    // "làng Hà Nừng": a known name may be the begin of a longer one of a village.
    return level == "village" ? std::max(known, capitals(token, kLongestRun)) : known;
  }
  if (level == "village" || level == "commune" || level == "district") {
    if (const std::size_t end = numbered(token); end > token) return end;
  }
  const bool person = lexicon_.surnames != nullptr && longest(token, lexicon_.surnames) > token &&
                      level != "village" && level != "commune";
  if (person) return token;
  std::size_t end = capitals(token, kLongestRun);
  if (end > token && level == "village") {
    if (const std::size_t more = numbered(end); more > end) end = more;
  }
  return end;
}

PlaceReader::Level PlaceReader::level_at(std::size_t token) const {
  std::size_t end = longest(token, lexicon_.levels);
  if (end == token) return {token, token, ""};
  const std::string level = value(lexicon_.levels, token, end);
  // "thị xã, xã, phường": of all of these levels.
  bool several = false;
  for (;;) {
    const std::size_t next = is_mark(end, ',') ? longest(end + 1, lexicon_.levels) : end;
    if (next <= end + 1 || is_capital(next)) break;
    end = next;
    several = true;
  }
  if (several) return {end, end, level};
  std::size_t name = end;
  // TP. Pleiku, TX. An Khê: the stop is the abbreviation's.
  const bool is_letter = word(end - 1).size() == 1;
  const bool names_place =
      !is_letter || known_place(name + 1) > name + 1 || numbered(name + 1) > name + 1;
  if (is_mark(name, '.') && (is_capital(name + 1) || is_letter) && word(end - 1).size() <= 3 &&
      names_place) {
    ++name;
  } else if (is_letter) {
    return {token, token, ""};
  }
  const std::size_t name_end = place_name(name, level);
  return name_end == name ? Level{end, end, level} : Level{name_end, name, level};
}

}  // namespace solieu::extract
