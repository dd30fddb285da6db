#include "engine/input/publication.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace solieu::input {
namespace {

using Label = Publication::Label;
using Weekday = Publication::Weekday;

TEST(PublicationTest, ReadsLinesAsPagesPrintThem) {
  const std::vector<std::pair<const char*, const char*>> accepted = {
      {"03/04/2021", "2021-04-03"},
      {"03-04-2021", "2021-04-03"},
      {"3.4.2021", "2021-04-03"},
      {"03 / 04 / 2021", "2021-04-03"},
      {"2021-04-03", "2021-04-03"},
      {"2021-04-03 08:30", "2021-04-03"},
      {"2021-04-03T08:30:00+07:00", "2021-04-03"},
      {"Thứ bảy - 03/04/2021 09:00 512 3", "2021-04-03"},
      {"Thứ Bảy, 3/4/2021 | 08:30 (GMT+7)", "2021-04-03"},
      {"Thứ 7, 03/04/2021 - 08:30 [GMT+7]", "2021-04-03"},
      {"T7, 03/04/2021", "2021-04-03"},
      {"Chủ nhật, 04/04/2021, 19:05", "2021-04-04"},
      {"CN, 04/04/2021 19h05", "2021-04-04"},
      {"Thứ bảy, ngày 03 tháng 4 năm 2021", "2021-04-03"},
      {"Cập nhật ngày: 03/04/2021 10:11:26", "2021-04-03"},
      {"Cập nhật lúc: 14:20, 03/04/2021", "2021-04-03"},
      {"Cập nhật lần cuối: 03/04/2021", "2021-04-03"},
      {"Ngày đăng: 3/4/2021", "2021-04-03"},
      {"NGÀY ĐĂNG : 03/04/2021", "2021-04-03"},
      {"Ngày đăng 03/04/2021 | Lượt xem: 1.234", "2021-04-03"},
      {"Lượt xem: 1.234 | Ngày đăng: 03/04/2021", "2021-04-03"},
      {"Đăng lúc: 07:45 - 03/04/2021", "2021-04-03"},
      {"Đăng ngày 3/4/2021", "2021-04-03"},
      {"Đã đăng vào 03/04/2021 lúc 8 giờ 15 phút", "2021-04-03"},
      {"Xuất bản: 03/04/2021", "2021-04-03"},
      {"Thời gian đăng: 03/04/2021", "2021-04-03"},
      {"20:10' 3/4/2021", "2021-04-03"},
      {"thứ bảy, 03 04 2021 14:44", "2021-04-03"},
      {"10:15 | 03/04/2021", "2021-04-03"},
      {"03/04/2021 10:15 AM", "2021-04-03"},
      {"4/23/2021 10:15 AM", "2021-04-23"},
      {"03/04/2021 08:15 SA", "2021-04-03"},
      {"Post date: 03/04/2021", "2021-04-03"},
      {"Posted on 2021-04-03", "2021-04-03"},
      {"3 Tháng Tư, 2021", "2021-04-03"},
      {"3 Tháng Mười Hai, 2021", "2021-12-03"},
      {"Tháng Tư 3, 2021", "2021-04-03"},
      {"03 Th4 2021", "2021-04-03"},
      {"Gia Lai, ngày 3 tháng 4 năm 2021", "2021-04-03"},
      {"TP. Cao Lãnh, ngày 03 tháng 4 năm 2021", "2021-04-03"},
      {"Ngày đăng: 03/04/2021 - Cập nhật: 05/04/2021", "2021-04-03"},
      {"( 2021-04-03T07:43:00.607Z )", "2021-04-03"},
      {"Saturday, 03 April 2021 14:30", "2021-04-03"},
      {"Apr 3, 2021", "2021-04-03"},
      {"Ngày đăng: 03/04/2021 Lượt xem: 1.234 In bài viết", "2021-04-03"},
      {"Thứ Bảy, 03/04/2021 - 14:30 Nghe đọc bài Aa", "2021-04-03"},
      {"03/04/2021 14:30 Theo dõi trên Google News", "2021-04-03"},
      {"Thời gian đăng: 03/04/2021 | Tác giả: Thu Bồn", "2021-04-03"},
      {"Thu Bồn - 03/04/2021 14:30", "2021-04-03"},
      {"Thu Bồn 14:30 03/04/2021", "2021-04-03"},
  };
  for (const auto& [line, day] : accepted) {
    SCOPED_TRACE(line);
    const auto publication = read_publication_line(line);
    ASSERT_TRUE(publication);
    EXPECT_EQ(publication->day.to_string(), day);
  }
}

TEST(PublicationTest, LeavesLinesThatSayMore) {
  const std::vector<const char*> refused = {
      "",
      "Năm 2021",
      "03/04",
      "24/7",
      "Tháng 4 năm 2021",
      "31/02/2021",
      "32/01/2021",
      "Thứ bảy, 31/04/2021 08:00",
      "03/13/2021",
      "31/12/9999",
      "03/04/1021",
      "Ngày 03/04/2021:",
      "03/04/2021 Chia sẻ yêu thương",
      "Thu Bồn 03/04/2021",
      "Nghị quyết 03/04/2021 14:30",
      "Khai mạc lúc 14:30 03/04/2021",
      "May 3, 1021",
      "- 03/04/2021",
      "03/04/2021 - 05/04/2021",
      "Từ 03/04/2021",
      "Sáng 03/04/2021",
      "Thời gian: 8h ngày 03/04/2021",
      "Ngày ban hành: 03/04/2021",
      "Hạn nộp hồ sơ: 03/04/2021",
      "Hội nghị ngày 03/04/2021",
      "Phạm Trang 03/04/2021",
      "15 hộ 03/04/2021",
      "15 03/04/2021",
      "03/04/2021 đạt 85%",
      "Quyết định số 03/04/2021",
      "Theo kế hoạch, ngày 3 tháng 4 năm 2021",
      "0269 3716 046",
  };
  for (const char* line : refused) {
    SCOPED_TRACE(line);
    EXPECT_FALSE(read_publication_line(line));
  }
}

TEST(PublicationTest, TellsWhatStandsBesideTheDate) {
  struct Case {
    const char* line;
    Label label;
    bool has_time;
    Weekday weekday;
  };
  const std::vector<Case> cases = {
      {"03/04/2021", Label::kNone, false, Weekday::kNone},
      {"Thứ bảy, 03/04/2021", Label::kNone, false, Weekday::kAgrees},
      {"Thứ hai, 03/04/2021", Label::kNone, false, Weekday::kDiffers},
      {"08:30 03/04/2021", Label::kNone, true, Weekday::kNone},
      {"Ngày đăng: 03/04/2021", Label::kPosted, false, Weekday::kNone},
      {"Cập nhật: 03/04/2021 8h30", Label::kUpdated, true, Weekday::kNone},
      {"Lượt truy cập: 12 - 03/04/2021", Label::kNone, false, Weekday::kNone},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.line);
    const auto publication = read_publication_line(c.line);
    ASSERT_TRUE(publication);
    EXPECT_EQ(publication->label, c.label);
    EXPECT_EQ(publication->has_time, c.has_time);
    EXPECT_EQ(publication->weekday, c.weekday);
  }
}

TEST(PublicationTest, BelievesTheBetterWitness) {
  // Each before the next.
  const std::vector<const char*> lines = {
      "Ngày đăng: 03/04/2021",      "Cập nhật: 04/04/2021 09:00",
      "Chủ nhật, 04/04/2021 09:00", "04/04/2021",
      "Thứ hai, 04/04/2021",
  };
  for (std::size_t i = 1; i < lines.size(); ++i) {
    SCOPED_TRACE(lines[i]);
    EXPECT_GT(preference(*read_publication_line(lines[i - 1])),
              preference(*read_publication_line(lines[i])));
  }
}

}  // namespace
}  // namespace solieu::input
