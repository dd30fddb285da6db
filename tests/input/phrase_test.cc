#include "engine/input/phrase.h"

#include <gtest/gtest.h>

#include <vector>

namespace solieu::input {
namespace {

TEST(PhraseTest, KnowsTheWordsOfPages) {
  const std::vector<std::pair<const char*, Phrase>> lines = {
      {"[img]", Phrase::kMedia},
      {"https://vidu.vn/am-thanh/tin-1.mp3", Phrase::kMedia},
      {"www.vidu.vn", Phrase::kMedia},
      {"|< < 1 2 3 > >|", Phrase::kPager},
      {"< 1 >", Phrase::kPager},
      {"< Trở về trang trước", Phrase::kButton},
      {"<< Quay lại", Phrase::kButton},
      {"GỬI BÌNH LUẬN CỦA BẠN", Phrase::kButton},
      {"[ In bài viết ]", Phrase::kButton},
      {"Chia sẻ", Phrase::kButton},
      {"\" Xem tiếp", Phrase::kButton},
      {"Bạn đã không sử dụng Site, Bấm vào đây để tiếp tục. Thời gian chờ: 60 giây",
       Phrase::kNotice},
      {"Từ khóa: nông thôn mới, giảm nghèo, 2021", Phrase::kTags},
      {"Tags: xã hội", Phrase::kTags},
      {"Lượt xem: 1.234", Phrase::kCounter},
      {"1.234 lượt xem", Phrase::kCounter},
      {"Bình luận (3)", Phrase::kCounter},
      {"• Đang truy cập13", Phrase::kCounter},
      {"Thống kê truy cập", Phrase::kCounterHeading},
      {"Các tin khác:", Phrase::kRelated},
      {"TIN LIÊN QUAN", Phrase::kRelated},
      {"Xem nhiều nhất", Phrase::kRelated},
      {"Tin nổi bật", Phrase::kSection},
      {"Văn hóa - Xã hội", Phrase::kSection},
      {"Copyright © 2016 Báo Bình Minh", Phrase::kFooter},
      {"© Báo Bình Minh", Phrase::kFooter},
      {"Giấy phép số: 12/GP-STTTT", Phrase::kFooter},
      {"Giấy phép số 12/GP-TTĐT do Sở Thông tin và Truyền thông cấp ngày 3/4/2016.",
       Phrase::kFooter},
      {"Chịu trách nhiệm: ", Phrase::kFooter},
      {"Phát triển bởi Trung tâm Công nghệ thông tin", Phrase::kFooter},
      {"Địa chỉ: 12 Lê Lợi", Phrase::kContact},
      {"Cơ quan chủ quản: Ủy ban nhân dân huyện", Phrase::kContact},
      {"Cổng thông tin điện tử huyện Ia Pa", Phrase::kContact},
  };
  for (const auto& [line, phrase] : lines) {
    SCOPED_TRACE(line);
    EXPECT_EQ(phrase_of(line), phrase);
  }
}

TEST(PhraseTest, LeavesWhatTheBodySays) {
  const std::vector<const char*> lines = {
      "Chia sẻ với chúng tôi, chị Mai cho biết vụ này lãi 30 triệu đồng",
      "Thống kê truy cập mạng của 120 hộ",
      "Chịu trách nhiệm bố trí 2 tỷ đồng từ ngân sách",
      "Giấy phép được cấp cho 15 hộ",
      "Giấy phép số 12/GP-UBND được cấp cho 35 hộ khai thác đá trên địa bàn.",
      "Địa chỉ tiếp nhận: Hội Chữ thập đỏ",
      "Trang thông tin điện tử của huyện đăng 320 tin, bài trong quý I.",
      "- Lượt xem phim lưu động: 1.200 người",
      "| 12 | 30 | 45 |",
      "> 30%",
      "12.478",
      "[1] Theo báo cáo của Hội",
      "Tin liên quan đến 12 hộ dân",
      "Đóng góp 12 triệu đồng",
  };
  for (const char* line : lines) {
    SCOPED_TRACE(line);
    EXPECT_EQ(phrase_of(line), Phrase::kNone);
  }
}

TEST(PhraseTest, FollowsCountersOnlyWithCounters) {
  for (const char* line :
       {"• Hôm nay3,130", "Tháng này: 11.788", "13", "Tổng lượt truy cập884,681", "Trực tuyến"}) {
    SCOPED_TRACE(line);
    EXPECT_TRUE(may_follow_counter(line));
  }
  for (const char* line : {"Hôm nay, 120 hộ nhận nhà", "12 hộ", "Hội viên: 120"}) {
    SCOPED_TRACE(line);
    EXPECT_FALSE(may_follow_counter(line));
  }
}

}  // namespace
}  // namespace solieu::input
