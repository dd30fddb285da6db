#include "engine/text/folding.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/text/character.h"
#include "engine/text/code_point.h"

namespace solieu::text {
namespace {

TEST(FoldingTest, IsSureOfNoCharacterThatFoldingChanges) {
  const CharacterTable& table = CharacterTable::instance();
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    append_utf8(text, c);
    text += ' ';
    if (table.at(c).is_rewritten()) {
      EXPECT_FALSE(is_surely_plain(text)) << std::hex << static_cast<unsigned>(c);
    }
  }
}

TEST(FoldingTest, IsSureOfVietnameseText) {
  EXPECT_TRUE(is_surely_plain("Ủy ban nhân dân huyện đã hỗ trợ 1.250 hộ, đạt 63,10% kế hoạch.\n"));
}

TEST(FoldingTest, FindsChangesAnywhereInABlock) {
  for (std::size_t before = 0; before < 100; ++before) {
    const std::string plain(before, 'a');
    const std::string letters(before / 2, 'b');
    const auto folded = fold_characters(plain + "\u00A0" + letters + "e\u0301" + plain);
    ASSERT_TRUE(folded);
    EXPECT_EQ(folded->text, plain + " " + letters + "é" + plain);
  }
}

TEST(FoldingTest, CopiesNothingWhereNothingChanges) {
  EXPECT_FALSE(fold_characters("Hội Nông dân tỉnh giải ngân 5,1 tỷ đồng; dư nợ 23,6 tỷ đồng."));
  EXPECT_FALSE(fold_characters(""));
}

}  // namespace
}  // namespace solieu::text
