#include "engine/text/character.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "engine/text/code_point.h"
#include "engine/text/composition.h"
#include "engine/text/look_alike.h"

namespace solieu::text {
namespace {

constexpr std::u32string_view kVowels = U"aăâeêioôơuưy";
constexpr std::u32string_view kQualityVowels = U"ăâêôơư";

bool contains(std::u32string_view letters, char32_t c) {
  return letters.find(c) != std::u32string_view::npos;
}

// Folding rather than lower case: it keeps İ apart from i, as RE2 does.
char32_t lower_case(char32_t c) {
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
}

CharacterClass class_of(char32_t c) {
  const auto category = U_MASK(u_charType(static_cast<UChar32>(c)));
  // Numbers are read from ASCII digits; look-alikes have been folded to them.
  if (c >= U'0' && c <= U'9') return CharacterClass::kDigit;
  if (category & (U_GC_L_MASK | U_GC_NL_MASK)) return CharacterClass::kLetter;
  if (category & U_GC_M_MASK) return CharacterClass::kCombining;
  if (category & (U_GC_Z_MASK | U_GC_CC_MASK)) return CharacterClass::kBlank;
  return CharacterClass::kMark;
}

// Splits off tone and marks.
void describe_marks(const std::u32string& parts, Character& character) {
  std::string toneless;
  char32_t base = 0;
  std::uint8_t tone = 0;
  int bases = 0, tones = 0;
  for (const char32_t part : parts) {
    const auto mark = std::find(std::begin(kToneMarks), std::end(kToneMarks), part);
    if (mark != std::end(kToneMarks)) {
      tone = static_cast<std::uint8_t>(mark - std::begin(kToneMarks));
      ++tones;
      continue;
    }
    append_utf8(toneless, part);
    if (class_of(part) == CharacterClass::kCombining) continue;
    base = part;
    ++bases;
  }
  if (bases != 1) return;
  character.plain = lower_case(base);
  if (tones != 1) return;
  const std::string letter = composed(toneless);
  const CodePoint only = code_point_at(letter.data(), letter.data() + letter.size());
  if (only.size != letter.size() || !contains(kVowels, lower_case(only.value))) return;
  character.toneless = only.value;
  character.tone = tone;
}

}  // namespace

const CharacterTable& CharacterTable::instance() {
  static const CharacterTable table;
  return table;
}

CharacterTable::CharacterTable() {
  known_.reserve(kFirstGap + kEnd - kAfterGap);
  for (char32_t c = 0; c < kFirstGap; ++c) known_.push_back(describe(c));
  for (char32_t c = kAfterGap; c < kEnd; ++c) known_.push_back(describe(c));
}

Character CharacterTable::describe(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  Character character;
  character.lower = lower_case(c);
  character.plain = character.lower;
  character.toneless = c;
  character.character_class = class_of(c);
  character.is_upper = u_isupper(code) || u_istitle(code);
  character.is_lower = u_islower(code);
  character.is_invisible = u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
  character.is_look_alike = !character.is_invisible && look_alike(c).has_value();
  character.composes = !character.is_invisible && !character.is_look_alike && may_compose(c);
  if (character.is_letter()) describe_marks(decomposed(c), character);
  if (character.lower == U'đ') character.plain = U'd';  // no decomposition in Unicode
  character.is_vowel = contains(kVowels, lower_case(character.toneless));
  character.has_quality = contains(kQualityVowels, lower_case(character.toneless));
  return character;
}

}  // namespace solieu::text
