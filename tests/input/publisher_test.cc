#include "engine/input/publisher.h"

#include <gtest/gtest.h>

#include <vector>

namespace solieu::input {
namespace {

using Witness = Publisher::Witness;

TEST(PublisherTest, ReadsWhoseFooterItIs) {
  struct Case {
    const char* line;
    Witness witness;
    const char* name;
  };
  const std::vector<Case> accepted = {
      {"Copyright © 2016 Ban Tổ chức Tỉnh ủy Kon Tum", Witness::kCopyright,
       "Ban Tổ chức Tỉnh ủy Kon Tum"},
      {"COPYRIGHT (C) 2016 - 2020 BY Báo Bình Minh. All rights reserved.", Witness::kCopyright,
       "Báo Bình Minh"},
      {"© Bản quyền thuộc về Hội Nông dân huyện Ia Pa", Witness::kCopyright,
       "Hội Nông dân huyện Ia Pa"},
      {"Bản quyền © 2019 thuộc về Báo Bình Minh | Giấy phép số 12/GP-BC", Witness::kCopyright,
       "Báo Bình Minh"},
      {"Copyright © 2016 Hội Nông dân huyện Ia Pa. Số điện thoại: 0269 123", Witness::kCopyright,
       "Hội Nông dân huyện Ia Pa"},
      {"Bản quyền của Báo Bình Minh", Witness::kCopyright, "Báo Bình Minh"},
      {"© 2020 Trang thông tin điện tử Hội Chữ thập đỏ tỉnh", Witness::kCopyright,
       "Hội Chữ thập đỏ tỉnh"},
      {"Cơ quan chủ quản: Ủy ban nhân dân huyện Ia Pa", Witness::kOwner,
       "Ủy ban nhân dân huyện Ia Pa"},
      {"Trang thông tin điện tử Đảng bộ huyện Ia Pa", Witness::kSiteName, "Đảng bộ huyện Ia Pa"},
      {"Cổng thông tin điện tử huyện Ia Pa", Witness::kSiteName,
       "Cổng thông tin điện tử huyện Ia Pa"},
  };
  for (const Case& c : accepted) {
    SCOPED_TRACE(c.line);
    const Publisher publisher = read_publisher(c.line);
    EXPECT_EQ(publisher.witness, c.witness);
    EXPECT_EQ(publisher.name, c.name);
  }
}

TEST(PublisherTest, LeavesOtherLines) {
  for (const char* line : {"", "Copyright © 2016", "Địa chỉ: 12 Lê Lợi", "Chịu trách nhiệm: Lê An",
                           "Giấy phép số: 12/GP-STTTT", "Hội Nông dân huyện Ia Pa"}) {
    SCOPED_TRACE(line);
    EXPECT_EQ(read_publisher(line).witness, Witness::kNone);
  }
}

}  // namespace
}  // namespace solieu::input
