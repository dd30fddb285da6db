#include "engine/store/rows.h"

#include <gtest/gtest.h>

namespace solieu::store {
namespace {

TEST(SentenceCutterTest, CutsByCodePointsWhereverTheyBegin) {
  const std::vector<std::string> letters = {"a", "đ", "ệ", "🏠", "e\u0323"};
  std::vector<std::string> code_points;
  std::string text;
  for (std::size_t i = 0; i < 900; ++i) {
    const std::string& letter = letters[i * i % letters.size()];
    text += letter;
    if (letter == "e\u0323") {
      code_points.insert(code_points.end(), {"e", "\u0323"});
    } else {
      code_points.push_back(letter);
    }
  }
  const SentenceCutter cutter(text);
  for (std::size_t begin = 0; begin < code_points.size(); begin += 7) {
    std::string expected;
    for (std::size_t end = begin; end < std::min(begin + 300, code_points.size()); ++end) {
      ASSERT_EQ(cutter.cut({begin, end}), expected) << begin << " … " << end;
      expected += code_points[end];
    }
  }
  EXPECT_EQ(cutter.cut({0, code_points.size()}), text);
}

TEST(SentenceCutterTest, CutsNothingBeyondTheText) {
  EXPECT_EQ(SentenceCutter("đủ").cut({0, 9}), "đủ");
  EXPECT_EQ(SentenceCutter("đủ").cut({5, 9}), "");
  EXPECT_EQ(SentenceCutter("đủ").cut({2, 1}), "");
  EXPECT_EQ(SentenceCutter().cut({0, 1}), "");
}

}  // namespace
}  // namespace solieu::store
