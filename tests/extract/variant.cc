#include "tests/extract/variant.h"

#include <algorithm>
#include <map>
#include <optional>

#include "engine/text/character.h"
#include "engine/text/code_point.h"
#include "engine/text/composition.h"
#include "engine/text/syllable.h"

namespace solieu::extract {
namespace {

constexpr std::size_t kColumns = 80;

const text::CharacterTable& table() { return text::CharacterTable::instance(); }

std::size_t columns(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !text::is_continuation(c); }));
}

// As it is seen: a letter and the marks that combine with it take one column.
std::size_t width(std::string_view text) {
  const auto marks = std::count_if(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) == 0xCC || static_cast<unsigned char>(c) == 0xCD;
  });
  return columns(text) - static_cast<std::size_t>(marks);
}

text::CodePoint code_point(std::string_view text, std::size_t at) {
  return text::code_point_at(text.data() + at, text.data() + text.size());
}

std::string utf8(char32_t c) {
  std::string made;
  text::append_utf8(made, c);
  return made;
}

bool is_word_part(std::string_view text, std::size_t at) {
  const text::Character character = table().at(code_point(text, at).value);
  return character.is_letter() || character.character_class == text::CharacterClass::kCombining;
}

// Runs of letters, and what stands between them one code point each.
template <typename OnPiece>
void for_each_word(std::string_view text, OnPiece on_piece) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + code_point(text, at).size;
    if (is_word_part(text, at)) {
      while (end < text.size() && is_word_part(text, end)) end += code_point(text, end).size;
    }
    on_piece(text.substr(at, end - at));
    at = end;
  }
}

// Replaces code points one by one.
template <typename Change>
Variant changed(std::string_view text, Change change) {
  Variant variant;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint next = code_point(text, at);
    variant.add(change(next.value, at), 1);
    at += next.size;
  }
  return variant;
}

std::string decompose(char32_t c) {
  std::string parts;
  for (const char32_t part : text::decomposed(c)) text::append_utf8(parts, part);
  return parts.empty() ? utf8(c) : parts;
}

std::string old_tone(std::string_view word) {
  return text::tone_placed(word).value_or(std::string(word));
}

// Moves the tone of an open oa, oe or uy to the last letter. In quý the u belongs to the onset, and
// the tone stands there already.
std::string new_tone(std::string_view word) {
  const std::string placed = old_tone(word);
  std::u32string letters;
  for (std::size_t at = 0; at < placed.size();) {
    const text::CodePoint next = code_point(placed, at);
    letters += next.value;
    at += next.size;
  }
  if (letters.size() < 2 || !text::is_syllable(placed)) return std::string(word);
  char32_t& first = letters[letters.size() - 2];
  char32_t& second = letters[letters.size() - 1];
  const text::Character toned = table().at(first), open = table().at(second);
  if (toned.tone == 0 || toned.has_quality || open.tone != 0) return std::string(word);
  const char32_t a = toned.plain, b = open.lower;
  if (!((a == U'o' && (b == U'a' || b == U'e')) || (a == U'u' && b == U'y'))) {
    return std::string(word);
  }
  first = toned.toneless;
  std::string moved;
  for (const char32_t c : letters) text::append_utf8(moved, c);
  text::append_utf8(moved, text::kToneMarks[toned.tone]);
  return text::composed(moved);
}

template <typename Spell>
Variant respelled(std::string_view text, Spell spell) {
  Variant variant;
  for_each_word(text, [&](std::string_view word) { variant.add(spell(word), columns(word)); });
  return variant;
}

char32_t upper(char32_t c) {
  static const auto capitals = [] {
    std::map<char32_t, char32_t> made;
    for (char32_t upper = 0x1EFF; upper >= 'A'; --upper) {
      const text::Character character = table().at(upper);
      if (character.is_upper) made[character.lower] = upper;
    }
    return made;
  }();
  const auto found = capitals.find(c);
  return found == capitals.end() ? c : found->second;
}

bool is_quote(char32_t c, bool single) {
  if (single) return c == U'\'' || (c >= 0x2018 && c <= 0x201B);
  return c == U'"' || (c >= 0x201C && c <= 0x201F);
}

std::string_view first_word(std::string_view words) {
  return words.substr(0, words.find_first_of(" \n"));
}

// Whether these words, at the head of a line, do not read as a list item to anyone: "- 2025",
// "IX. …", "a) …".
bool may_begin_line(std::string_view words) {
  const std::string_view word = first_word(words);
  if (word.empty()) return false;
  const bool is_letter = is_word_part(word, 0);
  const bool is_digit = word.front() >= '0' && word.front() <= '9';
  if (!is_letter && !is_digit) return columns(word) > 1 && word.front() != '-';
  if (std::string_view(".)/").find(word.back()) == std::string_view::npos) return true;
  const std::string_view inner = word.substr(0, word.size() - 1);
  return columns(inner) > 1 && inner.find_first_not_of("0123456789.") != std::string_view::npos &&
         inner.find_first_not_of("IVX") != std::string_view::npos;
}

}  // namespace

