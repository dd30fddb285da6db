#include "engine/extract/names.h"

#include <algorithm>
#include <array>
#include <map>

#include "engine/extract/letter_case.h"
#include "engine/extract/mention.h"
#include "engine/text/normalize.h"

namespace solieu::extract {
namespace {

using text::TokenClass;

constexpr std::size_t kLongestPlace = 6;  // tokens of a place's name in the gazetteer
constexpr std::size_t kLongestRun = 4;    // capitals on end that are one place's name
constexpr std::size_t kLongestName = 5;   // syllables of a person's name
constexpr std::size_t kLongestTrade = 5;  // words of what a firm deals in
constexpr std::size_t kLongestFirm = 10;  // words of a company's name
constexpr int kDeepest = 3;               // bodies within bodies: a union of a branch of a bank
constexpr std::size_t kLists = 15;        // those that are looked up together
constexpr std::size_t kFilterBits = 16;

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

std::size_t filter_slot(std::uint32_t key) { return key & ((1U << kFilterBits) - 1); }

}  // namespace

// Reads one sentence, token by token. An end is one past a last token; equal to the begin where
// nothing was found.
struct NameFinder::Reading {
  const NameFinder& names;
  const text::Document& document;
  std::size_t last;  // token of the sentence
  std::size_t first;

  // What stands at the tokens that were asked for last.
  struct LookedUp {
    std::size_t token = 0;                      // plus one; 0 for none
    std::array<std::size_t, kLists> ends = {};  // by the order of `lists_`
  };
  mutable std::array<LookedUp, 8> looked_up = {};

  const std::vector<text::Token>& tokens() const { return document.tokens(); }
  std::string_view word(std::size_t token) const {
    return document.text({tokens()[token].begin, tokens()[token].end});
  }
  bool is_word(std::size_t token) const {
    return token < last && tokens()[token].token_class == TokenClass::kWord;
  }
  bool is_capital(std::size_t token) const {
    if (!is_word(token)) return false;
    const char first_byte = document.text()[tokens()[token].begin];
    return (first_byte < 'a' || first_byte > 'z') && starts_with_capital(word(token));
  }
  bool is_mark(std::size_t token, char mark) const {
    return token < last && tokens()[token].token_class == TokenClass::kMark &&
           word(token).front() == mark;
  }
  // The end of the longest phrase of a list at `token`. All lists of names are looked up at once:
  // most are asked for.
  std::size_t longest(std::size_t token, const grammar::List* list) const {
    if (list == nullptr || token >= last) return token;
    LookedUp& known = looked_up[token % looked_up.size()];
    if (known.token != token + 1) {
      known.token = token + 1;
      names.phrases_.longest_of_each(document, token, last, names.lists_, known.ends.data());
    }
    return known.ends[names.lists_.position(list)];
  }
  text::Span span(std::size_t begin, std::size_t end) const {
    return {tokens()[begin].begin, tokens()[end - 1].end};
  }
  std::string value(const grammar::List* list, std::size_t begin, std::size_t end) const {
    const grammar::ListValue* value = list->find(folded(document, span(begin, end)));
    const auto* words = value != nullptr ? std::get_if<std::string>(value) : nullptr;
    return words == nullptr || *words == "-" ? "" : *words;
  }

  std::vector<grammar::Gazetteer::Unit> units(text::Span name) const {
    return names.units_named(folded(document, name));
  }

  // Whether a name of two words or more, or a province, may begin at `token`: most do not.
  bool may_begin_place(std::size_t token) const {
    const auto [one, two] = two_keys(token);
    const grammar::Gazetteer& places = names.grammar_.places();
    return (two != 0 && places.may_begin(one, two)) || places.may_begin_province(one, 0) ||
           names.may_be_respelled(one);
  }
  bool may_begin_province(std::size_t token) const {
    const auto [one, two] = two_keys(token);
    const grammar::Gazetteer& places = names.grammar_.places();
    return (two != 0 && places.may_begin_province(one, two)) || places.may_begin_province(one, 0) ||
           names.may_be_respelled(one);
  }
  // The key of the token and of the word behind it, 0 where none is.
  std::pair<std::uint32_t, std::uint32_t> two_keys(std::size_t token) const {
    if (token >= last) return {0, 0};
    return {tokens()[token].key, token + 1 < last ? tokens()[token + 1].key : 0};
  }

