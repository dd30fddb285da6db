#include "engine/extract/names.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/extract/mention.h"
#include "engine/extract/name_reader.h"
#include "engine/text/normalize.h"

namespace solieu::extract {

// "các xã Ca Thành, Vũ Nông và Yên Lạc": the names behind the first are of its level.
void NameFinder::add_enumerated(const text::Document& document, const text::Sentence& sentence,
                                std::vector<Name>& found) const {
  const NameReader reading(lexicon_, document, sentence);
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i].kind != Name::Kind::kPlace) continue;
    const std::size_t end = document.token_at(found[i].span.end);
    if (!reading.is_capital(end + 1) || !reading.is_joiner(end)) continue;
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
  const NameReader reading(lexicon_, document, sentence);
  std::vector<Name> found;
  for (std::size_t token = sentence.first_token; token < sentence.last_token;) {
    if (!reading.is_word(token)) {
      ++token;
      continue;
    }
    NameReader::Found here = reading.name_at(token, home);
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
    const NameReader reading(lexicon_, document, sentence);
    for (std::size_t token = sentence.first_token; token < sentence.last_token; ++token) {
      if (!reading.is_capital(token) || !reading.may_begin_province(token)) continue;
      const NameReader::Found found = reading.bare_place_at(token, "");
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
  const NameReader reading(lexicon_, document, sentence);
  const std::size_t end = document.token_at(span.end);
  const NameReader::Level level = reading.level_at(end);
  return level.end > end ? text::Span{span.begin, document.tokens()[level.end - 1].end} : span;
}

std::string NameFinder::place_name(const text::Document& document, text::Span span) const {
  std::string name = written_out(document, span);
  const std::size_t first = document.token_at(span.begin), last = document.token_at(span.end);
  const std::size_t end = lexicon_.phrases().longest(document, first, last, {lexicon_.levels});
  // "Buôn Ma Thuột" begins with no level.
  const bool level = end > first && end < last && !lexicon_.knows(folded(document, span));
  if (!level) return name;
  const std::string small = text::fold_case(name);
  std::size_t words = 0;
  for (std::size_t blank = small.find(' '); blank != std::string::npos;
       blank = small.find(' ', blank + 1)) {
    if (lexicon_.levels->find(small.substr(0, blank)) != nullptr) words = blank;
  }
  return small.substr(0, words) + name.substr(words);
}

std::string NameFinder::written_out(const text::Document& document, text::Span span) const {
  std::string name;
  const std::size_t last = document.token_at(span.end);
  const auto word = [&](std::size_t token) {
    return document.text({document.tokens()[token].begin, document.tokens()[token].end});
  };
  std::size_t end_before = span.begin;
  for (std::size_t token = document.token_at(span.begin); token < last; ++token) {
    // "Hội Liên hiệp Phụ nữ (LHPN) tỉnh": the brackets repeat what stands before them.
    if (word(token) == "(") {
      while (token + 1 < last && word(token) != ")") ++token;
      end_before = document.tokens()[token].end;
      continue;
    }
    const bool gap = document.tokens()[token].begin > end_before;
    if (gap && !name.empty() && name.back() != ' ') name += ' ';
    end_before = document.tokens()[token].end;
    if (word(token) == "\"") continue;
    const bool stops = token + 1 < last && word(token + 1) == ".";
    const std::string* words = abbreviated(word(token), stops);
    if (words == nullptr) {
      name += word(token);
      continue;
    }
    name += *words;
    if (!stops) continue;
    // The stop of "TP." goes with it, "TP.Pleiku" becomes two words.
    end_before = document.tokens()[++token].end;
    if (token + 1 < last && document.tokens()[token + 1].begin == end_before) name += ' ';
  }
  return name;
}

// What an abbreviation stands for, null if the word is none. "P." is a level, "P" may be anything.
const std::string* NameFinder::abbreviated(std::string_view word, bool stops) const {
  if (lexicon_.abbreviations == nullptr || (word.size() == 1 && !stops)) return nullptr;
  const grammar::ListValue* known = lexicon_.abbreviations->find(text::fold_case(word));
  return known != nullptr ? &std::get<std::string>(*known) : nullptr;
}

}  // namespace solieu::extract
