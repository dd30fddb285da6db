#include "engine/encoding/viqr.h"

#include <gtest/gtest.h>

namespace solieu::encoding {
namespace {

TEST(ViqrTest, ReadsMarksBehindTheirVowels) {
  constexpr std::pair<std::string_view, std::string_view> kRead[] = {
      {"Hu+o+'ng da^~n no^ng da^n tro^`ng la('m", "Hướng dẫn nông dân trồng lắm"},
      {"u*o*'c DDa`n Ddo^", "ước Đàn Đô"},
      {"HDDND, QDD-TTg", "HĐND, QĐ-TTg"},
      {"add, middle", "add, middle"},
      {"ma\\?, 3^2, x+y, (a", "ma?, 3^2, x+y, (a"},
      {"C:\\thu mu.c", "C:\\thu mục"},
      // ends of sentences behind a vowel
      {"Cu?a to^i.", "Của tôi."},
      {"Ha` No^.i?", "Hà Nội?"},
      {"kho^ng co'.", "không có."},
      {"ta.i thi. xa~", "tại thị xã"},
  };
  for (const auto& [ascii, text] : kRead) {
    SCOPED_TRACE(ascii);
    EXPECT_EQ(convert_viqr(ascii), text);
  }
}

TEST(ViqrTest, IsToldByManyMarkedWords) {
  for (const std::string_view ascii :
       {"Ba`n giao nha` cho ho^. nghe`o", "Xa~ vu`ng cao mo+? ro^.ng ddu+o+`ng",
        "UBND TP dda~ chi 3 ty? ddo^`ng su+?a ca^`u"}) {
    SCOPED_TRACE(ascii);
    EXPECT_TRUE(is_viqr(ascii));
  }
}

TEST(ViqrTest, IsNeverEnglishProgramsAddressesOrVietnameseWithoutMarks) {
  for (const std::string_view ascii : {
           "",
           "Who are you? Is it so? Let me be. Go to the sea (a calm one).",
           "It's the king's; they don't do so. He's 'a hero' to me.",
           "for (int i = 0; i < n; ++i) { a(i); x^=y; do(a+b); e(o); } // u+o",
           "Write to a.nguyen@bao.vn, e.ho@tin.com.vn or see www.a.vn/e.html?o=a",
           "Uy ban nhan dan xa. Ho ngheo o thon Ha. Nha moi? Co. Ai lo?",
           "add the middle daddy, adding odd buddies to a ladder",
           "a` la carte",
       }) {
    SCOPED_TRACE(ascii);
    EXPECT_FALSE(is_viqr(ascii));
  }
}

}  // namespace
}  // namespace solieu::encoding
