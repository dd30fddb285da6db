#include "engine/store/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace solieu::store {
namespace {

using testing::ElementsAre;

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

TEST(WordsTest, AskTheIndexWithoutMarks) {
  EXPECT_EQ(Words("Nhà Đại đoàn kết").index_query(),
            "\"nha\" AND \"dai\" AND \"doan\" AND \"ket\"");
  EXPECT_EQ(Words("\"đoàn kết\" 15căn").index_query(), "\"doan ket\" AND \"15 can\"");
  EXPECT_EQ(Words("217-QĐ/TW").index_query(), "\"217-qd/tw\"");
  EXPECT_EQ(Words("xây \"đoàn kết\"").index_query_in_sequence(), "\"xay doan ket \"");
}

TEST(WordsTest, TellWhereTheyStand) {
  const auto document = text::Document::from_utf8("Nhà, nhà đại (đoàn) kết; nhà.");
  const std::size_t all = document.tokens().size();
  const auto texts = [&](const std::vector<text::Span>& spans) {
    std::vector<std::string> found;
    found.reserve(spans.size());
    for (const text::Span span : spans) found.emplace_back(document.text(span));
    return found;
  };
  const Words words("nha \"dai doan\"");
  ASSERT_EQ(words.phrase_count(), 2u);
  EXPECT_THAT(texts(words.places(0, document, 0, all)), ElementsAre("Nhà", "nhà", "nhà"));
  EXPECT_THAT(texts(words.places(0, document, 1, 4)), ElementsAre("nhà"));
  EXPECT_THAT(texts(words.places(1, document, 0, all)), ElementsAre("đại (đoàn"));
  EXPECT_THAT(texts(words.places_in_sequence(document, 0, all)), ElementsAre("nhà đại (đoàn"));
  EXPECT_THAT(words.places_in_sequence(document, 0, 3), ElementsAre());
}

}  // namespace
}  // namespace solieu::store
