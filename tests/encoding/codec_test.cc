#include "engine/encoding/codec.h"

#include <gtest/gtest.h>

#include "engine/text/composition.h"
#include "tests/encoding/golden.h"

namespace solieu::encoding {
namespace {

using namespace std::string_view_literals;

TEST(CodecTest, ReadsWhatOtherProgramsWrote) {
  for (const Golden& golden : kGolden) {
    SCOPED_TRACE(name_of(golden.encoding));
    const text::Converted sentence = convert(golden.sentence, golden.encoding);
    EXPECT_EQ(text::composed(sentence.text), kSentence);
    EXPECT_EQ(sentence.bad_byte, std::nullopt);
    EXPECT_EQ(text::composed(convert(golden.title, golden.encoding).text), kTitle);
  }
}

TEST(CodecTest, NamesTheFirstByteThatCannotBe) {
  struct Case {
    Encoding encoding;
    std::string_view bytes;
    std::size_t bad_byte;
  };
  constexpr Case kRefused[] = {
      {Encoding::kUtf8, "x\xC3\xA3 \xE1\xBA"sv, 4},
      {Encoding::kUtf16Le,
       "a\0\x00\xD8"
       "b\0"sv,
       2},
      {Encoding::kUtf16Le, "a\0b"sv, 2},
      {Encoding::kUtf16Be, "\0a\xDC\x00\0b"sv, 2},
      {Encoding::kTcvn3, "x\xB7 \x81 \x8D"sv, 3},
      {Encoding::kVni, "xa\xF5 \x81"sv, 4},
      {Encoding::kWindows1258, "\xF0\xEA\x8A"sv, 2},
      {Encoding::kWindows1252, "\xE9\x90"sv, 1},
      {Encoding::kViqr, "a^\xE9"sv, 2},
      {Encoding::kMisreadUtf8, "\xC3\x83\xFF"sv, 2},
      {Encoding::kMisreadTcvn3, "ab\xFF"sv, 2},
  };
  for (const Case& refused : kRefused) {
    SCOPED_TRACE(name_of(refused.encoding));
    EXPECT_EQ(convert(refused.bytes, refused.encoding).bad_byte, refused.bad_byte);
  }
}

}  // namespace
}  // namespace solieu::encoding
