#include "engine/text/convert.h"

#include <gtest/gtest.h>

namespace solieu::text {
namespace {

using namespace std::string_view_literals;

TEST(ConvertTest, ReadsUtf16OfBothOrders) {
  EXPECT_EQ(convert("x\0\xE3\0=\xD8\0\xDE"sv, Charset::kUtf16Le).text, "xã😀");
  EXPECT_EQ(convert("\0x\0\xE3\xD8=\xDE\0"sv, Charset::kUtf16Be).text, "xã😀");
}

TEST(ConvertTest, ReadsWindowsCodePages) {
  EXPECT_EQ(convert("\xF0\xEA\xECn \x80", Charset::kWindows1258).text, "đê\u0301n €");
  EXPECT_EQ(convert("\xF0\xEA \x80", Charset::kWindows1252).text, "ðê €");
}

TEST(ConvertTest, ReadsTextsOfAnyLength) {
  std::string bytes = "x";
  for (int i = 0; i < 20000; ++i) bytes += "=\xD8\0\xDE"sv;
  const Converted converted = convert(bytes + '\0', Charset::kUtf16Le);
  EXPECT_EQ(converted.bad_byte, std::nullopt);
  EXPECT_EQ(convert(std::string(100000, '\xEA'), Charset::kWindows1258).text.size(), 200000u);
}

TEST(ConvertTest, NamesTheFirstOfTheBytesThatCannotBeReadAndGoesOn) {
  const Converted converted = convert(
      "a\0\0\xDC"
      "b\0\0\xDC"
      "c\0"sv,
      Charset::kUtf16Le);
  EXPECT_EQ(converted.bad_byte, 2u);
  EXPECT_EQ(converted.text, "a\uFFFDb\uFFFDc");
  EXPECT_EQ(convert("a\0b"sv, Charset::kUtf16Le).bad_byte, 2u);
  EXPECT_EQ(convert("", Charset::kUtf16Be).bad_byte, std::nullopt);
}

}  // namespace
}  // namespace solieu::text
