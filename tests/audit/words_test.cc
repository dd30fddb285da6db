#include "engine/audit/words.h"

#include <gtest/gtest.h>

#include <array>

namespace solieu::audit {
namespace {

class WordsTest : public testing::Test {
 protected:
  const text::Document document_ =
      text::Document::from_utf8("Hội viên tăng 36 hộ (30%) So với năm trước.");
  const Words words_{document_, 0, document_.text().size()};
};

TEST_F(WordsTest, AreTokensInLowerCase) {
  EXPECT_EQ(words_.front(), "hội");
  EXPECT_EQ(words_.back(), ".");
  EXPECT_EQ(words_[5], "(");
}

TEST_F(WordsTest, PhrasesAreComparedTokenByToken) {
  EXPECT_TRUE(words_.begins_with("hội viên"));
  EXPECT_FALSE(words_.begins_with("hội v"));
  EXPECT_TRUE(words_.has("( 30 %"));
  EXPECT_TRUE(words_.has("so với"));
  EXPECT_FALSE(words_.has("với so"));
  EXPECT_TRUE(words_.ends_with("năm trước ."));
  EXPECT_FALSE(words_.ends_with("trước"));
}

TEST_F(WordsTest, OfSeveralPhrasesOneIsEnough) {
  constexpr std::array<std::string_view, 2> kEither = {"giảm", "tăng"};
  EXPECT_TRUE(words_.has(kEither));
  EXPECT_FALSE(words_.begins_with(kEither));
}

TEST_F(WordsTest, AreDroppedFromTheEnd) {
  Words words = words_;
  EXPECT_TRUE(words.drop_back("năm trước ."));
  EXPECT_FALSE(words.drop_back("năm trước ."));
  EXPECT_EQ(words.back(), "với");
  EXPECT_EQ(words.last(2).front(), "so");
  EXPECT_EQ(words.first(2).back(), "viên");
  EXPECT_FALSE(words.without("với").has("với"));
}

TEST_F(WordsTest, BetweenTwoPlacesOnlyWholeTokensCount) {
  const std::size_t inside = document_.text().find("viên") + 1;
  EXPECT_EQ(Words(document_, inside, document_.text().size()).front(), "tăng");
  EXPECT_TRUE(Words(document_, inside, inside).empty());
}

}  // namespace
}  // namespace solieu::audit
