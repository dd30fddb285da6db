#include "engine/text/wrap.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/text/document.h"

namespace solieu::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// Lines as they read once what was wrapped is joined.
std::vector<std::string> joined(const std::string& text) {
  std::vector<std::string> lines(1);
  const std::vector<std::size_t> breaks = wraps(text);
  auto wrap = breaks.begin();
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\n') {
      lines.back() += text[at];
    } else if (wrap != breaks.end() && *wrap == at) {
      lines.back() += ' ';
      ++wrap;
    } else {
      lines.emplace_back();
    }
  }
  EXPECT_EQ(wrap, breaks.end());
  return lines;
}

// A paragraph that shows its width of 60.
const std::string kParagraph =
    "Năm 2020, các cấp hội trong tỉnh đã vận động hội viên đóng\n"
    "góp ngày công, hiến đất làm đường giao thông nông thôn, xây\n"
    "dựng nhà văn hóa, trồng cây xanh ở các tuyến đường của xã,\n"
    "thị trấn.\n";

TEST(WrapTest, JoinsWhatWouldNotHaveFitted) {
  EXPECT_THAT(joined(kParagraph), SizeIs(2));
  const std::string text = kParagraph +
                           "\n"
                           "Từ nguồn quỹ vì người nghèo, tỉnh đã xây mới, sửa chữa được\n"
                           "215 căn nhà. Hội Nông dân huyện, Hội Liên hiệp Phụ nữ và\n"
                           "Đoàn Thanh niên tặng quà (trị giá 50.000đ) cho hộ.\n"
                           "Tỉnh khen thưởng 15 tập thể.\n";
  EXPECT_THAT(
      joined(text),
      ElementsAre(testing::_, "",
                  "Từ nguồn quỹ vì người nghèo, tỉnh đã xây mới, sửa chữa được 215 căn nhà. Hội "
                  "Nông dân huyện, Hội Liên hiệp Phụ nữ và Đoàn Thanh niên tặng quà (trị giá "
                  "50.000đ) cho hộ.",
                  "Tỉnh khen thưởng 15 tập thể.", ""));
}

TEST(WrapTest, KeepsApartWhatWasNeverOneParagraph) {
  const char* const kApart[] = {
      // Room was left for the next word.
      "Công tác tuyên truyền, vận động\nHội đã mở 12 lớp tập huấn.\n",
      // List items, however long the line before.
      "Năm qua, Hội Nông dân tỉnh và Hội Phụ nữ tỉnh đã phối hợp\n- Hội Nông dân: tặng bò.\n",
      "Năm qua, Hội Nông dân tỉnh và Hội Phụ nữ tỉnh đã phối hợp\n12. Công tác xã hội.\n",
      "Năm qua, Hội Nông dân tỉnh và Hội Phụ nữ tỉnh đã phối hợp\na) Công tác xã hội.\n",
      "Năm qua, Hội Nông dân tỉnh và Hội Phụ nữ tỉnh đã phối hợp\nIV. CÔNG TÁC XÃ HỘI\n",
      // The first line of a paragraph is set in.
      "Năm qua, Hội Nông dân tỉnh và Hội Phụ nữ tỉnh đã phối hợp.\n    Trưởng ban nói.\n",
      // A list of headlines, each with its date.
      "Hội Nông dân tỉnh và Hội Phụ nữ tỉnh phối hợp (11/06/2019)\nTặng quà (12/06/2019)\n",
      // A byline, and the date below a title.
      "Năm qua, Hội Nông dân tỉnh và Hội Phụ nữ tỉnh đã phối hợp.\nNguyễn Thu\n",
      "Hội Nông dân tỉnh và Hội Phụ nữ tỉnh phối hợp tuyên truyền\n25/12/2014 02:00 PM\n",
      "Hội Nông dân tỉnh và Hội Phụ nữ tỉnh phối hợp tuyên truyền\nThứ Hai, 25/7/2022 | 08:30\n",
  };
  for (const std::string text : kApart) {
    SCOPED_TRACE(text);
    EXPECT_THAT(joined(kParagraph + "\n" + text), SizeIs(5));
  }
}

TEST(WrapTest, GoesOnBehindABracketThatReadsAsAListMark) {
  EXPECT_THAT(joined(kParagraph + "\n"
                                  "Tỉnh thực hiện Nghị quyết số 09 của Bộ Chính trị, (khóa\n"
                                  "IX) và Kết luận số 66.\n"),
              SizeIs(4));
}

TEST(WrapTest, NeedsTextThatShowsItsWidth) {
  // Headlines below one another: each begins with a capital.
  EXPECT_THAT(wraps("Hội Nông dân tỉnh tặng 12 căn nhà cho hội viên khó khăn\n"
                    "Hội Phụ nữ thành phố tổng kết phong trào thi đua năm 2020\n"
                    "Đoàn thanh niên ra quân chiến dịch tình nguyện mùa hè xanh\n"),
              IsEmpty());
  // One place alone.
  EXPECT_THAT(wraps("Hội Nông dân tỉnh tặng 12 căn nhà cho hội viên khó khăn ở\n"
                    "các xã. Hội Phụ nữ thành phố tổng kết phong trào năm 2020\n"
                    "Tỉnh khen thưởng.\n"),
              IsEmpty());
  // A line too long for any page: every paragraph is a line.
  std::string paragraph = "Hội";
  while (paragraph.size() < 200) paragraph += " nông dân tỉnh";
  EXPECT_THAT(wraps(paragraph + "\n" + kParagraph), IsEmpty());
}

TEST(WrapTest, MakesOneLineOfTheDocument) {
  std::string text = kParagraph;
  EXPECT_THAT(Document::from_utf8(text).lines(), SizeIs(1));
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) {
    text.insert(at, "\r");
  }
  EXPECT_THAT(Document::from_utf8(text).lines(), SizeIs(1));
}

}  // namespace
}  // namespace solieu::text
