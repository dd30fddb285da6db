#include "engine/format/rtf.h"

#include <gtest/gtest.h>

namespace solieu::format {
namespace {

TEST(RtfTest, IsReadAsItIsSeen) {
  EXPECT_EQ(read_rtf("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator X}"
                     "N\\'f4ng d\\'e2n x\\u226?y 12 c\\u259?n nh\\'e0\\par "
                     "{\\v 999 }tr\\u7883? gi\\'e1\\tab 600\\par}"),
            "Nông dân xây 12 căn nhà\ntrị giá\t600\n");
}

TEST(RtfTest, ThatBreaksOffIsReadAsFarAsItGoes) {
  EXPECT_EQ(read_rtf("{\\rtf1 Trao 12 nh\\'e0{\\b cho"), "Trao 12 nhàcho");
}

}  // namespace
}  // namespace solieu::format
