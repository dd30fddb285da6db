#include "engine/encoding/byte_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

namespace solieu::encoding {
namespace {

// a … y with their five tones; the capitals beside them.
constexpr std::u32string_view kSmall =
    U"àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
constexpr std::u32string_view kCapitals =
    U"ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ";
constexpr std::u32string_view kCapitalsWithoutTone = U"ĂÂÊÔƠƯĐ";

int bytes_for(const ByteTable& table, char32_t c) {
  return static_cast<int>(std::count(table.begin(), table.end(), c));
}

TEST(ByteTableTest, VisciiHasEveryLetterOnce) {
  for (const char32_t c : kSmall) EXPECT_EQ(bytes_for(viscii(), c), 1);
  for (const char32_t c : kCapitals) {
    SCOPED_TRACE(static_cast<unsigned>(c));
    EXPECT_EQ(bytes_for(viscii(), c), 1);
  }
}

TEST(ByteTableTest, Tcvn3HasEverySmallLetterAndTheCapitalsWithoutTone) {
  for (const char32_t c : kCapitalsWithoutTone) EXPECT_GE(bytes_for(tcvn3(), c), 1);
  for (const char32_t c : kSmall) {
    SCOPED_TRACE(static_cast<unsigned>(c));
    EXPECT_GE(bytes_for(tcvn3(), c), 1);
  }
}

TEST(ByteTableTest, FontsLeaveQuotesAndDashesWhereWindowsHasThem) {
  EXPECT_EQ(convert("\x93Xu\xA9n\x94 \x96 2004\x85", tcvn3()).text, "“Xuân” – 2004…");
}

TEST(ByteTableTest, ReadsWindows1252AndLatin1Back) {
  EXPECT_EQ(windows_1252_byte(U'A'), 'A');
  EXPECT_EQ(windows_1252_byte(U'é'), '\xE9');
  EXPECT_EQ(windows_1252_byte(U'€'), '\x80');
  EXPECT_EQ(windows_1252_byte(U'™'), '\x99');
  EXPECT_EQ(windows_1252_byte(0x99), '\x99');
  EXPECT_EQ(windows_1252_byte(U'ế'), std::nullopt);
}

}  // namespace
}  // namespace solieu::encoding
