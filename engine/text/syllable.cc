#include "engine/text/syllable.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

#include "engine/text/character.h"
#include "engine/text/code_point.h"
#include "engine/text/composition.h"

namespace solieu::text {
namespace {

// Longest first, so that the first that fits is the right one. "gi" is not among them: its i is the
// vowel unless another one follows.
constexpr std::u32string_view kOnsets[] = {
    U"ngh", U"ng", U"nh", U"gh", U"kh", U"ph", U"th", U"tr", U"ch", U"qu", U"b", U"c", U"d",
    U"đ",   U"g",  U"h",  U"k",  U"l",  U"m",  U"n",  U"p",  U"r",  U"s",  U"t", U"v", U"x"};
constexpr std::u32string_view kCodas[] = {U"ch", U"ng", U"nh", U"c", U"m", U"n", U"p", U"t"};
constexpr std::u32string_view kNuclei[] = {
    U"a",   U"ă",   U"â",   U"e",   U"ê",   U"i",   U"o",   U"ô",   U"ơ",   U"u",   U"ư",   U"y",
    U"ai",  U"ao",  U"au",  U"ay",  U"âu",  U"ây",  U"eo",  U"êu",  U"ia",  U"iê",  U"iu",  U"oa",
    U"oă",  U"oe",  U"oi",  U"oo",  U"ôi",  U"ơi",  U"ua",  U"uâ",  U"ue",  U"uê",  U"ui",  U"uo",
    U"uô",  U"uơ",  U"uy",  U"ưa",  U"ưi",  U"ươ",  U"ưu",  U"yê",  U"ya",  U"iêu", U"oai", U"oao",
    U"oay", U"oeo", U"uao", U"uây", U"uôi", U"uya", U"uyê", U"uyu", U"ươi", U"ươu", U"yêu", U"uêu"};

// Vowels that end a syllable, those that never do, and those that do not stand before "c" or "ng".
// "uo" and "ue", which other places tolerate, are in no list of finals and no syllable of their
// own.
constexpr std::u32string_view kOpen[] = {
    U"ai",  U"ao",  U"au",  U"ay",  U"âu",  U"ây",  U"eo",  U"êu",  U"ia",  U"iu",  U"oi",
    U"ôi",  U"ơi",  U"ua",  U"ui",  U"uơ",  U"ưa",  U"ưi",  U"ưu",  U"ya",  U"iêu", U"oai",
    U"oao", U"oay", U"oeo", U"uao", U"uây", U"uôi", U"uya", U"uyu", U"ươi", U"ươu", U"yêu"};
constexpr std::u32string_view kClosed[] = {U"ă",  U"â",  U"iê", U"yê", U"oă",
                                           U"oo", U"uâ", U"uô", U"ươ", U"uyê"};
constexpr std::u32string_view kNotBeforeVelar[] = {U"ê", U"i", U"y", U"ơ", U"uê", U"uy", U"uyê"};
constexpr std::u32string_view kBeforePalatal[] = {U"a", U"ê", U"i", U"y", U"oa", U"uê", U"uy"};
constexpr std::u32string_view kTolerated[] = {U"uo", U"ue", U"uêu"};

template <std::size_t kSize>
bool is_among(std::u32string_view letters, const std::u32string_view (&list)[kSize]) {
  return std::find(std::begin(list), std::end(list), letters) != std::end(list);
}

bool starts_with(std::u32string_view text, std::u32string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}
bool ends_with(std::u32string_view text, std::u32string_view suffix) {
  return text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
}

struct Letters {
  std::array<Character, kLongestSyllable> letters;
  std::array<char32_t, kLongestSyllable> toneless;  // in lower case
  std::size_t size = 0;
  std::size_t toned = 0;  // index of the letter that carries the tone
  std::uint8_t tone = 0;
  int vowels = 0;
};

struct Nucleus {
  std::size_t begin = 0, end = 0;
  bool has_coda = false;
};

std::size_t onset_size(std::u32string_view letters) {
  if (starts_with(letters, U"gi") && letters.size() > 2) {
    const CharacterTable& table = CharacterTable::instance();
    return table.at(letters[2]).is_vowel ? 2 : 1;
  }
  for (const std::u32string_view onset : kOnsets) {
    if (starts_with(letters, onset)) return onset.size();
  }
  return 0;
}

std::size_t coda_size(std::u32string_view rhyme) {
  for (const std::u32string_view coda : kCodas) {
    if (ends_with(rhyme, coda)) return coda.size();
  }
  return 0;
}

// Nothing where there are too many letters, or too many tones.
std::optional<Letters> read_letters(std::string_view text) {
  const CharacterTable& table = CharacterTable::instance();
  Letters read;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at < end;) {
    if (read.size == kLongestSyllable) return std::nullopt;
    const CodePoint next = code_point_at(at, end);
    at += next.size;
    const Character letter = table.at(next.value);
    if (letter.tone != 0) {
      if (read.tone != 0) return std::nullopt;
      read.tone = letter.tone;
      read.toned = read.size;
    }
    read.vowels += letter.is_vowel ? 1 : 0;
    read.letters[read.size] = letter;
    read.toneless[read.size++] = table.at(letter.toneless).lower;
  }
  return read;
}

std::optional<Nucleus> find_nucleus(const Letters& read) {
  const std::u32string_view letters(read.toneless.data(), read.size);
  const std::size_t onset = onset_size(letters);
  const std::u32string_view rhyme = letters.substr(onset);
  const std::size_t coda = coda_size(rhyme);
  const std::u32string_view nucleus = rhyme.substr(0, rhyme.size() - coda);
  if (!is_among(nucleus, kNuclei)) {
    return std::nullopt;
  }
  return Nucleus{onset, onset + nucleus.size(), coda > 0};
}

// Index of the letter that the tone belongs to.
std::size_t tone_place(const Letters& read, Nucleus nucleus) {
  for (std::size_t i = nucleus.end; i-- > nucleus.begin;) {
    if (read.letters[i].has_quality) return i;
  }
  const std::size_t size = nucleus.end - nucleus.begin;
  if (size == 1) return nucleus.begin;
  if (size == 3) return nucleus.begin + 1;
  // oa, oe and uy without a coda are where the older spelling and the newer differ.
  return nucleus.has_coda ? nucleus.begin + 1 : nucleus.begin;
}

// Whether there is no other letter that the tone could belong to, whatever syllable this is.
bool is_surely_placed(const Letters& read) {
  if (read.tone == 0 || read.vowels == 1) return true;
  const std::size_t next = read.toned + 1;
  return read.letters[read.toned].has_quality &&
         (next == read.size || !read.letters[next].has_quality);
}

// c, g and ng are written k, gh and ngh before e, ê, i and y; "gi" and "qu" have been told apart.
bool suits_vowel(std::u32string_view onset, char32_t vowel) {
  const bool is_front = vowel == U'e' || vowel == U'ê' || vowel == U'i' || vowel == U'y';
  if (onset == U"k" || onset == U"gh" || onset == U"ngh") return is_front;
  if (onset == U"c" || onset == U"ng") return !is_front;
  return onset != U"g" || !is_front || vowel == U'i';
}

bool suits_coda(std::u32string_view nucleus, std::u32string_view coda) {
  if (is_among(nucleus, kTolerated)) return false;
  if (coda.empty()) return !is_among(nucleus, kClosed);
  if (is_among(nucleus, kOpen)) return false;
  if (coda == U"ch" || coda == U"nh") return is_among(nucleus, kBeforePalatal);
  return (coda != U"c" && coda != U"ng") || !is_among(nucleus, kNotBeforeVelar);
}

// Before c, ch, p and t there are only the acute tone and the one below.
bool suits_tone(std::u32string_view coda, std::uint8_t tone) {
  const bool is_stop = coda == U"c" || coda == U"ch" || coda == U"p" || coda == U"t";
  return !is_stop || kToneMarks[tone] == 0x301 || kToneMarks[tone] == 0x323;
}

bool is_in_place(const Letters& read, const Nucleus& nucleus, std::u32string_view vowels) {
  if (read.tone == 0 || read.toned == tone_place(read, nucleus)) return true;
  const bool differs = vowels == U"oa" || vowels == U"oe" || vowels == U"uy";
  return differs && !nucleus.has_coda && read.toned == nucleus.begin + 1;
}

}  // namespace

