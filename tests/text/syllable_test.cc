#include "engine/text/syllable.h"

#include <gtest/gtest.h>

namespace solieu::text {
namespace {

constexpr std::pair<std::string_view, std::string_view> kMisplaced[] = {
    // the newer spelling of oa, oe and uy
    {"hoà", "hòa"},
    {"khoẻ", "khỏe"},
    {"uỷ", "ủy"},
    {"thuý", "thúy"},
    {"xoá", "xóa"},
    {"loè", "lòe"},
    {"Uỷ", "Ủy"},
    {"HOÀ", "HÒA"},
    {"UỶ", "ỦY"},
    {"Khoá", "Khóa"},
    // slips of the keyboard
    {"họat", "hoạt"},
    {"tòan", "toàn"},
    {"hòan", "hoàn"},
    {"cuả", "của"},
    {"muà", "mùa"},
    {"nghiã", "nghĩa"},
    {"giaó", "giáo"},
    {"mơí", "mới"},
    {"qúy", "quý"},
    {"qũy", "quỹ"},
    {"gìa", "già"},
    {"thủơ", "thuở"},
    {"trừơng", "trường"},
    {"nghịêp", "nghiệp"},
    {"tụât", "tuật"},
    {"đựơc", "được"},
    {"ngòai", "ngoài"},
    {"xóay", "xoáy"},
    {"húynh", "huýnh"},
};

constexpr std::string_view kInPlace[] = {
    "hòa",  "ủy",    "khóa",  "thúy", "hoạt",  "toàn",   "của",    "nghĩa",   "quý", "quỹ",
    "già",  "giữa",  "gì",    "gìn",  "giếng", "ngoài",  "khuỷu",  "huỳnh",   "mái", "núi",
    "mía",  "thuở",  "đường", "được", "tiến",  "nguyễn", "chuyện", "nghiêng", "hoa", "uy",
    "tuần", "khuya", "ở",     "ý",    "ĐƯỢC",  "xoong",  "quốc",   "truyền",
};

// Foreign words, and what has no tone or more than one.
constexpr std::string_view kLeftAlone[] = {"Pleiku", "Kbang", "Bluzoné", "hòà",      "café",
                                           "piñata", "Đắkoà", "",        "nghiêngs", "ñoà"};

TEST(SyllableTest, PutsMisplacedTonesWhereTheOlderSpellingHasThem) {
  for (const auto& [seen, placed] : kMisplaced) {
    SCOPED_TRACE(seen);
    EXPECT_EQ(tone_placed(seen), placed);
  }
}

TEST(SyllableTest, LeavesTonesThatAreInPlace) {
  for (const std::string_view syllable : kInPlace) {
    SCOPED_TRACE(syllable);
    EXPECT_EQ(tone_placed(syllable), std::nullopt);
    EXPECT_TRUE(is_syllable(syllable));
  }
}

TEST(SyllableTest, LeavesWhatIsNoSyllable) {
  for (const std::string_view letters : kLeftAlone) {
    SCOPED_TRACE(letters);
    EXPECT_EQ(tone_placed(letters), std::nullopt);
    EXPECT_FALSE(is_syllable(letters));
  }
}

TEST(SyllableTest, IsWellFormedAsVietnameseSpells) {
  for (const std::string_view syllable :
       {"hòa",   "hoà",   "ủy",    "uỷ",     "khỏe", "khoẻ",  "quý",  "quốc", "giêng", "gì",
        "giữ",   "nghề",  "ghế",   "kỷ",     "cũ",   "người", "được", "đẹp",  "sách",  "mệnh",
        "thuở",  "khuya", "khuỷu", "xoong",  "xoáy", "yếu",   "yên",  "ở",    "ăn",    "ỐM",
        "ĐƯỜNG", "huỳnh", "huếch", "truyền", "quỹ",  "tuần",  "mía",  "loắt", "qua"}) {
    SCOPED_TRACE(syllable);
    EXPECT_TRUE(is_well_formed(syllable));
  }
}

TEST(SyllableTest, IsNotWellFormedWhereOnePartDoesNotSuitAnother) {
  for (const std::string_view letters :
       {"cế",   "ká",     "ngế",  "nghá", "ghá",   "gế",  // the initial and the vowel
        "tă",   "iê",     "tươ",  "aing", "mưac",  "êc",  "ơng", "ech",  // the vowel and the final
        "càc",  "cac",    "hỏc",  "tàp",  "tếchn", "mảt",                // the final and the tone
        "cuả",  "họat",   "đựơc", "mơí",                                 // the place of the tone
        "café", "Pleiku", "ñoà",  "",     "b",     "hòà"}) {
    SCOPED_TRACE(letters);
    EXPECT_FALSE(is_well_formed(letters));
  }
}

}  // namespace
}  // namespace solieu::text
