#include "engine/input/furniture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/input/page_text.h"

namespace solieu::input {
namespace {

using testing::ElementsAre;

// A paragraph and a sentence, as bodies have them.
constexpr std::string_view kParagraph =
    "Trong 6 tháng đầu năm 2021, Hội Nông dân huyện Ia Hra đã vận động hội viên đóng góp 1.250 "
    "ngày "
    "công, hiến 3.400 m2 đất và hơn 215 triệu đồng để sửa chữa đường làng, kênh mương; đồng thời "
    "phối hợp với các ngành xây dựng 12 căn nhà đại đoàn kết cho hộ nghèo.";
constexpr std::string_view kSentence =
    "Hội cũng giúp 35 hộ hội viên vay vốn để chăn nuôi bò sinh sản.";

std::vector<std::string> lines_in(std::string_view text, LineRole role) {
  const auto document = text::Document::from_utf8(std::string(text));
  const Page page(document);
  const auto roles = roles_of(page);
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (roles[i] == role) lines.emplace_back(page.source(i));
  }
  return lines;
}

std::vector<std::string> body_of(std::string_view text) { return lines_in(text, LineRole::kBody); }

TEST(FurnitureTest, KeepsAPlainArticleWhole) {
  const std::string title = "Nông dân Ia Hra góp sức làm đường";
  EXPECT_THAT(body_of(page_of({title, "", kParagraph, kSentence})),
              ElementsAre(title, kParagraph, kSentence));
  EXPECT_THAT(body_of(""), ElementsAre());
  EXPECT_THAT(body_of("\n \u00A0 \n"), ElementsAre());
  EXPECT_THAT(body_of("Lê An"), ElementsAre("Lê An"));
}

TEST(FurnitureTest, DropsTheHeadOfAPage) {
  const std::string title = "Nông dân Ia Hra góp sức làm đường nông thôn trong quý II/2021";
  const std::vector<std::string> heads = {
      "Tin hoạt động > Nông dân Ia Hra góp sức làm đường nông thôn trong quý II/2021\n",
      "Tin hoạt động > Nông dân Ia Hra góp sức làm đường nông\n",
      "Trang chủ > Tin tức > Các hội, đoàn thể\n",
      "Trang chủ » Tin tức » Các hội, đoàn thể\n",
      "Trang chủ / Đoàn thể / Hội Nông dân\n",
      "Đoàn thể » Hội Nông dân - Phụ nữ\n",
      "Đoàn thể > Hội Nông dân\n",
      "Tin nổi bật\n",
      "Đoàn thể các cấp\nThứ bảy, 03/07/2021 08:00\n",
      "Ngày đăng: 03/07/2021\nLượt xem: 120\n",
      "In bài viết\nGửi cho bạn bè\n",
      "https://vidu.vn/am-thanh/1.mp3\n",
      "Tác giả: Lê An\n",
  };
  for (const std::string& head : heads) {
    SCOPED_TRACE(head);
    EXPECT_THAT(body_of(page_of({head, title, kParagraph})), ElementsAre(title, kParagraph));
  }
}

TEST(FurnitureTest, KeepsTitlesThatLookLikeTheWayThroughASite) {
  const std::vector<std::string> titles = {
      "Ia Hra > nơi nông dân góp sức làm đường",
      "Ra mắt chuyên mục «Nông dân» và «Nông thôn»",
      "Nông dân Ia Hra góp sức",
      "Văn hóa - Xã hội",
  };
  for (const std::string& title : titles) {
    SCOPED_TRACE(title);
    EXPECT_THAT(body_of(page_of({title, kParagraph})), ElementsAre(title, kParagraph));
  }
}

TEST(FurnitureTest, KeepsARepeatedTitle) {
  const std::string title = "Nông dân Ia Hra góp sức";
  EXPECT_THAT(body_of(page_of({title, "Thứ bảy - 03/07/2021 09:00 679 0", title, kParagraph})),
              ElementsAre(title, title, kParagraph));
}

TEST(FurnitureTest, DropsPicturesAndButtonsAnywhere) {
  const std::string caption = "Hội viên làm đường. Ảnh: L.A";
  EXPECT_THAT(body_of(page_of({kParagraph, "[img]", caption, kSentence,
                               "< Trở về trang trước\nGửi bình luận của bạn\n|< < 1 > >|"})),
              ElementsAre(kParagraph, caption, kSentence));
}

TEST(FurnitureTest, DropsTheFooterAndAllBelowIt) {
  const std::vector<std::string> footers = {
      "Copyright © 2016 Hội Nông dân huyện Ia Hra\nChịu trách nhiệm:\nLê An\n",
      "© Bản quyền thuộc về Hội Nông dân huyện Ia Hra\nTrưởng ban Lê An\n",
      "Giấy phép số: 12/GP-STTTT ngày 3 tháng 4 năm 2016\n",
      "Chịu trách nhiệm nội dung: Lê An\nPhát triển bởi Công ty Mặt Trời.\n",
      "Cơ quan chủ quản: Ủy ban nhân dân huyện Ia Hra\nĐịa chỉ: 12 Lê Lợi. Điện thoại: 0269 123\n",
      "Cổng thông tin điện tử huyện Ia Hra\nEmail: hoi@vidu.vn\n",
      "Địa chỉ: 12 Lê Lợi, thị trấn Ia Hra\n",
      "Copyright © 2016 Báo Ia Hra\nGhi rõ nguồn khi phát hành lại thông tin từ trang này.\n",
      "Copyright © 2016 Báo Ia Hra\nKhi sử dụng lại tin bài của báo, xin nêu tên báo và tác giả.\n",
  };
  for (const std::string& footer : footers) {
    SCOPED_TRACE(footer);
    EXPECT_THAT(body_of(page_of({kParagraph, kSentence, " \u00A0", footer})),
                ElementsAre(kParagraph, kSentence));
    EXPECT_THAT(lines_in(page_of({kParagraph, footer}), LineRole::kFooter),
                testing::Not(ElementsAre()));
  }
}

TEST(FurnitureTest, KeepsABodyThatSpeaksOfFooterMatters) {
  const std::vector<std::string> lines = {
      "Giấy phép số 12/GP-UBND được cấp cho 35 hộ khai thác đá trên địa bàn.",
      "Địa chỉ: thôn 3, hỗ trợ 20 triệu đồng",
      "Chịu trách nhiệm chính",
      "© Ảnh: TTXVN",
      "Email: hoi@vidu.vn",
      "Người chịu trách nhiệm chính là Chủ tịch Ủy ban nhân dân xã, theo dõi 35 hộ.",
  };
  for (const std::string& line : lines) {
    SCOPED_TRACE(line);
    EXPECT_THAT(body_of(page_of({kParagraph, line, kParagraph, kSentence})),
                ElementsAre(kParagraph, line, kParagraph, kSentence));
    if (line.ends_with('.')) {
      EXPECT_THAT(body_of(page_of({kParagraph, line})), ElementsAre(kParagraph, line));
    }
  }
  const std::vector<std::string> project = {
      "Cơ quan chủ quản: Ủy ban nhân dân huyện",
      "Tổng mức đầu tư: 12 tỷ đồng",
      "- Hỗ trợ: 35 hộ",
  };
  EXPECT_THAT(body_of(page_of({kParagraph, project[0], project[1], project[2]})),
              ElementsAre(kParagraph, project[0], project[1], project[2]));
}

TEST(FurnitureTest, KeepsTheDaysOfAProgramme) {
  const std::string days = "Thứ hai, ngày 05/07/2021\nHọp giao ban\nThứ ba, ngày 06/07/2021\n";
  EXPECT_EQ(body_of(page_of({"Lịch công tác tuần", days})).size(), 4u);
  EXPECT_THAT(body_of(page_of({"05/07/2021", kParagraph, "Ngày 06/07/2021", kSentence})),
              ElementsAre(kParagraph, "Ngày 06/07/2021", kSentence));
}

TEST(FurnitureTest, DropsCountersAndMenusBelowTheBody) {
  EXPECT_THAT(
      body_of(page_of({kParagraph, kSentence,
                       "  Ý kiến bạn đọc\nThống kê truy cập\n  • Đang truy cập13\n"
                       "  • Hôm nay3,130\n  • Tháng hiện tại11,788\nhoi thao\nvan ban\nlich cong "
                       "tac\nBạn đã không sử dụng Site, Bấm vào đây. Thời gian chờ: 60 giây"})),
      ElementsAre(kParagraph, kSentence));
}

TEST(FurnitureTest, KeepsTablesBelowTheBody) {
  const std::string table = "Ia Hra\n120\nKon Gang\n85\nTam Nong\n12\n";
  EXPECT_EQ(body_of(page_of({kParagraph, table})).size(), 7u);
}

TEST(FurnitureTest, DropsListsOfOtherArticles) {
  const std::vector<std::string> lists = {
      "Trao 20 suất quà ở Kon Gang(11/06/2021)\nRa mắt tổ hợp tác nuôi bò(05/06/2021)\n",
      "Trao 20 suất quà ở Kon Gang (11/06/2021)\nRa mắt tổ hợp tác nuôi bò (05/06/2021)\n",
      "Trao 20 suất quà ở Kon Gang(11.06.2021 15:52)\n",
      "Lê An\n- Trao 20 suất quà ở Kon Gang (11/06/2021)\n",
      "Các tin khác:\nTrao 20 suất quà ở Kon Gang\n* Ra mắt tổ hợp tác nuôi bò\n",
      "Tin liên quan\nTrao 20 suất quà ở Kon Gang\n",
  };
  for (const std::string& list : lists) {
    SCOPED_TRACE(list);
    EXPECT_THAT(body_of(page_of({kParagraph, kSentence, list})),
                ElementsAre(kParagraph, kSentence));
  }
}

TEST(FurnitureTest, KeepsWhatOnlyResemblesAListOfOtherArticles) {
  const std::vector<std::string> bodies = {
      "- Nghị quyết số 12-NQ/HU (11/06/2021)\n- Kế hoạch số 35-KH/HU (05/06/2021)",
      "Lễ kỷ niệm ngày thành lập Hội (14/10/1930)",
  };
  for (const std::string& body : bodies) {
    SCOPED_TRACE(body);
    EXPECT_EQ(body_of(page_of({kParagraph, body})).size(),
              body_of(kParagraph).size() + 1 + (body.find('\n') != std::string::npos ? 1 : 0));
  }
  EXPECT_THAT(body_of(page_of({kParagraph, "Tin liên quan\nNhiệm vụ trọng tâm", kParagraph})),
              ElementsAre(kParagraph, "Nhiệm vụ trọng tâm", kParagraph));
}

TEST(FurnitureTest, FindsTheByline) {
  const std::vector<std::string> ends = {
      "Lê An\n",
      "LÊ AN\n\n|< < 1 > >|\n",
      "Lê An - ĐIH.\n",
      "Lê An\nCopyright © 2016 Báo Ia Hra\n",
      "Lê An\nHội viên làm đường ở Ia Hra\n",
      "Lê An\nCác tin khác\nTrao 20 suất quà\n",
      "Tin, ảnh: Lê An\n",
      "Đường mới ở Ia Hra. Ảnh: L.A\nL.AN\n",
  };
  for (const std::string& end : ends) {
    SCOPED_TRACE(end);
    EXPECT_EQ(lines_in(page_of({kParagraph, kSentence, end}), LineRole::kByline).size(), 1u);
  }
}

TEST(FurnitureTest, KeepsNamesThatHeadAPartOfTheBody) {
  const std::vector<std::string> texts = {
      page_of({kParagraph, "Kon Gang", kParagraph, kParagraph}),
      page_of({kParagraph, "Kon Gang\nTại Kon Gang, 12 hộ được hỗ trợ nhà ở trong dịp này."}),
      page_of({kParagraph, "NHIỆM VỤ TRỌNG TÂM", kSentence}),
      page_of({kParagraph, "120\nKon Gang"}),
  };
  for (const std::string& text : texts) {
    SCOPED_TRACE(text);
    EXPECT_THAT(lines_in(text, LineRole::kByline), ElementsAre());
  }
}

TEST(FurnitureTest, SeesThroughDecompositionAndBlanks) {
  // "Ngày đăng: …", "Lê An", "Bản quyền …", decomposed and with no-break spaces.
  const std::string text =
      page_of({"Nga\u0300y \u0111a\u0306ng:\u00A003/07/2021\u00A0", kParagraph,
               "\u00A0\u00A0Le\u0302 An\u00A0\n\u00A0\nBa\u0309n quye\u0302\u0300n "
               "thuo\u0323\u0302c ve\u0302\u0300 Ia Hra"});
  EXPECT_THAT(body_of(text), ElementsAre(kParagraph));
}

}  // namespace
}  // namespace solieu::input
