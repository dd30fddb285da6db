#include "engine/text/sentence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "engine/text/document.h"

namespace solieu::text {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

std::vector<std::string> sentences_of(std::string_view text) {
  const Document document = Document::from_utf8(std::string(text));
  std::vector<std::string> sentences;
  for (const Sentence& sentence : document.sentences()) {
    sentences.emplace_back(document.text(sentence.span));
  }
  return sentences;
}

std::vector<std::string> lines_of(std::string_view text) {
  const Document document = Document::from_utf8(std::string(text));
  std::vector<std::string> lines;
  for (const Line& line : document.lines()) lines.emplace_back(document.text(line.span));
  return lines;
}

std::string label_of(std::string_view text) {
  const Document document = Document::from_utf8(std::string(text));
  return std::string(document.text(document.sentences().front().label));
}

constexpr std::pair<std::string_view, std::string_view> kTwoSentences[] = {
    {"Hội vận động được 45 triệu đồng.", " Các chi hội tặng 20 suất quà."},
    {"Đạt 104% kế hoạch!", " Hội đã làm tốt."},
    {"Vì sao?", " Hội chưa rõ."},
    {"Tặng quà, gạo, sách...", " Hội còn xây 3 căn nhà."},
    {"Hội xây 'Mái ấm công đoàn.'", " Tỉnh hỗ trợ 50 triệu đồng."},
    {"(Có 12 xã tham gia.)", " Huyện khen thưởng 3 xã."},
    {"Hội tổng kết năm 2019.", " 15 hộ thoát nghèo."},
    {"Hội nghị bế mạc.", " \"Vì người nghèo\" là chủ đề."},
    {"Hội nghị bế mạc.", " (Ảnh: Hải Yến)"},
    {"Có 2.000 hội viên tham gia.", " Kinh phí 1.250,5 triệu đồng"},
    {"Hội tặng 20 triệu đồng.", "Hội còn xây nhà."},  // the blank is missing
    {"Tặng 50.000đ.", "Hội còn xây nhà."},
    {"Thực hiện Nghị quyết khóa X.", " Đảng bộ tỉnh đã triển khai."},
    {"Tổng kết quý I.", " Tỉnh giao nhiệm vụ mới."},
    {"Hội có 500 hội viên.", " - Hội Nông dân: tặng 5 con bò."},
    {"Giảng dạy tại lớp 5.", " Trường khen thưởng."},
};

TEST(SentenceTest, EndsBeforeACapital) {
  for (const auto& [first, second] : kTwoSentences) {
    SCOPED_TRACE(first);
    const std::string_view trimmed = second.substr(second.find_first_not_of(' '));
    EXPECT_THAT(sentences_of(std::string(first) + std::string(second)),
                ElementsAre(std::string(first), std::string(trimmed)));
  }
}

TEST(SentenceTest, DoesNotEndHere) {
  constexpr std::string_view kOne[] = {
      "Ảnh: T.SỸ",
      "Hội nghị tại Tp. Pleiku và TP. Hồ Chí Minh",
      "Ban Tuyên giáo TX. An Khê, Q. Gò Vấp, P. Bến Nghé",
      "Lớp học do GS. Nguyễn An, PGS. Lê Bình, TS. Trần Chi và ThS. Võ Dung dạy",
      "BS. Phạm Hà và đ/c. Nguyễn Lan, ĐC. Trần Minh dự",
      "Giám mục giáo phận St. Paul",
      "Ủy ban T.Ư MTTQ Việt Nam",
      "Ông Nguyễn Văn A. Khăp trình bày",
      "Quỹ đạt 1.909.927.135 đồng, bằng 115.06 phần trăm",
      "Họp ngày 05. 5. 2020 tại huyện",
      "Tặng gạo, sách... và 30 suất quà",
      "Tặng 20 suất quà; Hội còn xây nhà",
      "Xem tại www.quochoi.Vn và binhdinh.gov.vn",
      "Vận tốc 50 m3/s. và tăng dần",
      "Gồm: Hội Nông dân; Hội Phụ nữ",
  };
  for (const std::string_view text : kOne) {
    SCOPED_TRACE(text);
    EXPECT_THAT(sentences_of(text), SizeIs(1));
  }
}

TEST(SentenceTest, KeepsListNumbersWithTheirText) {
  EXPECT_THAT(
      sentences_of("1. Công tác tuyên truyền. 2. Công tác xã hội. Hội xây 3 căn nhà."),
      ElementsAre("1. Công tác tuyên truyền.", "2. Công tác xã hội.", "Hội xây 3 căn nhà."));
  EXPECT_THAT(sentences_of("II. KẾT QUẢ"), ElementsAre("II. KẾT QUẢ"));
}

TEST(SentenceTest, DoesNotCareAboutQuotesThatAreNeverClosed) {
  EXPECT_THAT(
      sentences_of("Quỹ “Vì người nghèo đạt 5 tỷ. Hội xây nhà. (Ảnh: Hà. Đến nay xong."),
      ElementsAre("Quỹ \"Vì người nghèo đạt 5 tỷ.", "Hội xây nhà.", "(Ảnh: Hà.", "Đến nay xong."));
}

TEST(SentenceTest, KnowsItsLineAndTokens) {
  const Document document = Document::from_utf8("Hội họp. Tỉnh dự.\nHuyện xây 3 căn nhà.");
  ASSERT_EQ(document.sentences().size(), 3u);
  ASSERT_EQ(document.lines().size(), 2u);
  std::size_t token = 0;
  for (std::size_t i = 0; i < document.lines().size(); ++i) {
    const Line& line = document.lines()[i];
    for (std::size_t j = line.first_sentence; j < line.last_sentence; ++j) {
      const Sentence& sentence = document.sentences()[j];
      EXPECT_EQ(sentence.line, i);
      EXPECT_EQ(sentence.first_token, token);
      EXPECT_EQ(sentence.span.begin, document.tokens()[token].begin);
      token = sentence.last_token;
      EXPECT_EQ(sentence.span.end, document.tokens()[token - 1].end);
      EXPECT_TRUE(line.span.contains(sentence.span));
    }
  }
  EXPECT_EQ(token, document.tokens().size());
}

TEST(LineTest, EndsAtEveryKindOfBreak) {
  EXPECT_THAT(lines_of("Một\nHai\r\nBa\rBốn\u2028Năm\u2029Sáu\vBảy\fTám"),
              ElementsAre("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám"));
  EXPECT_THAT(lines_of("\n\n  Một \u00A0\n \t\n\u00A0Hai\n"), ElementsAre("Một", "Hai"));
  EXPECT_THAT(lines_of(" \n\n"), ElementsAre());
}

constexpr std::string_view kLong = "Ủy ban Mặt trận Tổ quốc Việt Nam huyện đã phối hợp với";

TEST(LineTest, ContinuesWhereTheTextWasWrapped) {
  const std::string first(kLong);
  for (const std::string_view ending : {"", ",", " 12", " (Hội)", " -", " 5%"}) {
    const std::string text = first + std::string(ending) + "\ncác xã vận động quỹ.";
    EXPECT_THAT(lines_of(text), SizeIs(1));
    EXPECT_THAT(sentences_of(text), SizeIs(1));
  }
  EXPECT_THAT(lines_of(first + "\r\ncác xã, thị trấn trong toàn huyện Hòa Thành\nvận động quỹ."),
              SizeIs(1));
}

TEST(LineTest, DoesNotContinue) {
  const std::string first(kLong);
  const std::string two_lines[] = {
      first + "\n\ncác xã vận động quỹ.",   // a blank line
      first + "\nCác xã vận động quỹ.",     // a capital
      first + "\n12 xã vận động quỹ.",      // a number
      first + "\na) các xã vận động quỹ.",  // a list item
      first + "\n- các xã vận động quỹ.",
      "Hội Nông dân tỉnh\nvận động quỹ.",  // a short line
  };
  for (const std::string& text : two_lines) EXPECT_THAT(lines_of(text), SizeIs(2));
  for (const std::string_view ending : {".", "!", "?", ":", ";", "\"", "”", "…"}) {
    const std::string text = first + std::string(ending) + "\ncác xã vận động quỹ.";
    EXPECT_THAT(lines_of(text), SizeIs(2));
  }
}

struct Kind {
  std::string_view line;
  LineKind kind;
};

constexpr Kind kKinds[] = {
    {"- Hội Nông dân thị xã: tặng 5 con bò.", LineKind::kListItem},
    {"-Hội Nông dân thị xã", LineKind::kListItem},
    {"– Hội Nông dân thị xã", LineKind::kListItem},
    {"+ Hội Nông dân thị xã", LineKind::kListItem},
    {"* Riêng hoạt động của MTTQ:", LineKind::kListItem},
    {"• Hội Nông dân", LineKind::kListItem},
    {"· Hội Nông dân", LineKind::kListItem},
    {"1. Công tác tuyên truyền", LineKind::kListItem},
    {"1.Công tác tuyên truyền", LineKind::kListItem},
    {"2.1. Công tác xã hội", LineKind::kListItem},
    {"1) Công tác xã hội", LineKind::kListItem},
    {"1/ Công tác xã hội", LineKind::kListItem},
    {"a) Công tác xã hội", LineKind::kListItem},
    {"đ) Công tác xã hội", LineKind::kListItem},
    {"I. ĐẶC ĐIỂM TÌNH HÌNH", LineKind::kListItem},
    {"IV. KẾT QUẢ", LineKind::kListItem},
    {"Một là, đẩy mạnh tuyên truyền.", LineKind::kListItem},
    {"Mười là: đẩy mạnh tuyên truyền.", LineKind::kListItem},
    {"Thứ nhất, đẩy mạnh tuyên truyền.", LineKind::kListItem},
    {"Thứ mười: đẩy mạnh tuyên truyền.", LineKind::kListItem},
    {"Thứ hai, 05/10/2020", LineKind::kHeading},  // Monday
    {"4 nhiệm vụ trọng tâm", LineKind::kHeading},
    {"Công tác tuyên truyền, vận động", LineKind::kHeading},
    {"DŨNG CHINH", LineKind::kHeading},
    {"2020", LineKind::kHeading},
    {"1.250 hộ thoát nghèo", LineKind::kHeading},
    {"Công tác tuyên truyền:", LineKind::kParagraph},
    {"Hội xây 3 căn nhà.", LineKind::kParagraph},
    {"Hội xây 3 căn nhà;", LineKind::kParagraph},
    {"Hội xây nhà. Huyện hỗ trợ", LineKind::kParagraph},
    {"công tác tuyên truyền", LineKind::kParagraph},
    {"Hội Nông dân tỉnh phối hợp với các cấp, các ngành vận động nông dân tham gia thành lập mới "
     "03 mô hình và nâng tổng số của toàn tỉnh lên 35",
     LineKind::kParagraph},
};

TEST(LineTest, IsAParagraphAHeadingOrAListItem) {
  for (const auto& [text, kind] : kKinds) {
    SCOPED_TRACE(text);
    const Document document = Document::from_utf8(std::string(text));
    ASSERT_EQ(document.lines().size(), 1u);
    EXPECT_EQ(document.lines().front().kind, kind);
  }
}

constexpr std::pair<std::string_view, std::string_view> kLabels[] = {
    {"Hội Nông dân tỉnh: Phối hợp vận động.", "Hội Nông dân tỉnh"},
    {"- Liên đoàn lao động thị xã: tặng quà.", "Liên đoàn lao động thị xã"},
    {"* Riêng hoạt động của MTTQ:", "Riêng hoạt động của MTTQ"},
    {"1. Hội Cựu chiến binh: tặng quà.", "Hội Cựu chiến binh"},
    {"Một là: Hội Phụ nữ: tặng quà.", "Hội Phụ nữ"},
    {"Họp lúc 10:30 tại xã", ""},
    {"Họp lúc 10:30: các xã dự", "Họp lúc 10:30"},
    {"https://baovetroi.example/tin: xem", "https://baovetroi.example/tin"},
    {": tặng quà", ""},
    {"- : tặng quà", ""},
    {"Hội tặng quà.", ""},
    {"một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn: tặng quà",
     "một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn"},
    {"một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm: tặng quà", ""},
};

TEST(LabelTest, StandsBeforeAnEarlyColon) {
  for (const auto& [text, label] : kLabels) {
    SCOPED_TRACE(text);
    EXPECT_EQ(label_of(text), label);
  }
}

TEST(LabelTest, BelongsToItsSentence) {
  const Document document =
      Document::from_utf8("Hội có 500 hội viên. Hội Nông dân: tặng 5 con bò. Tỉnh khen thưởng.");
  ASSERT_EQ(document.sentences().size(), 3u);
  EXPECT_TRUE(document.sentences()[0].label.empty());
  EXPECT_EQ(document.text(document.sentences()[1].label), "Hội Nông dân");
  EXPECT_TRUE(document.sentences()[2].label.empty());
}

}  // namespace
}  // namespace solieu::text
