#include "engine/text/normalize.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "engine/text/character.h"
#include "engine/text/code_point.h"
#include "tests/text/decompose.h"

namespace solieu::text {
namespace {

struct Pair {
  std::string_view source;
  std::string_view shadow;
};

// What is invisible, or looks like its neighbour, is an escape.
constexpr Pair kLookAlikes[] = {
    {"Q\u00D0/TW", "QĐ/TW"},
    {"\u00F0ồng", "đồng"},
    {"\u0189ảng", "Đảng"},
    {"\u0256ảng", "đảng"},
    {"5.000\u20AB", "5.000đ"},
    {"a\u00A0b", "a b"},
    {"a\u2007b", "a b"},
    {"a\u2009b", "a b"},
    {"a\u202Fb", "a b"},
    {"a\u3000b", "a b"},
    {"a\tb", "a\tb"},
    {"a\u200Bb", "ab"},
    {"a\u200Cb", "ab"},
    {"a\u200Db", "ab"},
    {"a\u2060b", "ab"},
    {"\uFEFFab", "ab"},
    {"1\u00AD250", "1250"},
    {"a\u200E\u202C\uFE0Fb", "ab"},
    {"20\u201030", "20-30"},
    {"20\u201130", "20-30"},
    {"20\u201230", "20-30"},
    {"20\u201330", "20-30"},
    {"20\u201430", "20-30"},
    {"20\u201530", "20-30"},
    {"\u22125", "-5"},
    {"a\uFE58b", "a-b"},
    {"a\uFF0Db", "a-b"},
    {"“Mái ấm”", "\"Mái ấm\""},
    {"„Mái ấm‟", "\"Mái ấm\""},
    {"«Mái ấm»", "\"Mái ấm\""},
    {"6″", "6\""},
    {"''Mái ấm''", "''Mái ấm''"},
    {"‘Mái ấm’", "'Mái ấm'"},
    {"R’lấp", "R'lấp"},
    {"văn bản…", "văn bản..."},
    {"\uFF11\uFF12\uFF0F\uFF21", "12/A"},
    {"1\uFF0E250", "1.250"},
    {"3\u20444", "3/4"},
    {"3\u22154", "3/4"},
    {"• Một", "* Một"},
    {"● Một", "* Một"},
    {"▪ Một", "* Một"},
    {"■ Một", "* Một"},
    {"► Một", "* Một"},
    {"▶ Một", "* Một"},
    {"➢ Một", "* Một"},
    {"✓ Một", "* Một"},
    {"· Một\n \u00A0· Hai · Ba", "* Một\n  * Hai · Ba"},
    {"1.200 m² và 3 km²", "1.200 m2 và 3 km2"},
    {"5 m³, x²", "5 m3, x²"},
    {"2 × 3 = 6, ½", "2 × 3 = 6, ½"},
};

constexpr Pair kCompositions[] = {
    {"Hu\u0323\u0302", "Hụ\u0302"},  // no such letter: nothing lost
    {"he\u0323\u0302", "hệ"},
    {"he\u0302\u0323", "hệ"},  // out of canonical order
    {"hê\u0323", "hệ"},
    {"hẹ\u0302", "hệ"},
    {"o\u031B\u0323", "ợ"},
    {"ơ\u0323", "ợ"},
    {"e\u0302\u0340", "ề"},
    {"D\u031B\u0300", "D\u031B\u0300"},
    {"ho\u0323at", "hoạt"},
    {"hoa\u0300", "hòa"},
    {"e\u200B\u0301", "é"},
    {"\uFF41\u0301", "á"},
    {"\u0301", "\u0301"},
    {" \u0301a", " \u0301a"},
    {"\u212A\u037E", "K;"},
};

constexpr Pair kTones[] = {
    {"Uỷ ban, UỶ BAN, uỷ thác", "Ủy ban, ỦY BAN, ủy thác"},
    {"khoá XII, Hoà Thành", "khóa XII, Hòa Thành"},
    {"họat động cuả tòan Đảng", "hoạt động của toàn Đảng"},
    {"“Hoà”", "\"Hòa\""},
    {"ho\u00ADà", "hòa"},
    {"ho\u00ADa\u0300\u00AD!", "hòa!"},
    {"K'Hoà, (hoà)2", "K'Hòa, (hòa)2"},
    {"hoà\u0331", "hoà\u0331"},
    {"x\u0331hoà x\u0331hoà", "x\u0331hòa x\u0331hòa"},
    {"\u0130à \u0130à", "\u0130à \u0130à"},  // a Turkish capital
    {"hoà®uỷ", "hòa®ủy"},
    {"Qu\u1EF3 l\u0169y", "Quỳ lũy"},
};

template <std::size_t kSize>
void expect_shadows(const Pair (&pairs)[kSize]) {
  for (const Pair& pair : pairs) {
    SCOPED_TRACE(pair.source);
    EXPECT_EQ(normalized(pair.source), pair.shadow);
    EXPECT_EQ(normalized(pair.shadow), pair.shadow);
  }
}

TEST(NormalizeTest, FoldsLookAlikes) { expect_shadows(kLookAlikes); }
TEST(NormalizeTest, Composes) { expect_shadows(kCompositions); }
TEST(NormalizeTest, PlacesTones) { expect_shadows(kTones); }

TEST(NormalizeTest, KeepsLineBreaksAndCase) {
  constexpr std::string_view kText = "HỘI Nông dân\r\nTỉnh\rhuyện\n\n\u2028Xã\v\f";
  EXPECT_EQ(normalized(kText), kText);
  EXPECT_TRUE(normalize(kText).to_source.is_identity());
}

TEST(NormalizeTest, LeadsEachLetterBack) {
  const std::string_view source = "a\u200B“Uỷ” ho\u00ADa\u0300…";
  const Normalized made = normalize(source);
  ASSERT_EQ(made.text, "a\"Ủy\" hòa...");
  const auto source_of = [&](std::string_view piece) {
    const std::size_t at = made.text.find(piece);
    const Span span = made.to_source.to_source({at, at + piece.size()});
    return source.substr(span.begin, span.size());
  };
  EXPECT_EQ(source_of("a"), "a");
  EXPECT_EQ(source_of("\""), "“");
  EXPECT_EQ(source_of("Ủ"), "U");
  EXPECT_EQ(source_of("y"), "ỷ");
  EXPECT_EQ(source_of("Ủy"), "Uỷ");
  EXPECT_EQ(source_of("ò"), "o");
  EXPECT_EQ(source_of("òa"), "o\u00ADa\u0300");
  EXPECT_EQ(source_of("a..."), "a\u0300…");
  EXPECT_EQ(source_of(".."), "…");
}

struct Broken {
  std::string_view text;
  std::size_t byte;
};

constexpr Broken kBroken[] = {
    {"\x80", 0},
    {"abc\xBF", 3},                           // lone continuation
    {"Vi\xE1\xBB", 2},                        // cut off at the end
    {"Vi\xE1\xBB n", 2},                      // cut off before a blank
    {"a\xC0\xAF", 1},                         // overlong
    {"a\xE0\x80\xAF", 1},                     // overlong
    {"đ\xED\xA0\x80", 2},                     // surrogate
    {"a\xF4\x90\x80\x80", 1},                 // beyond U+10FFFF
    {"\xFF\xFE", 0},                          // a mark of UTF-16
    {"T\xFB nh\xA9n d\xA9n, Vi\xD6t Nam", 1}  // TCVN3
};

TEST(NormalizeTest, NamesTheFirstByteThatIsNotUtf8) {
  for (const Broken& broken : kBroken) {
    for (const std::size_t before : {0, 1, 100}) {
      try {
        normalize(std::string(before, ' ').append(broken.text));
        ADD_FAILURE() << "accepted bytes broken at " << broken.byte;
      } catch (const InvalidUtf8& error) {
        EXPECT_EQ(error.byte_offset(), before + broken.byte);
      }
    }
  }
}

TEST(NormalizeTest, RefusesFourGigabytes) {
  const std::string_view too_long("", std::size_t{1} << 32);  // refused before it is read
  EXPECT_THROW(normalize(too_long), Error);
}

TEST(NormalizeTest, FoldsCase) {
  EXPECT_EQ(fold_case("ỦY BAN Đảng ƯƠNG ẨẪ 12-KH/TU"), "ủy ban đảng ương ẩẫ 12-kh/tu");
}

TEST(NormalizeTest, FoldsCaseInPlace) {
  const CharacterTable& table = CharacterTable::instance();
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string letter, lower;
    append_utf8(letter, c);
    append_utf8(lower, table.at(c).lower);
    if (lower.size() != letter.size()) lower = letter;
    EXPECT_EQ(fold_case_in_place(letter), lower);
    // And with enough around it to be looked at in blocks.
    letter.insert(0, c % 40, 'X').append(50, 'X');
    lower.insert(0, c % 40, 'x').append(50, 'x');
    EXPECT_EQ(fold_case_in_place(letter), lower);
  }
}

TEST(NormalizeTest, FoldsMarks) {
  EXPECT_EQ(fold_marks("Nhà Đại đoàn kết ỨNG HỘ, Đắk Lắk: 1.200 m2 “…”"),
            "nha dai doan ket ung ho, dak lak: 1.200 m2 “…”");
  EXPECT_EQ(fold_marks(decompose("Nhà Đại đoàn kết")), "nha dai doan ket");
  EXPECT_EQ(fold_marks("日本 \u00A0½ \U0001F600"), "日本 \u00A0½ \U0001F600");
}

// What the rules see does not depend on how often it was normalized, nor on how it was composed.
TEST(NormalizeTest, IsStableOverAnyPairOfCharacters) {
  constexpr char32_t kCharacters[] = {
      U'a',   U'o',   U'à',   U'ư',   U'ợ',   U'm',    U' ',    U'\n',   0x300,  0x301,
      0x302,  0x31B,  0x323,  0x331,  0x345,  0xAD,    0xB2,    0xB7,    0xD0,   0x387,
      0x34F,  0x1100, 0x1161, 0x11A8, 0xAC00, 0x200B,  0x2019,  0x2026,  0x20AB, 0x212B,
      0x2000, 0xFF41, 0xFEFF, 0xF0B7, 0x958,  0x1D15E, 0x1F600, 0x1D165,
  };
  for (const char32_t first : kCharacters) {
    for (const char32_t second : kCharacters) {
      for (const char32_t third : kCharacters) {
        std::string text;
        append_utf8(text, first);
        append_utf8(text, second);
        append_utf8(text, third);
        const std::string shadow = normalized(text);
        ASSERT_EQ(normalized(shadow), shadow) << text;
        ASSERT_EQ(normalized(decompose(text)), shadow) << text;
      }
    }
  }
}

}  // namespace
}  // namespace solieu::text
