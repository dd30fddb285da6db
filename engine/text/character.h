#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace solieu::text {

enum class CharacterClass : std::uint8_t { kMark, kBlank, kDigit, kLetter, kCombining };

// What this module needs to know of a code point. All of it is Unicode's word, asked of ICU.
struct Character {
  char32_t lower = 0;
  char32_t plain = 0;     // lower case, without tone and quality marks: ế → e, Đ → d
  char32_t toneless = 0;  // without its tone, case kept: ế → ê, Ủ → U; others as they are
  std::uint8_t tone = 0;  // 0 for none; counted as in `kToneMarks`, on Vietnamese vowels only
  CharacterClass character_class = CharacterClass::kMark;
  bool is_upper = false;
  bool is_lower = false;
  bool is_vowel = false;       // of the Vietnamese alphabet, with or without tone
  bool has_quality = false;    // one of ă â ê ô ơ ư, with or without tone
  bool is_invisible = false;   // zero width, soft hyphen, byte order mark: dropped
  bool is_look_alike = false;  // `look_alike` says what for
  bool composes = false;       // NFC may change it, or join it to what stands before it

  bool is_letter() const { return character_class == CharacterClass::kLetter; }
  bool is_rewritten() const { return is_invisible || is_look_alike || composes; }
};

// Grave, acute, hook above, tilde, dot below; a tone is the index of its mark, 0 being none.
inline constexpr char32_t kToneMarks[] = {0, 0x300, 0x301, 0x309, 0x303, 0x323};

// Characters by code point. Those of the texts we read are looked up, the rest asked for.
class CharacterTable {
 public:
  // Made at first use, then constant.
  static const CharacterTable& instance();

  Character at(char32_t c) const {
    const Character* known = find(c);
    return known != nullptr ? *known : describe(c);
  }
  // Nothing for the characters that have to be asked for.
  const Character* find(char32_t c) const {
    if (c < kFirstGap) return &known_[c];
    return c >= kAfterGap && c < kEnd ? &known_[c - kAfterGap + kFirstGap] : nullptr;
  }
  const Character& ascii(char c) const { return known_[static_cast<unsigned char>(c)]; }

 private:
  // Latin, marks that combine with it, Vietnamese letters and punctuation; what lies between is
  // other scripts, and would only make the program slower to start.
  static constexpr char32_t kFirstGap = 0x370;
  static constexpr char32_t kAfterGap = 0x1E00;
  static constexpr char32_t kEnd = 0x2100;

  CharacterTable();
  static Character describe(char32_t c);

  std::vector<Character> known_;
};

}  // namespace solieu::text
