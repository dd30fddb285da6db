#include "engine/encoding/decode.h"

#include <gtest/gtest.h>

#include "engine/text/composition.h"
#include "tests/encoding/golden.h"

namespace solieu::encoding {
namespace {

using namespace std::string_literals;
using Reason = Undecodable::Reason;

// What is thrown; fails where nothing is.
Undecodable refusal(std::string bytes, const Hint& hint = {}) {
  try {
    const Decoded decoded = decode(std::move(bytes), hint);
    ADD_FAILURE() << "decoded as " << name_of(decoded.encoding) << ": " << decoded.text;
  } catch (const Undecodable& error) {
    return error;
  }
  return {Reason::kUnknown, 0};
}

TEST(DecodeTest, TellsEachEncodingByASentence) {
  for (const Golden& golden : kGolden) {
    SCOPED_TRACE(name_of(golden.encoding));
    const Decoded decoded = decode(std::string(golden.sentence));
    EXPECT_EQ(name_of(decoded.encoding), name_of(golden.encoding));
    EXPECT_EQ(text::composed(decoded.text), kSentence);
  }
}

TEST(DecodeTest, TellsEachEncodingByATitle) {
  for (const Golden& golden : kGolden) {
    SCOPED_TRACE(name_of(golden.encoding));
    const Decoded decoded = decode(std::string(golden.title));
    EXPECT_EQ(name_of(decoded.encoding), name_of(golden.encoding));
    EXPECT_EQ(text::composed(decoded.text), kTitle);
  }
}

TEST(DecodeTest, FindsTheTextAmongTags) {
  const std::string page(
      "<div class=\"menu-item first\"><a href=\"/tin-tuc/index.aspx\" title=\"a\">");
  for (const Golden& golden : kGolden) {
    if (golden.encoding == Encoding::kUtf16Le || golden.encoding == Encoding::kUtf16Be ||
        golden.encoding == Encoding::kViqr) {
      continue;
    }
    SCOPED_TRACE(name_of(golden.encoding));
    EXPECT_EQ(decode(page + std::string(golden.sentence) + page).encoding, golden.encoding);
  }
}

TEST(DecodeTest, IsNotLedByWhatIsDeclared) {
  for (const Golden& golden : kGolden) {
    for (const Encoding declared : kEncodings) {
      SCOPED_TRACE(std::string(name_of(golden.encoding)) + " said to be " +
                   std::string(name_of(declared)));
      EXPECT_EQ(decode(std::string(golden.sentence), {.declared = declared}).encoding,
                golden.encoding);
    }
  }
}

TEST(DecodeTest, NeedsADeclarationWhereSeveralReadEquallyWell) {
  const std::string bytes = "m\xE9t h\xE9";  // một hộ in TCVN3, mét hé in VISCII
  EXPECT_EQ(refusal(bytes).reason(), Reason::kAmbiguous);
  EXPECT_EQ(decode(bytes, {.declared = Encoding::kTcvn3}).text, "một hộ");
  EXPECT_EQ(decode(bytes, {.declared = Encoding::kViscii}).text, "mét hé");
}

TEST(DecodeTest, TakesByteOrderMarksAtTheirWord) {
  EXPECT_EQ(decode("\xEF\xBB\xBFxã").text, "xã");
  EXPECT_EQ(decode("\xFF\xFEx\0\xE3\0"s).text, "xã");
  EXPECT_EQ(decode("\xFE\xFF\0x\0\xE3"s).text, "xã");
  EXPECT_EQ(refusal("\xFF\xFE\0\0x\0\0\0"s).reason(), Reason::kUtf32);
  EXPECT_EQ(refusal("\0\0\xFE\xFF\0\0\0x"s).reason(), Reason::kUtf32);
}

TEST(DecodeTest, CountsTheByteOrderMarkInOffsets) {
  EXPECT_EQ(refusal("\xEF\xBB\xBFx\xFF").byte_offset(), 4u);
  EXPECT_EQ(refusal("\xFF\xFEx\0\0\xDCx\0"s).byte_offset(), 4u);
}

TEST(DecodeTest, LeavesUtf8AsItIs) {
  for (const std::string text :
       {"", "Plain words. Is it so? (a+b) x^2",
        "Une école à côté du café, où l'été a été très agréable", "größer, schöner, älter",
        "Москва и область", "東京都", "hộ", "à", "Copyright © 2012", "ý: “– …”", "m² 30°C ½",
        "Đắk Lắk, Kon Tum: Krông Pắc"}) {
    SCOPED_TRACE(text);
    const Decoded decoded = decode(text);
    EXPECT_EQ(decoded.encoding, Encoding::kUtf8);
    EXPECT_EQ(decoded.text, text);
  }
}

TEST(DecodeTest, DoesNotCopyUtf8) {
  std::string bytes(kSentence);
  const char* const before = bytes.data();
  EXPECT_EQ(decode(std::move(bytes)).text.data(), before);
}

TEST(DecodeTest, LeavesABrokenByteInUtf8ToItsReader) {
  for (const std::size_t at : {std::size_t{0}, std::size_t{60}, kSentence.size()}) {
    std::string broken(kSentence);
    broken.insert(at, "\xE1");
    EXPECT_EQ(decode(broken).encoding, Encoding::kUtf8);
    EXPECT_EQ(decode(broken).text, broken);
  }
}

TEST(DecodeTest, RepairsTheMisreadPartOfAText) {
  std::string mixed(kSentence);
  for (const Golden& golden : kGolden) {
    if (golden.encoding == Encoding::kMisreadUtf8) mixed += golden.sentence;
  }
  EXPECT_EQ(decode(mixed).text, std::string(kSentence) + std::string(kSentence));
}

TEST(DecodeTest, ReadsPunctuationOfWindowsInTextWithoutLettersBeyondAscii) {
  const Decoded decoded = decode("Don\x92t \x93quote\x94 me\x85 \xA0 please");
  EXPECT_EQ(decoded.encoding, Encoding::kWindows1252);
  EXPECT_EQ(decoded.text, "Don’t “quote” me… \u00A0 please");
}

TEST(DecodeTest, RefusesWhatReadsAsVietnameseInNoEncoding) {
  for (const std::string bytes :
       {"Une \xE9"
        "cole \xE0 c\xF4t\xE9 du caf\xE9, o\xF9 l'\xE9t\xE9 a \xE9t\xE9 agr\xE9"
        "able",
        "gr\xF6\xDF"
        "er, sch\xF6ner, \xE4lter, f\xFCr, \xFC"
        "ber",
        "\xCC\xEE\xF1\xEA\xE2\xE0 \xE8 \xEE\xE1\xEB\xE0\xF1\xF2\xFC",
        "\x93\xFA\x6B\x82\xA4\xD0\xC1", "x\xFF"}) {
    SCOPED_TRACE(bytes);
    EXPECT_EQ(refusal(bytes).reason(), Reason::kUnknown);
  }
  EXPECT_EQ(refusal("word \xFC"
                    "ber")
                .byte_offset(),
            5u);
}

TEST(DecodeTest, RefusesFilesPutTogetherOfSeveralEncodings) {
  for (const Golden& golden : kGolden) {
    if (golden.encoding != Encoding::kTcvn3 && golden.encoding != Encoding::kVni) continue;
    const std::string older(golden.sentence), utf8(kSentence);
    EXPECT_EQ(refusal(older + "\n" + utf8).reason(), Reason::kMixed);
    EXPECT_EQ(refusal(utf8 + "\n" + older).reason(), Reason::kMixed);
    std::string far_off;
    for (int i = 0; i < 200; ++i) far_off += older + "\n";
    EXPECT_EQ(refusal(far_off + utf8).reason(), Reason::kMixed);
  }
}

TEST(DecodeTest, RefusesBinaryFiles) {
  std::string numbers;
  for (int i = 0; i < 500; ++i) numbers += static_cast<char>(i * i * 31 >> 3);
  for (const std::string& bytes :
       {"\x7F"
        "ELF\x02\x01\x01\0\0\0\0"s,
        "GIF89a\x10\0\x10\0\x80\xFF"s, "\0\x01\x02\x03"s, numbers + '\0'}) {
    EXPECT_EQ(refusal(bytes).reason(), Reason::kBinary);
  }
  EXPECT_EQ(refusal("abc\0def\x01ghi"s).byte_offset(), 3u);
}

TEST(DecodeTest, TakesNoVoteWhereTheEncodingIsForced) {
  EXPECT_EQ(decode("m\xE9t", {.forced = Encoding::kTcvn3}).text, "một");
  EXPECT_EQ(decode("caf\xE9", {.forced = Encoding::kWindows1252}).text, "café");
  EXPECT_EQ(decode("ca'", {.forced = Encoding::kUtf8}).text, "ca'");
  EXPECT_EQ(decode("ca'", {.forced = Encoding::kViqr}).text, "cá");
  const Undecodable error = refusal("x\xB7 \x81", {.forced = Encoding::kTcvn3});
  EXPECT_EQ(error.reason(), Reason::kBadByte);
  EXPECT_EQ(error.encoding(), Encoding::kTcvn3);
  EXPECT_EQ(error.byte_offset(), 3u);
  EXPECT_STREQ(error.what(), "not TCVN3 at byte 3");
}

}  // namespace
}  // namespace solieu::encoding
