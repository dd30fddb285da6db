#include "engine/input/byline.h"

#include <gtest/gtest.h>

#include <vector>

namespace solieu::input {
namespace {

using Kind = Byline::Kind;

TEST(BylineTest, ReadsWhoWroteAnArticle) {
  struct Case {
    const char* line;
    Kind kind;
    const char* author;
  };
  const std::vector<Case> accepted = {
      {"Minh Quế", Kind::kName, "Minh Quế"},
      {"LÊ AN PHÚ", Kind::kName, "LÊ AN PHÚ"},
      {"Ksor H'Mai", Kind::kName, "Ksor H'Mai"},
      {"Minh Quế - Lê An", Kind::kName, "Minh Quế - Lê An"},
      {"Minh Quế, Lê An", Kind::kName, "Minh Quế, Lê An"},
      {"Minh Quế và Lê An", Kind::kName, "Minh Quế và Lê An"},
      {"Minh Quế - BĐT.", Kind::kName, "Minh Quế"},
      {"Minh Quế (TTXVN)", Kind::kName, "Minh Quế"},
      {"Minh Quế (tổng hợp)", Kind::kName, "Minh Quế"},
      {"T.QUẾ", Kind::kName, "T.QUẾ"},
      {"Tin, ảnh: Minh Quế", Kind::kLabelled, "Minh Quế"},
      {"(Tin, ảnh: Minh Quế)", Kind::kLabelled, "Minh Quế"},
      {"Bài, ảnh: MINH QUẾ", Kind::kLabelled, "MINH QUẾ"},
      {"Bài và ảnh: Minh Quế.", Kind::kLabelled, "Minh Quế"},
      {"TÁC GIẢ: Minh Quế", Kind::kLabelled, "Minh Quế"},
      {"Tác giả: Minh Quế - Phòng Văn hóa", Kind::kLabelled, "Minh Quế - Phòng Văn hóa"},
      {"Nguồn: Báo Gia Lai", Kind::kSource, ""},
      {"Nguồn: Trang thông tin điện tử Hội Liên hiệp Phụ nữ tỉnh Gia Lai", Kind::kSource, ""},
      {"Theo Báo Nhân Dân", Kind::kSource, ""},
  };
  for (const Case& c : accepted) {
    SCOPED_TRACE(c.line);
    const auto byline = read_byline(c.line);
    ASSERT_TRUE(byline);
    EXPECT_EQ(byline->kind, c.kind);
    EXPECT_EQ(byline->author, c.author);
  }
}

TEST(BylineTest, LeavesHeadingsAndSentences) {
  const std::vector<const char*> refused = {
      "",
      "Minh",
      "Minh Quế.",
      "Minh Quế 2021",
      "Công tác tuyên truyền",
      "Ông Lê An",
      "Hội Nông Dân",
      "Ban Dân Vận",
      "Xã Ia Ko",
      "Lê Thị Minh An Quế Phương Thảo",
      "Đồng chí Lê An",
      "Tin, ảnh: 12 hội viên",
      "Bài: hai",
      "Nguồn: ngân sách huyện 20 triệu đồng",
      "Theo kế hoạch, Hội Nông dân",
      "12.478",
      "-",
  };
  for (const char* line : refused) {
    SCOPED_TRACE(line);
    EXPECT_FALSE(read_byline(line));
  }
}

}  // namespace
}  // namespace solieu::input