  // The longest name at `token` that the gazetteer knows, every word of it with a capital.
  std::size_t known_place(std::size_t token) const {
    const auto [first_key, second_key] = two_keys(token);
    const bool respelled = names.may_be_respelled(first_key);
    // In a way that the gazetteer does not know: "Kontum".
    std::size_t found = respelled && is_capital(token) ? longest(token, names.spellings_) : token;
    const grammar::Gazetteer& places = names.grammar_.places();
    const bool one = respelled || places.may_begin(first_key, 0);
    const bool more = second_key != 0 && (respelled || places.may_begin(first_key, second_key));
    if (!one && !more) return found;
    for (std::size_t end = token + 1; end <= last && end - token <= kLongestPlace; ++end) {
      const TokenClass last_class = tokens()[end - 1].token_class;
      if (last_class == TokenClass::kMark) {
        if (!is_mark(end - 1, '-')) break;
        continue;
      }
      if (last_class == TokenClass::kWord && !is_capital(end - 1)) break;
      // "phường 1 Bảo Lộc": a number alone is no name.
      if (end == token + 1 && (!one || last_class == TokenClass::kNumber)) continue;
      if (end > token + 1 && !more) break;
      if (end > found && names.knows(folded(document, span(token, end)))) found = end;
    }
    return found;
  }

  std::size_t capitals(std::size_t token, std::size_t most) const {
    std::size_t end = token;
    while (end - token < most && is_capital(end) && !is_capital_heading(end, token)) ++end;
    return end;
  }
  // In a line of capitals no name can be told by them.
  bool is_capital_heading(std::size_t token, std::size_t begin) const {
    return begin > first && is_all_capitals(word(token)) && is_all_capitals(word(begin - 1)) &&
           word(begin - 1).size() > 2;
  }

  // A number that names a quarter or hamlet: "khu phố 4", "thôn 07", "tổ 3A", not "thôn 2 năm
  // liền".
  std::size_t numbered(std::size_t token) const {
    std::size_t at = token;
    if (is_word(at) && folded(document, span(at, at + 1)) == "số") ++at;
    if (at >= last || tokens()[at].token_class != TokenClass::kNumber || word(at).size() > 2) {
      return token;
    }
    ++at;
    // "tổ 12 người", "thôn 2 năm liền"; but "thôn 2 năm 2020".
    if (const std::size_t noun = longest(at, names.counted_);
        noun > at && (noun >= last || tokens()[noun].token_class != TokenClass::kNumber)) {
      return token;
    }
    const bool ends = at >= last || tokens()[at].token_class == TokenClass::kMark ||
                      is_capital(at) || longest(at, names.levels_) > at ||
                      longest(at, names.not_in_names_) > at;
    return ends ? at : token;
  }

  // The name of a place behind its level word, which is `level`.
  std::size_t place_name(std::size_t token, const std::string& level) const {
    if (const std::size_t known = known_place(token); known > token) {
      // "làng Hà Nừng": a known name may be the begin of a longer one of a village.
      return level == "village" ? std::max(known, capitals(token, kLongestRun)) : known;
    }
    if (level == "village" || level == "commune" || level == "district") {
      if (const std::size_t end = numbered(token); end > token) return end;
    }
    const bool person = names.surnames_ != nullptr && longest(token, names.surnames_) > token &&
                        level != "village" && level != "commune";
    if (person) return token;
    std::size_t end = capitals(token, kLongestRun);
    if (end > token && level == "village") {
      if (const std::size_t more = numbered(end); more > end) end = more;
    }
    return end;
  }

