#include "engine/encoding/vni.h"

#include <gtest/gtest.h>

#include <string>

namespace solieu::encoding {
namespace {

constexpr std::pair<std::string_view, std::string_view> kRows[] = {
    {"a\xF8 a\xF9 a\xFB a\xF5 a\xEF", "à á ả ã ạ"},
    {"a\xEA a\xE8 a\xE9 a\xFA a\xFC a\xEB", "ă ằ ắ ẳ ẵ ặ"},
    {"a\xE2 a\xE0 a\xE1 a\xE5 a\xE3 a\xE4", "â ầ ấ ẩ ẫ ậ"},
    {"e\xF8 e\xF9 e\xFB e\xF5 e\xEF", "è é ẻ ẽ ẹ"},
    {"e\xE2 e\xE0 e\xE1 e\xE5 e\xE3 e\xE4", "ê ề ế ể ễ ệ"},
    {"\xEC \xED \xE6 \xF3 \xF2", "ì í ỉ ĩ ị"},
    {"o\xF8 o\xF9 o\xFB o\xF5 o\xEF", "ò ó ỏ õ ọ"},
    {"o\xE2 o\xE0 o\xE1 o\xE5 o\xE3 o\xE4", "ô ồ ố ổ ỗ ộ"},
    {"\xF4 \xF4\xF8 \xF4\xF9 \xF4\xFB \xF4\xF5 \xF4\xEF", "ơ ờ ớ ở ỡ ợ"},
    {"u\xF8 u\xF9 u\xFB u\xF5 u\xEF", "ù ú ủ ũ ụ"},
    {"\xF6 \xF6\xF8 \xF6\xF9 \xF6\xFB \xF6\xF5 \xF6\xEF", "ư ừ ứ ử ữ ự"},
    {"y\xF8 y\xF9 y\xFB y\xF5 \xEE \xF1", "ỳ ý ỷ ỹ ỵ đ"},
    {"A\xD8 A\xD9 A\xDB A\xD5 A\xCF", "À Á Ả Ã Ạ"},
    {"A\xCA A\xC8 A\xC9 A\xDA A\xDC A\xCB", "Ă Ằ Ắ Ẳ Ẵ Ặ"},
    {"E\xC2 E\xC0 E\xC1 E\xC5 E\xC3 E\xC4", "Ê Ề Ế Ể Ễ Ệ"},
    {"\xCC \xCD \xC6 \xD3 \xD2", "Ì Í Ỉ Ĩ Ị"},
    {"\xD4 \xD4\xD8 \xD4\xD9 \xD4\xDB \xD4\xD5 \xD4\xCF", "Ơ Ờ Ớ Ở Ỡ Ợ"},
    {"\xD6 \xD6\xD8 \xD6\xD9 \xD6\xDB \xD6\xD5 \xD6\xCF", "Ư Ừ Ứ Ử Ữ Ự"},
    {"Y\xD8 Y\xD9 Y\xDB Y\xD5 \xCE \xD1", "Ỳ Ý Ỷ Ỹ Ỵ Đ"},
};

TEST(VniTest, ReadsALetterAndTheByteOfItsMarks) {
  for (const auto& [bytes, letters] : kRows) {
    SCOPED_TRACE(letters);
    EXPECT_EQ(convert_vni(bytes).text, letters);
  }
}

TEST(VniTest, TakesMarksOfTheOtherCaseAndMarksOneAfterTheOther) {
  EXPECT_EQ(convert_vni("A\xF9 a\xD9").text, "Á á");
  EXPECT_EQ(convert_vni("a\xE2\xF9 o\xE2\xEF i\xF8").text, "ấ ộ ì");
}

TEST(VniTest, LeavesAMarkWithoutLetterAsWindowsHasIt) {
  EXPECT_EQ(convert_vni("\xF8 b\xF9 5\xE2 a\xF9\xF9").text, "ø bù 5â áù");
  EXPECT_EQ(convert_vni("\x93 \x96 \x94").text, "“ – ”");
}

}  // namespace
}  // namespace solieu::encoding
