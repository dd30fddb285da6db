#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "engine/fact/number.h"

namespace solieu::fact {
namespace {

struct Spelled {
  std::string_view words;
  std::int64_t value;
};

constexpr Spelled kAccepted[] = {
    {"không", 0},
    {"sáu", 6},
    {"năm", 5},
    {"bẩy", 7},
    {"mười", 10},
    {"mười một", 11},
    {"mười lăm", 15},
    {"mười nhăm", 15},
    {"mười bốn", 14},
    {"hai mươi", 20},
    {"hai mươi mốt", 21},
    {"hai mươi tư", 24},
    {"hai mươi bốn", 24},
    {"hai mươi lăm", 25},
    {"hai mươi nhăm", 25},
    {"hai chục", 20},
    {"một chục", 10},
    {"chục", 10},
    {"hăm mốt", 21},
    {"hăm hai", 22},
    {"hăm lăm", 25},
    {"ba mốt", 31},
    {"bốn lăm", 45},
    {"năm tư", 54},
    // figures that leave the last scale out
    {"1 tỷ 200", 1'200'000'000},
    {"4 tỷ 2", 4'200'000'000},
    {"2 triệu 4", 2'400'000},
    {"3 nghìn 500", 3'500},
    // hundreds
    {"trăm", 100},
    {"một trăm", 100},
    {"hai trăm linh năm", 205},
    {"hai trăm lẻ năm", 205},
    {"hai trăm linh tư", 204},
    {"hai trăm mười", 210},
    {"hai trăm mười lăm", 215},
    {"hai trăm ba mốt", 231},
    {"chín trăm chín mươi chín", 999},
    // one digit is the next place down
    {"trăm hai", 120},
    {"trăm mốt", 110},
    {"trăm tư", 140},
    {"trăm lăm", 150},
    {"hai trăm ba", 230},
    {"nghìn hai", 1'200},
    {"một nghìn năm", 1'500},
    {"hai vạn ba", 23'000},
    {"triệu tư", 1'400'000},
    {"hai triệu ba nghìn tư", 2'003'400},
    {"tỷ hai", 1'200'000'000},
    // thousands
    {"nghìn", 1'000},
    {"một nghìn", 1'000},
    {"một ngàn", 1'000},
    {"một nghìn lẻ một", 1'001},
    {"một nghìn không trăm linh năm", 1'005},
    {"một nghìn không trăm hai mươi", 1'020},
    {"một nghìn hai mươi", 1'020},
    {"mười hai nghìn bốn trăm bảy mươi tám", 12'478},
    {"hai chục nghìn", 20'000},
    {"ba vạn", 30'000},
    {"ba mươi vạn", 300'000},
    {"ba vạn năm nghìn", 35'000},
    {"hai trăm nghìn", 200'000},
    // millions and more
    {"hai mươi lăm triệu", 25'000'000},
    {"hai trăm triệu", 200'000'000},
    {"chín trăm mười lăm triệu", 915'000'000},
    {"một triệu không nghìn hai trăm", 1'000'200},
    {"một triệu hai trăm", 1'000'200},
    {"một triệu không trăm linh năm nghìn", 1'005'000},
    {"một nghìn hai trăm triệu", 1'200'000'000},
    {"một tỷ hai trăm triệu", 1'200'000'000},
    {"một tỉ hai trăm triệu", 1'200'000'000},
    {"hai nghìn tỷ", 2'000'000'000'000},
    {"nghìn tỷ", 1'000'000'000'000},
    {"hai ngàn ba trăm tỉ", 2'300'000'000'000},
    {"hai nghìn tỷ ba trăm triệu", 2'000'300'000'000},
    {"một triệu tỷ", 1'000'000'000'000'000},
    // halves
    {"trăm rưỡi", 150},
    {"nghìn rưỡi", 1'500},
    {"một nghìn rưỡi", 1'500},
    {"triệu rưỡi", 1'500'000},
    {"hai tỷ rưỡi", 2'500'000'000},
    {"một nghìn rưỡi tỷ", 1'500'000'000'000},
    {"nửa triệu", 500'000},
    {"nửa tỷ", 500'000'000},
    // any case, any number of blanks
    {"Hai Mươi Lăm", 25},
    {"HAI TRĂM LẺ BẢY", 207},
    {" hai  trăm ", 200},
};

constexpr std::string_view kRefused[] = {
    "1 tỷ 20",
    "200",
    "",
    " ",
    "hội viên",
    "hai căn",
    "một số",
    "hai-ba",
    // no word on its own
    "tư",
    "lăm",
    "mốt",
    "mươi",
    "hăm",
    "linh",
    "linh năm",
    "rưỡi",
    // years, not fives; two numbers, not one
    "mười năm",
    "hai mươi năm",
    "hai ba",
    "hai mươi ba tư",
    "một hai ba",
    // tens
    "một mươi",
    "không mươi",
    "mười mốt",
    "mười mười",
    "hai mươi một",
    "hai mươi không",
    "hai chục lăm",
    "hai mươi linh năm",
    "một mốt",
    "không lăm",
    // hundreds
    "mười trăm",
    "hai mươi trăm",
    "tư trăm",
    "không trăm",
    "không trăm linh năm",
    "không nghìn",
    "hai trăm không",
    "hai trăm linh",
    "hai trăm linh không",
    "hai trăm linh mười",
    "hai trăm linh năm mươi",
    "hai trăm trăm",
    "một nghìn không trăm năm",
    // scales that do not go down
    "hai trăm ba trăm",
    "một nghìn hai nghìn",
    "một vạn hai mươi nghìn",
    "hai trăm ba nghìn bốn triệu năm triệu",
    "một triệu nghìn",
    "hai nghìn trăm",
    "một tỷ tỷ",
    "tỷ tỷ",
    // halves
    "hai rưỡi",
    "hai mươi rưỡi",
    "rưỡi triệu",
    "hai triệu rưỡi nghìn",
    "hai triệu rưỡi hai",
    "hai nửa",
    "nửa nửa",
    "nửa tỷ rưỡi",
    "hai tỷ nửa triệu",
    // more than a number can hold
    "một vạn triệu tỷ",
};

TEST(NumberWordsTest, ReadsNumbersAsTheyAreSpoken) {
  for (const auto& [words, value] : kAccepted) {
    SCOPED_TRACE(words);
    EXPECT_EQ(read_words(words), Decimal(value));
  }
}

TEST(NumberWordsTest, ReadsAHalf) { EXPECT_EQ(read_words("nửa"), Decimal::parse("0.5")); }

TEST(NumberWordsTest, RefusesWhatIsNotOneNumber) {
  for (const std::string_view words : kRefused) {
    SCOPED_TRACE(words);
    EXPECT_EQ(read_words(words), std::nullopt);
  }
}

// How a writer spells: the choices that leave the number as it is.
struct Habit {
  std::string_view empty_tens;  // linh or lẻ
  std::string_view thousand;    // nghìn or ngàn
  std::string_view thousand_million;
  std::string_view seven;
  std::string_view four_after_tens;
  std::string_view five_after_tens;
};

constexpr Habit kHabits[] = {
    {"linh", "nghìn", "tỷ", "bảy", "tư", "lăm"},
    {"lẻ", "ngàn", "tỉ", "bẩy", "bốn", "nhăm"},
};

// Spells by triads, from the rules of the school book and without a look at the reader.
class Speller {
 public:
  explicit Speller(const Habit& habit) : habit_(habit) {}

  std::string spell(std::int64_t n) {
    text_.clear();
    if (n == 0) return "không";
    const std::int64_t thousand_millions = n / 1'000'000'000;
    if (thousand_millions > 0) {
      below_thousand_million(thousand_millions);
      say(habit_.thousand_million);
    }
    below_thousand_million(n % 1'000'000'000);
    return text_;
  }

 private:
  void say(std::string_view word) {
    if (!text_.empty()) text_ += ' ';
    text_ += word;
  }

  void digit(std::int64_t d) {
    constexpr std::array<std::string_view, 10> kDigits = {"không", "một", "hai", "ba",  "bốn",
                                                          "năm",   "sáu", "",    "tám", "chín"};
    say(d == 7 ? habit_.seven : kDigits[static_cast<std::size_t>(d)]);
  }

  void below_thousand_million(std::int64_t n) {
    if (n >= 1'000'000) {
      triad(n / 1'000'000);
      say("triệu");
    }
    if (n / 1'000 % 1'000 > 0) {
      triad(n / 1'000 % 1'000);
      say(habit_.thousand);
    }
    if (n % 1'000 > 0) triad(n % 1'000);
  }

  // The first triad says its hundreds if it has any, all others even where there are none.
  void triad(std::int64_t n) {
    const bool first = text_.empty();
    const std::int64_t hundreds = n / 100;
    const std::int64_t tens = n / 10 % 10;
    const std::int64_t ones = n % 10;
    if (hundreds > 0 || !first) {
      digit(hundreds);
      say("trăm");
      if (tens == 0 && ones > 0) say(habit_.empty_tens);
    }
    if (tens == 1) {
      say("mười");
    } else if (tens > 1) {
      digit(tens);
      say("mươi");
    }
    if (ones == 0) return;
    if (tens > 0 && ones == 5) {
      say(habit_.five_after_tens);
    } else if (tens > 1 && ones == 1) {
      say("mốt");
    } else if (tens > 1 && ones == 4) {
      say(habit_.four_after_tens);
    } else {
      digit(ones);
    }
  }

  Habit habit_;
  std::string text_;
};

void expect_to_read_back(std::int64_t n) {
  for (const Habit& habit : kHabits) {
    const std::string words = Speller(habit).spell(n);
    ASSERT_EQ(read_words(words), Decimal(n)) << n << ": " << words;
  }
}

TEST(NumberWordsTest, ReadsBackEveryNumberUpTo9999) {
  for (std::int64_t n = 0; n <= 9'999; ++n) expect_to_read_back(n);
}

TEST(NumberWordsTest, ReadsBackLargeNumbers) {
  std::mt19937_64 random(20'200'505);
  for (std::int64_t bound = 100'000; bound <= 1'000'000'000'000'000; bound *= 10) {
    std::uniform_int_distribution<std::int64_t> below(0, bound);
    for (int i = 0; i < 2'000; ++i) {
      const std::int64_t n = below(random);
      expect_to_read_back(n);
      // Most places empty, as in amounts people agree on.
      std::int64_t round = 1;
      while (round < n / 1'000) round *= 10;
      expect_to_read_back(n / round * round);
    }
    expect_to_read_back(bound);
    expect_to_read_back(bound - 1);
    expect_to_read_back(bound + 1);
  }
}

}  // namespace
}  // namespace solieu::fact
