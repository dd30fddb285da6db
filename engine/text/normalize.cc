#include "engine/text/normalize.h"

#include <utility>

#include "engine/text/character.h"
#include "engine/text/code_point.h"
#include "engine/text/shadow.h"

namespace solieu::text {

InvalidUtf8::InvalidUtf8(std::size_t byte_offset)
    : Error("not UTF-8: byte " + std::to_string(byte_offset) + " cannot be read"),
      byte_offset_(byte_offset) {}

Normalized normalize(std::string_view source) {
  Shadow shadow = make_shadow(source);
  return {shadow.text ? std::move(*shadow.text) : std::string(source), std::move(shadow.to_source)};
}

std::string normalized(std::string_view source) { return normalize(source).text; }

std::string fold_case(std::string_view shadow_text) {
  const CharacterTable& table = CharacterTable::instance();
  std::string folded;
  folded.reserve(shadow_text.size());
  const char* const end = shadow_text.data() + shadow_text.size();
  for (const char* at = shadow_text.data(); at < end;) {
    const CodePoint next = code_point_at(at, end);
    append_utf8(folded, table.at(next.value).lower);
    at += next.size;
  }
  return folded;
}

std::string fold_case_in_place(std::string shadow_text) {
  const CharacterTable& table = CharacterTable::instance();
  char* const begin = shadow_text.data();
  const char* const end = begin + shadow_text.size();
  std::string lower;
  for (char* at = begin; at < end;) {
    if (is_ascii(*at)) {
      if (*at >= 'A' && *at <= 'Z') *at = static_cast<char>(*at - 'A' + 'a');
      ++at;
      continue;
    }
    const CodePoint next = code_point_at(at, end);
    const char32_t small = table.at(next.value).lower;
    if (small != next.value) {
      lower.clear();
      append_utf8(lower, small);
      if (lower.size() == next.size) lower.copy(at, lower.size());
    }
    at += next.size;
  }
  return shadow_text;
}

std::string fold_marks(std::string_view text) {
  const CharacterTable& table = CharacterTable::instance();
  std::string folded;
  folded.reserve(text.size());
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at < end;) {
    const CodePoint next = code_point_at(at, end);
    const Character character = table.at(next.value);
    if (character.character_class != CharacterClass::kCombining) {
      append_utf8(folded, character.plain);
    }
    at += next.size;
  }
  return folded;
}

}  // namespace solieu::text
