#include "engine/encoding/vni.h"

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/encoding/byte_table.h"
#include "engine/text/code_point.h"
#include "engine/text/composition.h"

namespace solieu::encoding {
namespace {

constexpr char32_t kGrave = 0x300, kAcute = 0x301, kCircumflex = 0x302, kTilde = 0x303,
                   kBreve = 0x306, kHook = 0x309, kDot = 0x323;

// Letters that stand by themselves. ô and ö are ơ and ư, and take tones like other vowels.
constexpr std::pair<unsigned char, char32_t> kLetters[] = {
    {0xF4, U'ơ'}, {0xD4, U'Ơ'}, {0xF6, U'ư'}, {0xD6, U'Ư'}, {0xF1, U'đ'}, {0xD1, U'Đ'},
    {0xE6, U'ỉ'}, {0xC6, U'Ỉ'}, {0xF3, U'ĩ'}, {0xD3, U'Ĩ'}, {0xF2, U'ị'}, {0xD2, U'Ị'},
    {0xEC, U'ì'}, {0xCC, U'Ì'}, {0xED, U'í'}, {0xCD, U'Í'}, {0xEE, U'ỵ'}, {0xCE, U'Ỵ'}};

struct Mark {
  unsigned char byte;  // beside a small letter; beside a capital it is 0x20 less
  std::u32string_view marks;
};
constexpr char32_t kBreveGrave[] = {kBreve, kGrave}, kBreveAcute[] = {kBreve, kAcute},
                   kBreveHook[] = {kBreve, kHook}, kBreveTilde[] = {kBreve, kTilde},
                   kBreveDot[] = {kBreve, kDot}, kCircumflexGrave[] = {kCircumflex, kGrave},
                   kCircumflexAcute[] = {kCircumflex, kAcute},
                   kCircumflexHook[] = {kCircumflex, kHook},
                   kCircumflexTilde[] = {kCircumflex, kTilde},
                   kCircumflexDot[] = {kCircumflex, kDot};
constexpr Mark kMarks[] = {{0xF8, {&kGrave, 1}},
                           {0xF9, {&kAcute, 1}},
                           {0xFB, {&kHook, 1}},
                           {0xF5, {&kTilde, 1}},
                           {0xEF, {&kDot, 1}},
                           {0xEA, {&kBreve, 1}},
                           {0xE8, {kBreveGrave, 2}},
                           {0xE9, {kBreveAcute, 2}},
                           {0xFA, {kBreveHook, 2}},
                           {0xFC, {kBreveTilde, 2}},
                           {0xEB, {kBreveDot, 2}},
                           {0xE2, {&kCircumflex, 1}},
                           {0xE0, {kCircumflexGrave, 2}},
                           {0xE1, {kCircumflexAcute, 2}},
                           {0xE5, {kCircumflexHook, 2}},
                           {0xE3, {kCircumflexTilde, 2}},
                           {0xE4, {kCircumflexDot, 2}}};

// What a letter and the byte of a mark make together, wherever Unicode has one code point for it:
// also where an editor wrote the marks of a letter one after the other.
class Combinations {
 public:
  static const Combinations& instance() {
    static const Combinations combinations;
    return combinations;
  }
  // `letter` itself where they make none.
  char32_t combined(char32_t letter, char mark) const {
    const auto found = combined_.find({letter, static_cast<unsigned char>(mark)});
    return found != combined_.end() ? found->second : letter;
  }

 private:
  Combinations() {
    std::u32string letters = U"aAeEiIoOuUyYơƠưƯ";
    for (std::size_t i = 0; i < letters.size(); ++i) {
      for (const Mark& mark : kMarks) {
        const char32_t c = composition(letters[i], mark.marks);
        if (c == 0) continue;
        combined_[{letters[i], mark.byte}] = c;
        combined_[{letters[i], mark.byte - 0x20}] = c;
        if (letters.find(c) == std::u32string::npos) letters += c;
      }
    }
  }

  // One Vietnamese letter, or 0. Others that Unicode composes too, ĭ say, no font of VNI has.
  static char32_t composition(char32_t letter, std::u32string_view marks) {
    std::string parts;
    text::append_utf8(parts, letter);
    for (const char32_t mark : marks) text::append_utf8(parts, mark);
    const std::string whole = text::composed(parts);
    const text::CodePoint c = text::code_point_at(whole.data(), whole.data() + whole.size());
    return c.size == whole.size() && is_vietnamese(c.value) ? c.value : 0;
  }

  static bool is_vietnamese(char32_t c) {
    static constexpr std::u32string_view kLatin = U"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĨĩŨũ";
    return kLatin.find(c) != std::u32string_view::npos || (c >= U'Ạ' && c <= U'ỹ');
  }

  std::map<std::pair<char32_t, int>, char32_t> combined_;
};

const ByteTable& single_letters() {
  static const ByteTable table = [] {
    ByteTable letters = windows_1252();
    for (const auto& [byte, letter] : kLetters) letters[byte] = letter;
    return letters;
  }();
  return table;
}

}  // namespace

text::Converted convert_vni(std::string_view bytes) {
  const ByteTable& table = single_letters();
  const Combinations& combinations = Combinations::instance();
  text::Converted converted;
  converted.text.reserve(bytes.size() + bytes.size() / 2);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    char32_t letter = table[static_cast<unsigned char>(bytes[i])];
    if (letter == kNoCharacter) {
      if (!converted.bad_byte) converted.bad_byte = i;
      letter = 0xFFFD;
    }
    for (; i + 1 < bytes.size() && !text::is_ascii(bytes[i + 1]); ++i) {
      const char32_t both = combinations.combined(letter, bytes[i + 1]);
      if (both == letter) break;
      letter = both;
    }
    text::append_utf8(converted.text, letter);
  }
  return converted;
}

}  // namespace solieu::encoding
