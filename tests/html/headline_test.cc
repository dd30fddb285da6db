#include "engine/html/headline.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace solieu::html {
namespace {

TEST(HeadlineTest, KnowsTheLineThatIsTheTitle) {
  const Headlines headlines{.sure = {"Xã Ia Tơ  bàn giao 12 căn nhà."},
                            .page_title = "Hội thao huyện quy tụ 24 đội - Báo Ia Lâm",
                            .site_name = "Báo Ia Lâm"};
  const std::vector<std::pair<const char*, int>> lines = {
      {"Xã Ia Tơ bàn giao 12 căn nhà", 2},
      {"XÃ IA TƠ BÀN GIAO 12 CĂN NHÀ", 2},
      {"bàn giao 12 căn nhà", 1},
      {"Xã Ia Tơ", 0},
      {"Hội thao huyện quy tụ 24 đội", 2},
      {"huyện quy tụ 24 đội", 1},
      {"Báo Ia Lâm", 0},
      {"Xã Ia Tơ trao bò giống", 0},
      {"", 0},
  };
  for (const auto& [line, expected] : lines) {
    SCOPED_TRACE(line);
    EXPECT_EQ(agreement(headlines, line), expected);
  }
}

TEST(HeadlineTest, TakesTheSitesNameOffATitle) {
  const std::vector<std::pair<const char*, const char*>> titles = {
      {"Xã Ia Tơ bàn giao 12 căn nhà | Báo Ia Lâm", "Xã Ia Tơ bàn giao 12 căn nhà"},
      {"Trang chủ - Liên đoàn Lao động tỉnh Ia Lâm", ""},
      {"Báo Ia Lâm \u2013 Xã Ia Tơ bàn giao 12 căn nhà", "Xã Ia Tơ bàn giao 12 căn nhà"},
      {"An Phú - một năm", "An Phú - một năm"},
      {"Trang chủ - Sở Tư pháp", ""},
      {"Cổng thông tin điện tử huyện Ia Lâm", ""},
      {"Báo Ia Lâm", ""},
      {"", ""},
  };
  for (const auto& [title, expected] : titles) {
    SCOPED_TRACE(title);
    EXPECT_EQ(title_of({.sure = {}, .page_title = title, .site_name = "Báo Ia Lâm"}), expected);
  }
}

}  // namespace
}  // namespace solieu::html
