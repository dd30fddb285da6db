#include "engine/encoding/viqr.h"

#include <cctype>
#include <cstddef>
#include <optional>

#include "engine/text/code_point.h"
#include "engine/text/composition.h"
#include "engine/text/syllable.h"

namespace solieu::encoding {
namespace {

// So many words must have marks that nothing else explains, and make so large a share of all; of
// these, and of all words, so many must be what they seem.
constexpr std::size_t kFewestMarked = 3;
constexpr double kMarkedShare = 0.25;
constexpr double kWellFormedShare = 0.8;
constexpr double kSyllableShare = 0.65;

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

bool is_vowel(char c) { return std::string_view("aeiouyAEIOUY").find(c) != std::string_view::npos; }

char32_t quality(char vowel, char mark) {
  const char small = static_cast<char>(std::tolower(static_cast<unsigned char>(vowel)));
  if (mark == '(' && small == 'a') return 0x306;
  if (mark == '^' && (small == 'a' || small == 'e' || small == 'o')) return 0x302;
  if ((mark == '+' || mark == '*') && (small == 'o' || small == 'u')) return 0x31B;
  return 0;
}

char32_t tone(char mark) {
  switch (mark) {
    case '`':
      return 0x300;
    case '\'':
      return 0x301;
    case '?':
      return 0x309;
    case '~':
      return 0x303;
    case '.':
      return 0x323;
    default:
      return 0;
  }
}

// One word and the marks in it, from its first letter on.
struct Word {
  std::string text;        // composed
  std::size_t size = 0;    // of the source
  bool is_marked = false;  // by more than what may be punctuation behind it
  bool ends_in_tone = false;
  bool has_vowel = false;  // else it is an abbreviation
};

class WordReader {
 public:
  explicit WordReader(std::string_view ascii) : ascii_(ascii) {}

  Word read(std::size_t at) const {
    const std::size_t begin = at;
    std::string parts, without_last;
    Word word;
    while (at < ascii_.size() && is_letter(ascii_[at])) {
      word.is_marked |= word.ends_in_tone;
      word.ends_in_tone = false;
      if (is_d_bar(begin, at)) {
        parts += ascii_[at] == 'D' ? "Đ" : "đ";
        at += 2;
        word.is_marked = true;
        continue;
      }
      const char letter = ascii_[at++];
      parts += letter;
      if (!is_vowel(letter)) continue;
      word.has_vowel = true;
      if (const char32_t mark = quality(letter, peek(at))) {
        text::append_utf8(parts, mark);
        ++at;
        word.is_marked = true;
      }
      if (const char32_t mark = tone(peek(at))) {
        without_last = parts;
        text::append_utf8(parts, mark);
        word.is_marked |= ascii_[at] == '`' || ascii_[at] == '~';
        word.ends_in_tone = true;
        ++at;
      }
    }
    word.text = text::composed(parts);
    word.size = at - begin;
    if (word.ends_in_tone) drop_punctuation(word, text::composed(without_last));
    return word;
  }

 private:
  char peek(std::size_t at) const { return at < ascii_.size() ? ascii_[at] : '\0'; }

  // No đ stands behind a vowel, but one does in HĐND; "add" and "middle" have none.
  bool is_d_bar(std::size_t word_begin, std::size_t at) const {
    if (at > word_begin && !is_letter(ascii_[at - 1])) return false;
    if (at > word_begin && is_vowel(ascii_[at - 1])) return false;
    const char d = ascii_[at], next = peek(at + 1);
    return (d == 'd' && next == 'd') || (d == 'D' && (next == 'D' || next == 'd'));
  }

  static void drop_punctuation(Word& word, std::string without) {
    if (text::is_well_formed(word.text) || !text::is_well_formed(without)) return;
    word.text = std::move(without);
    word.ends_in_tone = false;
    --word.size;
  }

  std::string_view ascii_;
};

}  // namespace

std::string convert_viqr(std::string_view ascii) {
  const WordReader reader(ascii);
  std::string converted;
  converted.reserve(ascii.size() + ascii.size() / 4);
  for (std::size_t at = 0; at < ascii.size();) {
    if (ascii[at] == '\\' && at + 1 < ascii.size() && text::is_ascii(ascii[at + 1]) &&
        std::ispunct(static_cast<unsigned char>(ascii[at + 1]))) {
      converted += ascii[at + 1];
      at += 2;
    } else if (is_letter(ascii[at])) {
      const Word word = reader.read(at);
      converted += word.text;
      at += word.size;
    } else {
      converted += ascii[at++];
    }
  }
  return converted;
}

bool is_viqr(std::string_view ascii) {
  const WordReader reader(ascii);
  std::size_t words = 0, syllables = 0, marked = 0, well_formed = 0;
  for (std::size_t at = 0; at < ascii.size();) {
    if (!is_letter(ascii[at])) {
      ++at;
      continue;
    }
    const Word word = reader.read(at);
    at += word.size;
    if (!word.has_vowel && !word.is_marked) continue;
    ++words;
    syllables += text::is_syllable(word.text) ? 1 : 0;
    if (!word.is_marked) continue;
    ++marked;
    well_formed += text::is_well_formed(word.text) ? 1 : 0;
  }
  const auto share = [](std::size_t part, std::size_t all) {
    return static_cast<double>(part) / static_cast<double>(all);
  };
  return marked >= kFewestMarked && share(marked, words) >= kMarkedShare &&
         share(well_formed, marked) >= kWellFormedShare &&
         share(syllables, words) >= kSyllableShare;
}

}  // namespace solieu::encoding
