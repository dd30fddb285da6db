#include "engine/store/words.h"

#include <gtest/gtest.h>

namespace solieu::store {
namespace {

struct Pair {
  const char* typed;
  const char* text;
};

constexpr Pair kFound[] = {
    {"", "gì cũng được"},
    {"nhà", "Trao nhà tình nghĩa"},
    {"NHÀ", "trao nhà"},
    {"nha", "trao NHÀ"},
    {"nha", "lá cờ, nhạ hoàng, nha khoa"},
    {"đ", "Đ"},
    {"d", "đ"},
    {"dai doan ket", "nhà Đại đoàn kết"},
    {"ket dai", "đại đoàn kết"},
    {"\"dai doan ket\"", "nhà “Đại đoàn kết”"},
    {"\"dai doan\" nha", "nhà đại đoàn kết"},
    {"\"đại doan\"", "nhà đại đoàn kết"},
    {"\"nha dai", "nhà đại đoàn kết"},
    {"217-QĐ/TW", "Quyết định số 217-QĐ/TW ngày 12/12"},
    {"217-qd/tw", "Quyết định số 217-QĐ/TW"},
    {"15 căn", "xây 15căn nhà"},
    {"12.478", "12.478 tổ"},
    {"hoà bình", "HÒA BÌNH"},
    {"hòa bình", "Hoà Bình"},
    {"hoa binh", "Ho\u00E0 B\u00ECnh"},
    {"nhà", "nha\u0300"},
    {"nha\u0300", "nhà"},
    {"hỗ trợ", "hỗ\u00A0trợ"},
    {"nhà… nhà", "nhà"},
};

constexpr Pair kNotFound[] = {
    {"nhà", "nha khoa"},
    {"nhà", "nhã nhặn"},
    {"đại", "dai dẳng"},
    {"đường", "dương"},
    {"hộ", "hội viên"},
    {"ho", "hoi vien"},
    {"12", "12.478 tổ"},
    {"217", "1217-QĐ/TW"},
    {"nhà đất", "nhà ở"},
    {"\"ket dai\"", "đại đoàn kết"},
    {"\"dai ket\"", "đại đoàn kết"},
    {"nhà", ""},
};

TEST(WordsTest, StandInTextsThatHaveThem) {
  for (const auto& [typed, text] : kFound) {
    SCOPED_TRACE(testing::Message() << typed << " in " << text);
    EXPECT_TRUE(Words(typed).all_in(text));
  }
}

TEST(WordsTest, StandInNoOthers) {
  for (const auto& [typed, text] : kNotFound) {
    SCOPED_TRACE(testing::Message() << typed << " in " << text);
    EXPECT_FALSE(Words(typed).all_in(text));
  }
}

TEST(WordsTest, AreEmptyWithoutALetterOrDigit) {
  for (const char* typed : {"", "  \t\n", "\"", "\"\"", "…", "* - ( ) : ^", "\" \" \""}) {
    SCOPED_TRACE(typed);
    EXPECT_TRUE(Words(typed).empty());
  }
}

}  // namespace
}  // namespace solieu::store
