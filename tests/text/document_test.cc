#include "engine/text/document.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "engine/text/normalize.h"
#include "tests/text/decompose.h"

namespace solieu::text {
namespace {

constexpr std::string_view kReports[] = {
    "Uỷ ban Mặt trận Tổ quốc Việt Nam huyện Hoà Thành đã họat động hiệu quả: vận động được "
    "1.909.927.135 đồng, đạt 115,06% kế hoạch.\n- Hội Liên hiệp Phụ nữ: xây 15 căn nhà “Mái ấm "
    "tình thương” trị giá 915 triệu đồng; sửa chữa 08 căn – 218 triệu đồng…\n\n",
    "\uFEFFQuyết định số 217-Q\u00D0/TW, ngày 12/12/2013 của Bộ Chính trị (khoá XI).\r\n"
    "\u00A0\u00A0Đến 30\u20116\u20112020, cả tỉnh có 12.478 tổ với 438\u00AD.116 hộ; diện tích "
    "1.200 m² đất, thuỷ lợi, cuả dân.",
    "Đắk R’lấp: đồng chí Ksor H’Bơ Khăp thăm, tặng quà. Tổng trị giá 45.500.000₫ (“quỹ khuyến "
    "học”) – nghiã tình đồng đội; ưu tiên người cao tuổi, trẻ mồ côi, hộ nghèo ở vùng sâu…",
};

// Every other letter taken apart.
std::string half_decomposed(std::string_view text) {
  std::string result;
  const char* const end = text.data() + text.size();
  bool whole = false;
  for (const char* at = text.data(); at < end;) {
    const CodePoint next = code_point_at(at, end);
    const std::string letter(at, next.size);
    whole = !whole;
    result += whole ? letter : decompose(letter);
    at += next.size;
  }
  return result;
}

TEST(DocumentTest, SeesTheSameTextHoweverItIsComposed) {
  for (const std::string_view report : kReports) {
    const Document composed = Document::from_utf8(std::string(report));
    for (const std::string& source : {decompose(report), half_decomposed(report)}) {
      const Document document = Document::from_utf8(source);
      EXPECT_EQ(document.text(), composed.text());
      EXPECT_EQ(document.source(), source);
      EXPECT_EQ(document.tokens().size(), composed.tokens().size());
      EXPECT_EQ(document.sentences().size(), composed.sentences().size());
    }
  }
}

TEST(DocumentTest, LeadsEveryTokenBackToItsSource) {
  for (const std::string_view report : kReports) {
    const Document composed = Document::from_utf8(std::string(report));
    for (const std::string& source :
         {std::string(report), decompose(report), half_decomposed(report)}) {
      const Document document = Document::from_utf8(source);
      std::size_t end_of_last = 0;
      for (std::size_t i = 0; i < document.tokens().size(); ++i) {
        const Span span{document.tokens()[i].begin, document.tokens()[i].end};
        const std::string_view found = document.source_text(span);
        // The same characters as in the composed report.
        const Token& token = composed.tokens()[i];
        EXPECT_EQ(decompose(found), decompose(composed.source_text({token.begin, token.end})));
        // And counted in code points.
        const SourceRange range = document.source_range(span);
        const auto byte = static_cast<std::size_t>(found.data() - document.source().data());
        EXPECT_EQ(range.begin, count_code_points(document.source().substr(0, byte)));
        EXPECT_EQ(range.end - range.begin, count_code_points(found));
        if (found != "…") {  // whose three dots share it
          EXPECT_EQ(normalized(found), document.text(span));
          EXPECT_GE(range.begin, end_of_last);
        }
        end_of_last = range.end;
        // And forth again.
        const Span back = document.span_of(range);
        EXPECT_TRUE(back.contains(span));
        EXPECT_EQ(document.source_range(back), range);
      }
    }
  }
}

TEST(DocumentTest, QuotesTheSourceAsItWasRead) {
  const Document document = Document::from_utf8("\uFEFFQuỹ “Vì\u00A0người nghèo” thuỷ lợi…");
  const auto quote = [&](std::string_view piece) {
    const std::size_t at = document.text().find(piece);
    return document.source_text({at, at + piece.size()});
  };
  EXPECT_EQ(quote("\"Vì người nghèo\""), "“Vì\u00A0người nghèo”");
  EXPECT_EQ(quote("thủy"), "thuỷ");
  EXPECT_EQ(quote("lợi..."), "lợi…");
  EXPECT_EQ(quote("Quỹ"), "Quỹ");
  EXPECT_EQ(document.source_range({0, 5}), (SourceRange{1, 4}));
  EXPECT_EQ(document.span_of({1, 4}), (Span{0, 5}));
}

TEST(DocumentTest, CountsBytesWhereEachIsACharacter) {
  const Document document = Document::from_utf8(std::string(1000, 'a') + " 12");
  EXPECT_EQ(document.source_range({1001, 1003}), (SourceRange{1001, 1003}));
  EXPECT_EQ(document.source_text({1001, 1003}), "12");
  EXPECT_EQ(document.span_of({1001, 1003}), (Span{1001, 1003}));
}

TEST(DocumentTest, CountsCodePointsFarIntoTheText) {
  std::string source;
  for (int i = 0; i < 500; ++i) source += "đồng ";
  const Document document = Document::from_utf8(source + "12");
  const std::size_t at = source.size();
  EXPECT_EQ(document.source_range({at, at + 2}), (SourceRange{2500, 2502}));
  EXPECT_EQ(document.source_range({at + 2, at + 2}), (SourceRange{2502, 2502}));
  EXPECT_EQ(document.span_of({2500, 2502}), (Span{at, at + 2}));
  EXPECT_EQ(document.span_of({2502, 2502}), (Span{at + 2, at + 2}));
}

TEST(DocumentTest, IsEmptyWithoutText) {
  for (const std::string_view source : {"", "\uFEFF", " \n"}) {
    const Document document = Document::from_utf8(std::string(source));
    EXPECT_TRUE(document.tokens().empty());
    EXPECT_TRUE(document.lines().empty());
    EXPECT_TRUE(document.sentences().empty());
    EXPECT_EQ(document.source_range({0, 0}), (SourceRange{0, 0}));
  }
}

TEST(DocumentTest, RefusesWhatIsNotUtf8) {
  EXPECT_THROW(Document::from_utf8("Vi\xE1\xBB"), InvalidUtf8);
}

TEST(DocumentTest, MayBeMoved) {
  Document document = Document::from_utf8("Uỷ ban");
  const Document moved = std::move(document);
  EXPECT_EQ(moved.text(), "Ủy ban");
  EXPECT_EQ(moved.source(), "Uỷ ban");
}

// Nothing here takes more than linear time; a quadratic step would hang the test.
TEST(DocumentTest, TakesAnyText) {
  constexpr std::string_view kPieces[] = {
      "a",
      "đ",
      "à",
      "\u0301",
      "\u0301\u0323",
      "\u200B",
      "\u00A0",
      "1",
      "1.",
      "hoà ",
      "hoà",
      "a'",
      ".",
      ". A",
      "·",
      " ·",
      "\n",
      "\r\n· ",
      "“",
      "m²",
      "…",
      "a\u0301",
      "\u200B\u0301",
      "- ",
      "a:",
      "\u1161",
      "日",
      "a) ",
      "1. A. ",
      "TP. ",
      "đ/c. ",
      "\u00AD\u0323a",
      "\u0345\u0301",
  };
  for (const std::string_view piece : kPieces) {
    SCOPED_TRACE(piece);
    std::string source = "o";
    while (source.size() < 400'000) source += piece;
    const std::size_t size = source.size();
    const Document document = Document::from_utf8(std::move(source));
    EXPECT_EQ(document.source().size(), size);
    std::size_t end = 0;
    for (const Sentence& sentence : document.sentences()) {
      EXPECT_LE(end, sentence.span.begin);
      end = sentence.span.end;
    }
    EXPECT_LE(end, document.text().size());
    const SourceRange whole = document.source_range({0, document.text().size()});
    EXPECT_LE(whole.end, size);
  }
}

}  // namespace
}  // namespace solieu::text
