#include "engine/format/rtf.h"

#include <gtest/gtest.h>

#include <string>

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

TEST(RtfTest, ReadsBytesByTheirFont) {
  EXPECT_EQ(read_rtf("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset163 Times;}{\\f1 Arial;}}"
                     "\\f0 12 c\\'e3n, \\'f0\\'f5n v\\'f5\\f1  \\'e3}"),
            "12 căn, đơn vơ ã");
}

TEST(RtfTest, LeavesOutWhatIsNoText) {
  EXPECT_EQ(
      read_rtf("{\\rtf1{\\stylesheet{\\s1 Normal;}}{\\info{\\title M\\'e3u}}{\\header trang 1}"
               "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt trao 12}}"
               "{\\pict\\bin5 }}{\\}} nh\\'e0\\par{\\*\\unknown x}}"),
      "trao 12 nhà\n");
}

TEST(RtfTest, WritesListsTablesAndNotes) {
  EXPECT_EQ(read_rtf("{\\rtf1{\\listtext\\'b7\\tab}x\\'e2y nh\\'e0{\\footnote s\\'f4 1}\\par"
                     "\\trowd X\\'e3 A\\cell 15 h\\u7897?\\cell\\row het}"),
            "- xây nhà\nXã A | 15 hộ\nhet\n[1] sô 1");
}

TEST(RtfTest, PassesOverTheFallbackOfEachLetter) {
  EXPECT_EQ(read_rtf("{\\rtf1\\uc2 \\u7841\\'61\\'62b{\\uc0\\u7841 c}\\u-10179??\\u-9025??.}"),
            "ạbạc\U0001F4BF.");
}

// Groups cost memory while they are open.
TEST(RtfTest, LivesThroughDeepNesting) {
  EXPECT_EQ(read_rtf("{\\rtf1 " + std::string(50'000'000, '{') + "a" +
                     std::string(50'000'000, '}') + "b}"),
            "ab");
}

}  // namespace
}  // namespace solieu::format