text::SourceRange Variant::original(text::SourceRange range) const {
  if (range.begin >= range.end) return {};
  return {origins_[range.begin].begin, origins_[range.end - 1].end};
}

void Variant::add(std::string_view piece, std::size_t from) {
  const std::size_t made = columns(piece);
  for (std::size_t i = 0; i < made; ++i) {
    // As many as before: letter by letter.
    origins_.push_back(made == from ? text::SourceRange{read_ + i, read_ + i + 1}
                                    : text::SourceRange{read_, read_ + from});
  }
  text_ += piece;
  read_ += from;
}

Variant decomposed_text(const text::Document& document) {
  return changed(document.source(), [](char32_t c, std::size_t) { return decompose(c); });
}

Variant half_decomposed_text(const text::Document& document) {
  std::size_t word = 0;
  Variant variant;
  for_each_word(document.source(), [&](std::string_view piece) {
    ++word;
    for (std::size_t at = 0; at < piece.size();) {
      const text::CodePoint next = code_point(piece, at);
      variant.add(word % 4 == 0 ? decompose(next.value) : utf8(next.value), 1);
      at += next.size;
    }
  });
  return variant;
}

Variant old_tones(const text::Document& document) { return respelled(document.source(), old_tone); }
Variant new_tones(const text::Document& document) { return respelled(document.source(), new_tone); }

Variant no_break_blanks(const text::Document& document) {
  return changed(document.source(),
                 [](char32_t c, std::size_t) { return c == U' ' ? utf8(0xA0) : utf8(c); });
}

Variant windows_lines(const text::Document& document) {
  return changed(document.source(), [](char32_t c, std::size_t) {
    return c == U'\n' ? std::string("\r\n") : utf8(c);
  });
}

Variant straight_quotes(const text::Document& document) {
  return changed(document.source(), [](char32_t c, std::size_t) {
    if (is_quote(c, false)) return std::string("\"");
    return is_quote(c, true) ? std::string("'") : utf8(c);
  });
}

Variant curly_quotes(const text::Document& document) {
  const std::string_view source = document.source();
  return changed(source, [&](char32_t c, std::size_t at) {
    const bool opens =
        at == 0 || std::string_view(" \n\t(").find(source[at - 1]) != std::string_view::npos;
    if (c == U'"') return utf8(opens ? 0x201C : 0x201D);
    if (c == U'\'') return utf8(opens ? 0x2018 : 0x2019);
    return utf8(c);
  });
}

Variant wrapped_lines(const text::Document& document) {
  const std::string_view source = document.source();
  std::string wrapped(source);
  std::vector<std::size_t> apart;
  for (std::size_t begin = 0; begin < source.size();) {
    const std::size_t end = std::min(source.find('\n', begin), source.size());
    std::size_t line = begin;  // of the wrapped text
    std::size_t blank = 0;     // the last one that may become its end
    for (std::size_t at = begin; at < end; ++at) {
      if (source[at] == ' ' && at > line && may_begin_line(source.substr(at + 1))) blank = at;
      if (blank > line && width(source.substr(line, at + 1 - line)) > kColumns) {
        wrapped[blank] = '\n';
        line = blank + 1;
      }
    }
    // Where the next paragraph follows at once, nobody could tell a full last line from one that
    // goes on: a blank line keeps them apart.
    const std::string_view next = first_word(source.substr(std::min(end + 1, source.size())));
    if (!next.empty() && width(source.substr(line, end - line)) + 1 + width(next) > kColumns) {
      apart.push_back(end);
    }
    begin = end + 1;
  }
  Variant variant;
  std::size_t from = 0;
  for (const std::size_t end : apart) {
    variant.add(wrapped.substr(from, end - from), columns(wrapped.substr(from, end - from)));
    variant.add("\n\n", 1);
    from = end + 1;
  }
  variant.add(wrapped.substr(from), columns(wrapped.substr(from)));
  return variant;
}

Variant capital_headings(const text::Document& document) {
  std::vector<text::SourceRange> headings;
  for (const text::Line& line : document.lines()) {
    if (line.kind == text::LineKind::kHeading) headings.push_back(document.source_range(line.span));
  }
  std::size_t count = 0;
  auto heading = headings.begin();
  return changed(document.source(), [&](char32_t c, std::size_t) {
    while (heading != headings.end() && heading->end <= count) ++heading;
    const bool inside = heading != headings.end() && heading->begin <= count;
    ++count;
    return utf8(inside ? upper(c) : c);
  });
}

}  // namespace solieu::extract
