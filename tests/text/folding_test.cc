#include "engine/text/folding.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/text/byte_block.h"
#include "engine/text/character.h"
#include "engine/text/code_point.h"

namespace solieu::text {
namespace {

TEST(FoldingTest, IsSureOfNoCharacterThatFoldingChanges) {
  const CharacterTable& table = CharacterTable::instance();
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text(c % kBlockSize, 'a');
    append_utf8(text, c);
    text.append(kBlockSize, 'a');
    if (table.at(c).is_rewritten()) {
      EXPECT_FALSE(is_surely_plain(text.data())) << std::hex << static_cast<unsigned>(c);
    }
  }
}

TEST(FoldingTest, IsSureOfVietnameseText) {
  const std::string text =
      "Ủy ban nhân dân huyện đã hỗ trợ 1.250 hộ, đạt 63,10% kế hoạch (Đắk Lắk).";
  for (std::size_t at = 0; at + kBlockSize < text.size(); ++at) {
    EXPECT_TRUE(is_surely_plain(&text[at]));
  }
}

TEST(FoldingTest, FindsChangesAnywhereInABlock) {
  for (std::size_t before = 0; before < 100; ++before) {
    std::string source(before, 'a'), expected(before, 'a');
    source.append("\u00A0").append(before / 2, 'b').append("e\u0301").append(before, 'a');
    expected.append(" ").append(before / 2, 'b').append("é").append(before, 'a');
    const auto folded = fold_characters(source);
    ASSERT_TRUE(folded);
    EXPECT_EQ(folded->text, expected);
  }
}

TEST(FoldingTest, CopiesNothingWhereNothingChanges) {
  EXPECT_FALSE(fold_characters("Hội Nông dân tỉnh giải ngân 5,1 tỷ đồng; dư nợ 23,6 tỷ đồng."));
  EXPECT_FALSE(fold_characters(""));
}

}  // namespace
}  // namespace solieu::text
