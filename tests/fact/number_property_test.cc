#include <gtest/gtest.h>

#include "engine/fact/number.h"
#include "tests/fact/number_forms.h"

namespace solieu::fact {
namespace {

constexpr int kNumbers = 4000;

TEST(NumberPropertyTest, WholeNumbersInFiguresReadBack) {
  Random random(20200705);
  for (int i = 0; i < kNumbers; ++i) {
    const std::int64_t number = random.number();
    for (const NumberUse use : {NumberUse::kCount, NumberUse::kMeasure}) {
      for (const DecimalMark mark : {DecimalMark::kComma, DecimalMark::kPoint}) {
        EXPECT_EQ(read_figures(std::to_string(number), use, mark), Decimal(number));
        EXPECT_EQ(read_figures(grouped(number, "."), use, mark), Decimal(number))
            << grouped(number, ".");
        EXPECT_EQ(read_figures(grouped(number, " "), use, mark), Decimal(number))
            << grouped(number, " ");
        // One comma before a measure begins decimals.
        if (use == NumberUse::kMeasure && number >= 1000 && number < 1'000'000) continue;
        EXPECT_EQ(read_figures(grouped(number, ","), use, mark), Decimal(number))
            << grouped(number, ",");
      }
    }
  }
}

TEST(NumberPropertyTest, NumbersWithDecimalsReadBack) {
  Random random(20200706);
  for (int i = 0; i < kNumbers; ++i) {
    const std::int64_t whole = random.number() % 1'000'000'000;
    const int places = static_cast<int>(random.one_of({1, 2, 3, 4}));
    std::int64_t power = 1;
    for (int place = 0; place < places; ++place) power *= 10;
    const std::int64_t part = random.between(0, power - 1);
    const std::string decimals = std::to_string(power + part).substr(1);
    const auto wanted = Decimal::from_units(WideInt{whole} * power + part, places);
    const auto read = [&](const std::string& figures) {
      return read_figures(figures, NumberUse::kMeasure, DecimalMark::kComma);
    };
    const std::string comma = std::to_string(whole) + "," + decimals;
    EXPECT_EQ(read(comma), wanted) << comma;
    const std::string both = grouped(whole, ".") + "," + decimals;
    EXPECT_EQ(read(both), wanted) << both;
    if (places == 3) continue;  // 2.500 is a group
    const std::string point = std::to_string(whole) + "." + decimals;
    EXPECT_EQ(read(point), wanted) << point;
    const std::string english = grouped(whole, ",") + "." + decimals;
    EXPECT_EQ(read(english), wanted) << english;
  }
}

TEST(NumberPropertyTest, NumbersInWordsReadBack) {
  Random random(20200707);
  for (std::int64_t number = 0; number < 2000; ++number) {
    for (int way = 0; way < 3; ++way) {
      const std::string words = spelled(number, random);
      EXPECT_EQ(read_words(words), Decimal(number)) << words;
    }
  }
  for (int i = 0; i < 2 * kNumbers; ++i) {
    const std::int64_t number = random.number();
    const std::string words = spelled(number, random);
    EXPECT_EQ(read_words(words), Decimal(number)) << number << " " << words;
  }
}

// "hai tỷ rưỡi", "trăm rưỡi", "triệu tư": half of the scale, or the digit of the place below it.
TEST(NumberPropertyTest, HalvesAndBareDigitsBehindAScaleReadBack) {
  Random random(20200708);
  const struct {
    const char* word;
    std::int64_t value;
  } kScales[] = {{"trăm", 100},        {"nghìn", 1'000},      {"ngàn", 1'000},      {"vạn", 10'000},
                 {"triệu", 1'000'000}, {"tỷ", 1'000'000'000}, {"tỉ", 1'000'000'000}};
  for (const auto& [word, scale] : kScales) {
    for (int i = 0; i < 300; ++i) {
      const std::int64_t times = random.between(1, scale == 100 ? 9 : 999);
      const std::string head = spelled(times, random) + " " + word;
      EXPECT_EQ(read_words(head + " rưỡi"), Decimal(times * scale + scale / 2)) << head;
      const std::int64_t digit = random.between(1, 9);
      const std::string bare = digit == 4 ? "tư" : spelled(digit, random);
      EXPECT_EQ(read_words(head + " " + bare), Decimal(times * scale + scale / 10 * digit))
          << head << " " << bare;
    }
    EXPECT_EQ(read_words(std::string(word) + " rưỡi"), Decimal(scale + scale / 2)) << word;
  }
}

}  // namespace
}  // namespace solieu::fact
