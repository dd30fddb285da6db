#include "tests/fact/number_forms.h"

#include <vector>

namespace solieu::fact {
namespace {

constexpr std::int64_t kThousand = 1'000;
constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kBillion = 1'000'000'000;

// What stands before the part at hand: without it, no place is empty.
enum class Before { kNothing, kHigherPlaces };

std::string digit(std::int64_t value, Random& random) {
  static const char* const kDigits[] = {"không", "một", "hai", "ba",  "bốn",
                                        "năm",   "sáu", "bảy", "tám", "chín"};
  return value == 7 && random.coin() ? "bẩy" : kDigits[value];
}

// A digit behind mươi.
std::string digit_after_tens(std::int64_t value, Random& random) {
  if (value == 1) return "mốt";
  if (value == 4) return random.word({"tư", "bốn"});
  if (value == 5) return random.word({"lăm", "nhăm"});
  return digit(value, random);
}

std::string below_hundred(std::int64_t number, Random& random) {
  const std::int64_t tens = number / 10, ones = number % 10;
  if (tens == 0) return digit(ones, random);
  if (tens == 1) {
    if (ones == 0) return "mười";
    return "mười " + (ones == 5 ? std::string("lăm") : digit(ones, random));
  }
  const std::string head = digit(tens, random);
  if (ones == 0) return head + random.word({" mươi", " chục"});
  const std::int64_t way = random.between(0, 9);
  if (tens == 2 && way == 0) return "hăm " + digit_after_tens(ones, random);
  // "ba mốt": the digit has a form of its own there.
  if (way == 1 && ones == 1) return head + " mốt";
  if (way == 1 && ones == 4) return head + " tư";
  if (way == 1 && ones == 5) return head + " lăm";
  return head + " mươi " + digit_after_tens(ones, random);
}

std::string below_thousand(std::int64_t number, Before before, Random& random) {
  const std::int64_t hundreds = number / 100, rest = number % 100;
  std::string made;
  if (hundreds > 0) {
    made = digit(hundreds, random) + " trăm";
  } else if (before == Before::kHigherPlaces && random.coin()) {
    made = "không trăm";
  }
  if (rest == 0) return made;
  if (!made.empty()) made += " ";
  const bool is_empty_place = rest < 10 && (hundreds > 0 || before == Before::kHigherPlaces);
  if (is_empty_place) {
    // "linh bốn" and "linh tư".
    made += random.word({"linh ", "lẻ "});
    return made + (rest == 4 && random.coin() ? std::string("tư") : digit(rest, random));
  }
  return made + below_hundred(rest, random);
}

void append(std::string& text, const std::string& words) {
  if (!text.empty()) text += " ";
  text += words;
}

}  // namespace

std::string grouped(std::int64_t number, std::string_view mark) {
  const std::string digits = std::to_string(number);
  std::string made;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) made += mark;
    made += digits[i];
  }
  return made;
}

std::string spelled(std::int64_t number, Random& random) {
  if (number == 0) return "không";
  std::string made;
  if (number >= kBillion) {
    // "hai nghìn tỷ", "một triệu tỷ": tỷ is counted as anything is.
    made = spelled(number / kBillion, random) + random.word({" tỷ", " tỉ"});
    number %= kBillion;
  }
  // "ba vạn": an older scale, said of round numbers.
  if (made.empty() && number < kMillion && number >= 10'000 && number % 10'000 == 0 &&
      random.between(0, 3) == 0) {
    return below_hundred(number / 10'000, random) + " vạn";
  }
  for (const auto& [scale, words] :
       {std::pair{kMillion, random.word({"triệu"})}, {kThousand, random.word({"nghìn", "ngàn"})}}) {
    const std::int64_t part = number / scale;
    number %= scale;
    const Before before = made.empty() ? Before::kNothing : Before::kHigherPlaces;
    if (part > 0) {
      append(made, below_thousand(part, before, random) + " " + words);
    } else if (before == Before::kHigherPlaces && number > 0 && random.between(0, 3) == 0) {
      append(made, "không " + words);
    }
  }
  if (number > 0) {
    append(made,
           below_thousand(number, made.empty() ? Before::kNothing : Before::kHigherPlaces, random));
  }
  return made;
}

}  // namespace solieu::fact
