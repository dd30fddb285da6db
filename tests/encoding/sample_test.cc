#include "engine/encoding/sample.h"

#include <gtest/gtest.h>

namespace solieu::encoding {
namespace {

TEST(SampleTest, FindsTheFirstByteBeyondAscii) {
  for (std::size_t at = 0; at < 70; ++at) {
    std::string bytes(70, 'x');
    bytes[at] = '\xE1';
    EXPECT_EQ(first_beyond_ascii(bytes), at);
  }
  EXPECT_EQ(first_beyond_ascii("plain"), 5u);
  EXPECT_EQ(first_beyond_ascii(""), 0u);
}

TEST(SampleTest, BeginsAtTheWordsThatMatter) {
  EXPECT_EQ(sample_of(std::string(10000, ' ') + "mot x\xB7 nua"), "x\xB7 nua\n");
  EXPECT_EQ(sample_of("nothing here"), "");
}

TEST(SampleTest, HasABoundInAnyText) {
  EXPECT_LT(sample_of(std::string(1 << 20, '\xE1')).size(), 18000u);
  std::string sparse;
  for (int i = 0; i < 1000; ++i) sparse += std::string(2000, 'x') + "\xE1";
  EXPECT_LT(sample_of(sparse).size(), 18000u);
}

TEST(SampleTest, PlainUtf8IsThatWithEnoughVietnameseLetters) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "hộ ";
  EXPECT_TRUE(is_plainly_utf8(text));
  EXPECT_TRUE(is_plainly_utf8(text + '\xFF'));
  EXPECT_TRUE(is_plainly_utf8(std::string(100000, ' ') + text));
  EXPECT_FALSE(is_plainly_utf8("hộ"));
  EXPECT_FALSE(is_plainly_utf8("há»™ " + text));
}

TEST(SampleTest, CountsSequencesAndBytesThatBelongToNone) {
  const Sequences sequences = sequences_in("hộ à \xFF\xE1 é\xE1\xBB");
  EXPECT_EQ(sequences.good, 3u);
  EXPECT_EQ(sequences.letters, 1u);
  EXPECT_EQ(sequences.bad, 4u);
}

}  // namespace
}  // namespace solieu::encoding