  struct Level {
    std::size_t end;         // of the level and its name
    std::size_t name_begin;  // the name's first token; equal to `end` if it has none
    std::string level;
  };
  Level level_at(std::size_t token) const {
    std::size_t end = longest(token, names.levels_);
    if (end == token) return {token, token, ""};
    const std::string level = value(names.levels_, token, end);
    // "thị xã, xã, phường": of all of these levels.
    bool several = false;
    for (;;) {
      const std::size_t next = is_mark(end, ',') ? longest(end + 1, names.levels_) : end;
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

  // Words of a firm's, school's or club's name: capitals, and small words that lead to a capital.
  std::size_t firm_name(std::size_t token) const {
    std::size_t end = token;
    for (std::size_t at = token; at < last && at - token < kLongestFirm;) {
      if (is_capital(at)) {
        end = ++at;
      } else if (at > token && (is_mark(at, '-') || is_mark(at, '&')) && is_capital(at + 1)) {
        ++at;
      } else if (is_word(at) && longest(at, names.not_in_names_) == at &&
                 (is_capital(at + 1) || (is_word(at + 1) && is_capital(at + 2) &&
                                         longest(at + 1, names.not_in_names_) == at + 1))) {
        ++at;
      } else {
        break;
      }
    }
    return end;
  }

  // “…” right behind the word that it names.
  std::size_t quoted(std::size_t token) const {
    if (!is_mark(token, '"')) return token;
    for (std::size_t at = token + 1; at < last && at - token <= kLongestFirm + 2; ++at) {
      if (is_mark(at, '"')) return at + 1;
    }
    return token;
  }

  // "(LHPN)" behind the name it stands for.
  std::size_t bracketed_abbreviation(std::size_t token) const {
    const bool is_one = is_mark(token, '(') && is_word(token + 1) && is_mark(token + 2, ')') &&
                        is_all_capitals(word(token + 1));
    return is_one ? token + 3 : token;
  }

  static bool is_firm(std::string_view kind) {
    return kind == "company" || kind == "cooperative" || kind == "school" || kind == "hospital" ||
           kind == "club" || kind == "bank";
  }

  // What makes an office complete besides a field: the number of a regiment, a quoted name,
  // capitals; only firms, schools and the like may begin theirs with small letters.
  std::size_t named_office(std::size_t token, std::size_t head, std::size_t end,
                           const std::string& kind) const {
    const bool force = kind == "force";
    if (force && end < last && tokens()[end].token_class == TokenClass::kNumber) return end + 1;
    const bool firm = is_firm(kind);
    if (const std::size_t quote = quoted(end); quote > end && (firm || is_capital(token))) {
      return quote;
    }
    const bool heading = is_all_capitals(word(token)) && is_word(end) && is_all_capitals(word(end));
    const bool named = firm ? is_capital(end) || kind == "cooperative"
                            : is_capital(end) && is_capital(token) && !heading;
    if (kind == "company" && !named) return trade_and_place(end);
    if (!named) return committee(token, head, end);
    const std::size_t name_end = firm_name(end);
    // "Câu lạc bộ Ngân hàng máu sống": where such a name ends nobody can tell.
    if (kind == "club" && name_end == end + 1 && is_word(name_end)) return end;
    const bool numbered =
        force && name_end < last && tokens()[name_end].token_class == TokenClass::kNumber;
    return numbered ? name_end + 1 : name_end;
  }
  // "Công ty lương thực Hà Nội": what it deals in, in small letters, and its place.
  std::size_t trade_and_place(std::size_t end) const {
    for (std::size_t at = end; is_word(at) && at - end <= kLongestTrade; ++at) {
      if (const std::size_t place = known_place(at); place > at && is_capital(at)) return place;
      if (longest(at, names.not_in_names_) > at) break;
    }
    return end;
  }
  // "Ban Chỉ đạo vận động hiến máu tình nguyện tỉnh": up to the level, over what it is for.
  std::size_t committee(std::size_t token, std::size_t head, std::size_t end) const {
    if (longest(token, names.committees_) != head) return end;
    for (std::size_t at = end; at < last && at - end < kLongestFirm; ++at) {
      if (at > end && longest(at, names.levels_) > at) return at;
      if (!is_word(at) && !is_mark(at, ',')) break;
    }
    return end;
  }

  struct Body {
    std::size_t end;
    std::string kind;
    text::Span place;
    bool collective = false;
  };
  Body body_at(std::size_t token, int depth) const {
    const Body none{token, "", {}, false};
    if (depth > kDeepest) return none;
    const std::size_t body = longest(token, names.bodies_), organ = longest(token, names.organs_),
                      office = longest(token, names.offices_);
    const std::size_t branch = longest(token, names.branches_);
    std::size_t end = std::max({body, organ, office, branch});
    if (end == token) return none;
    // "Trạm Tấu", "Trường Sa": names of places that begin like bodies.
    if (end < token + 2 && known_place(token) > end) return none;
    bool complete = end == body;
    const bool is_branch = end == branch && !complete;
    const bool is_organ = end == organ && !complete && !is_branch;
    const bool is_office = end == office && !complete;
    Body found{end,
               value(complete    ? names.bodies_
                     : is_branch ? names.branches_
                     : is_organ  ? names.organs_
                                 : names.offices_,
                     token, end),
               {},
               false};
    const std::size_t head = end;
    end = bracketed_abbreviation(end);
    // "Hội xây dựng 15 căn nhà" is no body: but for departments a field has a capital.
    const bool may_have_field = !complete && (is_capital(end) || found.kind == "government");
    std::size_t after = may_have_field ? longest(end, names.fields_) : end;
    // "cán bộ Sở Y tế", "trụ sở UBND xã", "đại hội Đảng bộ": half a word is no office.
    const bool half = is_office && !is_branch && !is_organ && !is_capital(token);
    if (half && after == end && body_at(end, depth + 1).end > end) return none;
    // What may be of a body or place is so where one follows: "Bệnh viện đa khoa tỉnh".
    const bool of_other =
        (is_branch || is_organ) && (longest(end, names.levels_) > end || known_place(end) > end ||
                                    body_at(end, depth + 1).end > end);
    if (is_office && !of_other) {
      const std::string kind = value(names.offices_, token, head);
      if (after == end || is_firm(kind)) {
        const std::size_t named = named_office(token, head, end, kind);
        if (named > after) {
          after = named;
          found.kind = kind;
        }
      }
    }
    if (after > end) {
      complete = true;
      end = after;
    }
    if (const Body inner = body_at(end, depth + 1); inner.end > end) {
      complete = true;
      end = inner.end;
      found.place = inner.place;
      found.collective = inner.collective;
      if (found.kind.empty()) found.kind = inner.kind;
      if (found.kind == "other") found.kind = inner.kind;
    } else {
      const Level level = level_at(end);
      if (level.end > end) {
        if (level.name_begin < level.end) {
          // Of "chi nhánh Đồng Tháp" the place is Đồng Tháp.
          found.place = span(level.level.empty() ? level.name_begin : end, level.end);
        }
        complete = complete || is_branch || is_organ;
        end = level.end;
        if (longest(end, names.levels_) > end && level.name_begin == level.end) {
          const Level second = level_at(end);
          if (second.name_begin < second.end) {
            found.place = span(end, second.end);
            end = second.end;
          }
        }
      } else if (const std::size_t number = numbered(end);
                 number > end && complete && found.kind != "party") {
        // "chi hội phụ nữ số 6"
        end = number;
      } else if (const std::size_t named = known_place(end);
                 named > end && (complete || is_branch)) {
        found.place = span(end, named);
        end = named;
        complete = true;
      }
    }
    if (const std::size_t all = longest(end, names.collective_levels_);
        all > end && (complete || is_branch || is_organ)) {
      found.collective = true;
      complete = true;
      end = all;
    }
    // In small letters and without a place it is a common noun: "chi phí chính phủ".
    const bool bare = end == head && !is_capital(token) && depth == 0;
    // "Chi bộ Ban Nội chính": within a body, an organ of the Party needs no more.
    complete = complete || (is_organ && depth > 0 && !found.kind.empty() && is_capital(token));
    if (!complete || bare) return none;
    found.end = end;
    return found;
  }

  std::size_t person_name(std::size_t token, std::size_t least) const {
    std::size_t end = token;
    while (end - token < kLongestName && is_word(end) && is_name_word(word(end))) ++end;
    return end - token >= least ? end : token;
  }

  // One title with the body or place it is of.
  std::size_t title_at(std::size_t token) const {
    const std::size_t end = longest(token, names.titles_);
    if (end == token) return token;
    if (const Body body = body_at(end, 1); body.end > end) return body.end;
    // "Trưởng Ban Dân vận": the last word may be the first of a body.
    if (end > token + 1 && names.titles_->find(folded(document, span(token, end - 1))) != nullptr) {
      if (const Body body = body_at(end - 1, 1); body.end > end) return body.end;
    }
    return level_at(end).end;
  }
  // Titles in a row, commas between.
  std::size_t titles_at(std::size_t token) const {
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
  text::Span title_behind(std::size_t token) const {
    const bool leads =
        is_mark(token, ',') || is_mark(token, '-') || is_mark(token, '(') || is_mark(token, ':');
    if (!leads) return {};
    const std::size_t end = titles_at(token + 1);
    return end > token + 1 ? span(token + 1, end) : text::Span{};
  }

  struct Found {
    std::size_t end;
    std::optional<Name> name;
  };

  bool follows(std::size_t token, const grammar::List* list) const {
    return list != nullptr && token > first &&
           names.phrases_.ends_before(document, token, first, {list});
  }
  // "đường Nguyễn Văn Cừ", "số 12 Nguyễn Văn Cừ"
  bool names_street(std::size_t token) const {
    if (follows(token, names.streets_)) return true;
    return token > first + 1 && tokens()[token - 1].token_class == TokenClass::kNumber &&
           is_word(token - 2) && folded(document, span(token - 2, token - 1)) == "số";
  }

  Found person_at(std::size_t token) const {
    const auto made = [&](std::size_t begin, std::size_t end, text::Span title) {
      if (title.empty()) title = title_behind(end);
      std::size_t rest = end;
      while (rest < last && tokens()[rest].begin < title.end) ++rest;
      return Found{std::max(end, rest),
                   Name{Name::Kind::kPerson, span(begin, end), "", false, {}, title}};
    };
    const std::size_t address = longest(token, names.addresses_);
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
      // Thị and Văn stand in the middle of names of persons.
      static const std::uint32_t kMiddle[] = {text::token_key("thị"), text::token_key("văn")};
      const bool middle = end > token + 2 && (tokens()[token + 1].key == kMiddle[0] ||
                                              tokens()[token + 1].key == kMiddle[1]);
      const bool known = end > token && names.may_be_surname(tokens()[token].key) &&
                         longest(token, names.surnames_) > token;
      if ((middle || known) && names_street(token)) return {end, std::nullopt};
      if (middle || (known && !title_behind(end).empty())) {
        return made(token, end, {});
      }
    }
    return {token, std::nullopt};
  }

  Found place_at(std::size_t token) const {
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
  Found bare_place_at(std::size_t token, std::string_view home) const {
    if (!is_capital(token) || !may_begin_place(token)) return {token, std::nullopt};
    const std::size_t end = known_place(token);
    const bool begins = token == first || !is_capital(token - 1) ||
                        (token - 1 == first && !is_name_word(word(first)));
    // In a line of capitals only a name of two words or more is no chance.
    const bool in_capitals = is_all_capitals(word(token)) && end > token + 1;
    if (end == token || ((!begins || is_capital(end)) && !in_capitals))
      return {token, std::nullopt};
    if (follows(token, names.no_place_)) return {token, std::nullopt};
    const text::Span whole = span(token, end);
    // The city that has the name of a person is named with its level.
    const std::size_t stop = token > first && is_mark(token - 1, '.') ? token - 1 : token;
    if (names.person_places_ != nullptr &&
        names.person_places_->find(folded(document, whole)) != nullptr &&
        !follows(stop, names.levels_)) {
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
};

NameFinder::NameFinder(const grammar::Grammar& grammar, const PhraseIndex& phrases)
    : grammar_(grammar),
      phrases_(phrases),
      bodies_(grammar.list("body")),
      organs_(grammar.list("organ")),
      branches_(grammar.list("branch")),
      offices_(grammar.list("office")),
      committees_(grammar.list("committee")),
      fields_(grammar.list("field")),
      collective_levels_(grammar.list("collective_level")),
      levels_(grammar.list("level")),
      titles_(grammar.list("title")),
      addresses_(grammar.list("address")),
      surnames_(grammar.list("surname")),
      abbreviations_(grammar.list("abbreviation")),
      not_in_names_(grammar.list("not_in_name")),
      no_place_(grammar.list("no_place")),
      spellings_(grammar.list("place_spelling")),
      person_places_(grammar.list("person_place")),
      streets_(grammar.list("street")),
      counted_(grammar.list("counted")),
      not_bodies_(grammar.list("not_body")),
      lists_({bodies_, organs_, branches_, offices_, committees_, fields_, collective_levels_,
              levels_, titles_, addresses_, surnames_, not_in_names_, spellings_, counted_,
              not_bodies_}),
      may_begin_(std::size_t{1} << kFilterBits),
      may_be_surname_(std::size_t{1} << kFilterBits),
      may_be_respelled_(std::size_t{1} << kFilterBits) {
  for (const grammar::List* list : {bodies_, organs_, branches_, offices_, levels_, titles_,
                                    addresses_, not_bodies_, spellings_}) {
    if (list == nullptr) continue;
    for (const std::string& phrase : list->phrases) {
      may_begin_[filter_slot(text::token_key(phrase.substr(0, phrase.find(' '))))] = true;
    }
  }
  for (const std::string_view dak : kDak) {
    may_be_respelled_[filter_slot(text::token_key(dak))] = true;
  }
  if (spellings_ != nullptr) {
    for (const std::string& name : spellings_->phrases) {
      may_be_respelled_[filter_slot(text::token_key(name.substr(0, name.find(' '))))] = true;
    }
  }
  if (surnames_ == nullptr) return;
  for (const std::string& name : surnames_->phrases) {
    may_be_surname_[filter_slot(text::token_key(name))] = true;
  }
}

template <class Visit>
void NameFinder::each_spelling(const std::string& name, Visit visit) const {
  const grammar::ListValue* other = spellings_ != nullptr ? spellings_->find(name) : nullptr;
  visit(other != nullptr ? std::get<std::string>(*other) : name);
  const bool holds_dak = std::any_of(kDak.begin(), kDak.end(), [&](std::string_view dak) {
    return name.find(dak) != std::string::npos;
  });
  if (!holds_dak) return;
  for (const std::string_view dak : {kDak[0], kDak[1]}) {
    if (const std::string again = respelled(name, dak); again != name) visit(again);
  }
}

std::vector<grammar::Gazetteer::Unit> NameFinder::units_named(const std::string& name) const {
  std::vector<grammar::Gazetteer::Unit> units;
  each_spelling(name, [&](const std::string& key) {
    const auto more = grammar_.places().find(key);
    units.insert(units.end(), more.begin(), more.end());
  });
  return units;
}

bool NameFinder::knows(const std::string& name) const {
  bool known = false;
  each_spelling(name,
                [&](const std::string& key) { known = known || grammar_.places().knows(key); });
  return known;
}

bool NameFinder::may_begin(std::uint32_t key) const { return may_begin_[filter_slot(key)]; }
bool NameFinder::may_be_surname(std::uint32_t key) const {
  return may_be_surname_[filter_slot(key)];
}
bool NameFinder::may_be_respelled(std::uint32_t key) const {
  return may_be_respelled_[filter_slot(key)];
}

// "các xã Ca Thành, Vũ Nông và Yên Lạc": the names behind the first are of its level.
void NameFinder::add_enumerated(const text::Document& document, const text::Sentence& sentence,
                                std::vector<Name>& found) const {
  const Reading reading{*this, document, sentence.last_token, sentence.first_token, {}};
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i].kind != Name::Kind::kPlace) continue;
    const std::size_t end = document.token_at(found[i].span.end);
    const bool leads =
        reading.is_mark(end, ',') || (reading.is_word(end) && reading.word(end) == "và");
    if (!leads || !reading.is_capital(end + 1)) continue;
    const std::size_t name_end = reading.known_place(end + 1);
    if (name_end == end + 1 || reading.is_capital(name_end)) continue;
    const text::Span span = reading.span(end + 1, name_end);
    const bool named = std::any_of(found.begin(), found.end(),
                                   [&](const Name& other) { return other.span.overlaps(span); });
    const auto units = reading.units(span);
    const bool same_level = std::any_of(units.begin(), units.end(), [&](const auto& unit) {
      return unit.level == found[i].category;
    });
    if (named || !same_level) continue;
    const Name name{Name::Kind::kPlace, span, found[i].category, false, span, {}};
    found.insert(found.begin() + static_cast<std::ptrdiff_t>(i) + 1, name);
  }
}

std::vector<Name> NameFinder::find(const text::Document& document, const text::Sentence& sentence,
                                   std::string_view home) const {
  const Reading reading{*this, document, sentence.last_token, sentence.first_token, {}};
  std::vector<Name> found;
  for (std::size_t token = sentence.first_token; token < sentence.last_token;) {
    if (!reading.is_word(token)) {
      ++token;
      continue;
    }
    Reading::Found here{token, std::nullopt};
    const std::uint32_t key = document.tokens()[token].key;
    const bool begins = may_begin(key);
    if (begins || (may_be_surname(key) && reading.is_capital(token))) {
      here = reading.person_at(token);
      if (here.end == token && begins) here.end = reading.longest(token, not_bodies_);
      if (here.end == token && begins) {
        if (const Reading::Body body = reading.body_at(token, 0); body.end > token) {
          here = {body.end, Name{Name::Kind::kOrganization,
                                 reading.span(token, body.end),
                                 body.kind,
                                 body.collective,
                                 body.place,
                                 {}}};
        }
      }
    }
    // "Sóc Trăng" is a province, though "sóc" is the level of a hamlet.
    if (here.end == token) here = reading.bare_place_at(token, home);
    if (here.end == token && begins) here = reading.place_at(token);
    if (here.name) found.push_back(std::move(*here.name));
    token = std::max(here.end, token + 1);
  }
  add_enumerated(document, sentence, found);
  return found;
}

Home NameFinder::home_of(const text::Document& document) const {
  struct Province {
    text::Span first;
    int times = 0;
  };
  std::map<std::string, Province, std::less<>> named;
  for (const text::Sentence& sentence : document.sentences()) {
    const Reading reading{*this, document, sentence.last_token, sentence.first_token, {}};
    for (std::size_t token = sentence.first_token; token < sentence.last_token; ++token) {
      if (!reading.is_capital(token) || !reading.may_begin_province(token)) continue;
      const Reading::Found found = reading.bare_place_at(token, "");
      if (!found.name) continue;
      for (const grammar::Gazetteer::Unit& unit : reading.units(found.name->span)) {
        if (unit.level != "province") continue;
        Province& province = named[std::string(unit.name)];
        if (++province.times == 1) province.first = found.name->span;
        break;
      }
      token = found.end - 1;
    }
    // What the first line names alone is what the article is about.
    const bool line_ends = &sentence == &document.sentences().back() || (&sentence + 1)->line > 0;
    if (line_ends && sentence.line == 0 && named.size() == 1) {
      return {named.begin()->first, named.begin()->second.first};
    }
  }
  // Else the one that is named far more often than any other.
  const auto most = std::max_element(named.begin(), named.end(), [](const auto& a, const auto& b) {
    return a.second.times < b.second.times;
  });
  const bool certain = std::all_of(named.begin(), named.end(), [&](const auto& other) {
    return &other == &*most || most->second.times > 2 * other.second.times;
  });
  if (named.empty() || !certain) return {};
  return {most->first, most->second.first};
}

text::Span NameFinder::with_level(const text::Document& document, const text::Sentence& sentence,
                                  text::Span span) const {
  const Reading reading{*this, document, sentence.last_token, sentence.first_token, {}};
  const std::size_t end = document.token_at(span.end);
  const Reading::Level level = reading.level_at(end);
  return level.end > end ? text::Span{span.begin, document.tokens()[level.end - 1].end} : span;
}

std::string NameFinder::place_name(const text::Document& document, text::Span span) const {
  std::string name = written_out(document, span);
  const std::size_t first = document.token_at(span.begin), last = document.token_at(span.end);
  const std::size_t end = phrases_.longest(document, first, last, {levels_});
  // "Buôn Ma Thuột" begins with no level.
  const bool level = end > first && end < last && !knows(folded(document, span));
  if (!level) return name;
  const std::string small = text::fold_case(name);
  std::size_t words = 0;
  for (std::size_t blank = small.find(' '); blank != std::string::npos;
       blank = small.find(' ', blank + 1)) {
    if (levels_->find(small.substr(0, blank)) != nullptr) words = blank;
  }
  return small.substr(0, words) + name.substr(words);
}

std::string NameFinder::written_out(const text::Document& document, text::Span span) const {
  std::string name;
  const std::size_t last = document.token_at(span.end);
  std::size_t end_before = span.begin;
  for (std::size_t token = document.token_at(span.begin); token < last; ++token) {
    const text::Token& one = document.tokens()[token];
    const std::string_view word = document.text({one.begin, one.end});
    const bool gap = one.begin > end_before;
    end_before = one.end;
    if (word == "\"") {
      if (gap && !name.empty() && name.back() != ' ') name += ' ';
      continue;
    }
    // "Hội Liên hiệp Phụ nữ (LHPN) tỉnh": the brackets repeat what stands before them.
    if (word == "(") {
      while (token + 1 < last && document.text()[document.tokens()[token].begin] != ')') ++token;
      end_before = document.tokens()[token].end;
      continue;
    }
    if (gap && !name.empty() && name.back() != ' ') name += ' ';
    const grammar::ListValue* known =
        abbreviations_ != nullptr ? abbreviations_->find(text::fold_case(word)) : nullptr;
    // "P." is a level, "P" may be anything.
    const bool stops = token + 1 < last && document.text({document.tokens()[token + 1].begin,
                                                          document.tokens()[token + 1].end}) == ".";
    if (known == nullptr || (word.size() == 1 && !stops)) {
      name += word;
      continue;
    }
    std::string words = std::get<std::string>(*known);
    // "UBND" begins a name with a capital, "tp" goes on in small letters.
    name += words;
    // The stop of "TP." goes with it.
    if (stops) {
      end_before = document.tokens()[++token].end;
      if (token + 1 < last && document.tokens()[token + 1].begin == end_before) name += ' ';
    }
  }
  return name;
}

}  // namespace solieu::extract
