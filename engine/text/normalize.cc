#include "engine/text/normalize.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "engine/text/byte_block.h"
#include "engine/text/character.h"
#include "engine/text/code_point.h"
#include "engine/text/shadow.h"

namespace solieu::text {
namespace {

// Whether each letter beyond ASCII that begins in this block is small. Looks at bytes only, so "no"
// means "perhaps": C3 from A0 on is à … ý, then come ă đ ĩ ũ ơ ư, and E1 BA A0 to E1 BB BF the
// letters with two marks, where the small ones are odd. Reads two bytes more, to know what follows
// a lead. The tests hold it against the character table.
bool has_only_small_letters(const char* block) {
  const ByteBlock lead = load_block(block);
  const ByteBlock second = load_block(block + 1), third = load_block(block + 2);
  return !holds_anywhere((lead == 0xC2) | ((lead == 0xC3) & (second < 0xA0)) |
                         ((lead == 0xC4) & (second != 0x83) & (second != 0x91) & (second != 0xA9)) |
                         ((lead == 0xC5) & (second != 0xA9)) |
                         ((lead == 0xC6) & (second != 0xA1) & (second != 0xB0)) |
                         ((lead > 0xC6) & (lead != 0xE1)) |
                         ((lead == 0xE1) & (((second & 0xFE) != 0xBA) | ((third & 1) == 0) |
                                            ((second == 0xBA) & (third < 0xA0)))));
}

void fold_ascii(char* block) {
  const ByteBlock bytes = load_block(block);
  const ByteBlock is_capital = (bytes >= 'A') & (bytes <= 'Z');
  store_block(bytes | (is_capital & ('a' - 'A')), block);
}

// The characters that begin before `block_end`.
char* fold_each(char* at, const char* block_end, const char* end) {
  const CharacterTable& table = CharacterTable::instance();
  std::string small;
  while (at < block_end) {
    const CodePoint next = code_point_at(at, end);
    const char32_t lower = table.at(next.value).lower;
    if (lower != next.value) {
      small.clear();
      append_utf8(small, lower);
      if (small.size() == next.size) small.copy(at, small.size());
    }
    at += next.size;
  }
  return at;
}

}  // namespace

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
  char* const end = shadow_text.data() + shadow_text.size();
  for (char* at = shadow_text.data(); at < end;) {
    for (; end - at >= kBlockSize + 2 && has_only_small_letters(at); at += kBlockSize) {
      fold_ascii(at);
    }
    while (at < end && is_continuation(*at)) ++at;
    at = fold_each(at, at + std::min(kBlockSize, end - at), end);
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
