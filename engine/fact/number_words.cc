#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/fact/number.h"
#include "engine/text/normalize.h"

namespace solieu::fact {
namespace {

enum class Role : std::uint8_t {
  kDigit,      // không … chín
  kAfterTens,  // the forms that a digit takes behind tens only: mốt, tư, lăm
  kTen,        // mười
  kTens,       // mươi: "hai mươi lăm"
  kRoundTens,  // chục: "hai chục", never "hai chục lăm"
  kTwenty,     // hăm: "hăm lăm" is 25
  kScale,      // trăm … tỷ
  kEmptyTens,  // linh, lẻ: "hai trăm linh năm"
  kAndAHalf,   // rưỡi: "hai tỷ rưỡi"
  kHalf,       // nửa: "nửa tỷ"
};

struct Word {
  std::string_view spelling;
  Role role;
  std::int64_t value = 0;
};

constexpr std::int64_t kHundred = 100;

constexpr auto kWords = std::to_array<Word>({
    {"không", Role::kDigit, 0},
    {"một", Role::kDigit, 1},
    {"hai", Role::kDigit, 2},
    {"ba", Role::kDigit, 3},
    {"bốn", Role::kDigit, 4},
    {"năm", Role::kDigit, 5},
    {"sáu", Role::kDigit, 6},
    {"bảy", Role::kDigit, 7},
    {"bẩy", Role::kDigit, 7},
    {"tám", Role::kDigit, 8},
    {"chín", Role::kDigit, 9},
    {"mốt", Role::kAfterTens, 1},
    {"tư", Role::kAfterTens, 4},
    {"lăm", Role::kAfterTens, 5},
    {"nhăm", Role::kAfterTens, 5},
    {"mười", Role::kTen, 10},
    {"mươi", Role::kTens, 10},
    {"chục", Role::kRoundTens, 10},
    {"hăm", Role::kTwenty, 20},
    {"trăm", Role::kScale, kHundred},
    {"nghìn", Role::kScale, 1'000},
    {"ngàn", Role::kScale, 1'000},
    {"vạn", Role::kScale, 10'000},
    {"triệu", Role::kScale, 1'000'000},
    {"tỷ", Role::kScale, 1'000'000'000},
    {"tỉ", Role::kScale, 1'000'000'000},
    {"linh", Role::kEmptyTens},
    {"lẻ", Role::kEmptyTens},
    {"rưỡi", Role::kAndAHalf},
    {"nửa", Role::kHalf},
});

using Words = std::span<const Word>;

// Nothing as soon as one word is no number word.
std::optional<std::vector<Word>> split_words(std::string_view text) {
  std::vector<Word> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view spelling = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (spelling.empty()) continue;
    const auto known = std::find_if(kWords.begin(), kWords.end(),
                                    [&](const Word& word) { return word.spelling == spelling; });
    if (known == kWords.end()) return std::nullopt;
    words.push_back(*known);
  }
  return words;
}

bool is_digit(const Word& word) { return word.role == Role::kDigit && word.value > 0; }

// "hai mươi", but "mười" and never "một mươi".
bool can_count_tens(const Word& word) { return is_digit(word) && word.value > 1; }

// Tens change the digit behind them. A plain năm there counts years: "mười năm".
bool can_follow_ten(const Word& word) {
  return word.role == Role::kAfterTens ? word.value == 5 : is_digit(word) && word.value != 5;
}
bool can_follow_tens(const Word& word) {
  if (word.role == Role::kAfterTens) return true;
  return is_digit(word) && word.value != 1 && word.value != 5;
}

std::optional<std::int64_t> read_below_hundred(Words words) {
  const Word& first = words.front();
  const Word& last = words.back();
  if (words.size() == 1) {
    if (first.role == Role::kDigit || first.role == Role::kTen) return first.value;
    return std::nullopt;
  }
  if (words.size() == 2) {
    if (first.role == Role::kTen && can_follow_ten(last)) return 10 + last.value;
    if (first.role == Role::kTwenty && can_follow_tens(last)) return 20 + last.value;
    if (is_digit(first) && last.role == Role::kRoundTens) return 10 * first.value;
    if (!can_count_tens(first)) return std::nullopt;
    if (last.role == Role::kTens) return 10 * first.value;
    // "ba mốt"; "ba hai" would be two numbers.
    if (last.role == Role::kAfterTens) return 10 * first.value + last.value;
    return std::nullopt;
  }
  if (words.size() == 3 && can_count_tens(first) && words[1].role == Role::kTens &&
      can_follow_tens(last)) {
    return 10 * first.value + last.value;
  }
  return std::nullopt;
}

// Where a part of the number stands. At the start a scale may go without its "one" (trăm rưỡi);
// further inside, zero may fill an empty place (một nghìn không trăm linh năm).
enum class Place { kStart, kInside };

std::optional<Decimal> read_part(Words words, Place place);

// "linh năm"
std::optional<Decimal> read_empty_tens(Words words) {
  const bool digit = words.size() == 2 && (is_digit(words[1]) || words[1].spelling == "tư");
  if (!digit) return std::nullopt;
  return Decimal(words[1].value);
}

// How many times the scale: what stands before its word.
std::optional<Decimal> read_multiplier(Words words, std::int64_t scale, Place place) {
  if (words.empty()) {
    if (place == Place::kInside) return std::nullopt;
    return Decimal(1);
  }
  // "ba triệu linh năm nghìn"
  if (place == Place::kInside && scale > kHundred && words.front().role == Role::kEmptyTens) {
    return read_empty_tens(words);
  }
  if (scale == kHundred && (words.size() > 1 || words.front().role != Role::kDigit) &&
      words.front().role != Role::kHalf) {
    return std::nullopt;
  }
  const std::optional<Decimal> multiplier = read_part(words, place);
  if (multiplier == Decimal(0) && place == Place::kStart) return std::nullopt;
  return multiplier;
}

// What the words after a scale add to it: "rưỡi", "linh năm", a digit of the next place down, or a
// part smaller than the scale.
std::optional<Decimal> read_rest(Words words, std::int64_t scale, Decimal multiplier) {
  if (words.empty()) return Decimal(0);
  const Word& first = words.front();
  if (words.size() == 1 && multiplier != Decimal(0)) {
    if (first.role == Role::kAndAHalf) return Decimal(scale / 2);
    if (is_digit(first) || first.role == Role::kAfterTens) return Decimal(scale / 10 * first.value);
  }
  if (first.role == Role::kEmptyTens) {
    if (words.size() == 2) return read_empty_tens(words);
  }
  // "không trăm năm" may be five or fifty.
  if (words.size() == 1 && first.role == Role::kDigit) return std::nullopt;
  const std::optional<Decimal> rest = read_part(words, Place::kInside);
  if (!rest || *rest >= Decimal(scale)) return std::nullopt;
  return rest;
}

// Splits at the greatest scale: what stands before multiplies it, what stands behind adds to it.
// The greatest scale never returns behind itself, so this goes no deeper than there are scales.
std::optional<Decimal> read_part(Words words, Place place) {
  if (words.size() == 1 && place == Place::kStart) {
    if (words.front().role == Role::kHalf) return Decimal::from_units(5, 1);
    if (words.front().role == Role::kRoundTens) return Decimal(words.front().value);
  }
  const auto greatest =
      std::max_element(words.begin(), words.end(), [](const Word& a, const Word& b) {
        return (a.role == Role::kScale ? a.value : 0) < (b.role == Role::kScale ? b.value : 0);
      });
  if (greatest->role != Role::kScale) {
    const std::optional<std::int64_t> number = read_below_hundred(words);
    if (!number) return std::nullopt;
    return Decimal(*number);
  }
  const std::int64_t scale = greatest->value;
  const Words before(words.begin(), greatest);
  const Words behind(greatest + 1, words.end());
  const bool returns = std::any_of(behind.begin(), behind.end(), [&](const Word& word) {
    return word.role == Role::kScale && word.value == scale;
  });
  if (returns) return std::nullopt;
  const std::optional<Decimal> multiplier = read_multiplier(before, scale, place);
  if (!multiplier || (!multiplier->is_whole() && !behind.empty())) return std::nullopt;
  const std::optional<Decimal> rest = read_rest(behind, scale, *multiplier);
  if (!rest) return std::nullopt;
  const std::optional<Decimal> product = multiplier->times(Decimal(scale));
  return product ? product->plus(*rest) : std::nullopt;
}

}  // namespace

namespace {

// "1 tỷ 200", "4 tỷ 2": three figures count the next scale down, a single one tenths.
std::optional<Decimal> read_cut_short(std::string_view text) {
  const std::size_t scale_begin = text.find(' '), rest_begin = text.rfind(' ');
  if (scale_begin >= rest_begin) return std::nullopt;
  const auto scale = split_words(text.substr(scale_begin + 1, rest_begin - scale_begin - 1));
  const auto number = Decimal::parse(text.substr(0, scale_begin));
  const std::string_view figures = text.substr(rest_begin + 1);
  const auto rest = Decimal::parse(figures);
  const bool readable = scale && scale->size() == 1 && scale->front().role == Role::kScale &&
                        scale->front().value >= 1'000 && number && rest &&
                        (figures.size() == 1 || figures.size() == 3);
  if (!readable) return std::nullopt;
  const std::int64_t unit = scale->front().value / (figures.size() == 1 ? 10 : 1'000);
  const auto product = number->times(Decimal(scale->front().value));
  const auto added = rest->times(Decimal(unit));
  return product && added ? product->plus(*added) : std::nullopt;
}

}  // namespace

std::optional<Decimal> read_words(std::string_view words) {
  if (!words.empty() && words.front() >= '0' && words.front() <= '9') {
    return read_cut_short(text::fold_case(words));
  }
  const std::optional<std::vector<Word>> known = split_words(text::fold_case(words));
  if (!known || known->empty()) return std::nullopt;
  return read_part(*known, Place::kStart);
}

}  // namespace solieu::fact