bool is_well_formed(std::string_view letters) {
  const std::optional<Letters> read = read_letters(letters);
  const std::optional<Nucleus> nucleus = read ? find_nucleus(*read) : std::nullopt;
  if (!nucleus) return false;
  const std::u32string_view all(read->toneless.data(), read->size);
  const auto onset = all.substr(0, nucleus->begin), coda = all.substr(nucleus->end);
  auto vowels = all.substr(nucleus->begin, nucleus->end - nucleus->begin);
  // The i of "giêng" is of both.
  if (onset == U"gi" && vowels == U"ê") vowels = U"iê";
  return suits_vowel(onset, vowels.front()) && suits_coda(vowels, coda) &&
         suits_tone(coda, read->tone) && is_in_place(*read, *nucleus, vowels);
}

bool is_syllable(std::string_view letters) {
  const std::optional<Letters> read = read_letters(letters);
  return read && find_nucleus(*read);
}

std::optional<std::string> tone_placed(std::string_view letters) {
  const std::optional<Letters> read = read_letters(letters);
  if (!read || is_surely_placed(*read)) return std::nullopt;
  const std::optional<Nucleus> nucleus = find_nucleus(*read);
  if (!nucleus) return std::nullopt;
  const std::size_t place = tone_place(*read, *nucleus);
  if (place == read->toned) return std::nullopt;
  std::string placed;
  for (std::size_t i = 0; i < read->size; ++i) {
    append_utf8(placed, read->letters[i].toneless);
    if (i == place) append_utf8(placed, kToneMarks[read->tone]);
  }
  return composed(placed);
}

}  // namespace solieu::text
