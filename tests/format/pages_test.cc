#include "engine/format/pages.h"

#include <gtest/gtest.h>

#include <string>

namespace solieu::format {
namespace {

TEST(PagesTest, LoseWhatOnlyPagesHave) {
  std::string text;
  for (int page = 1; page <= 4; ++page) {
    text += "Báo cáo công tác Hội\n\nTrang này nói về việc thứ " + std::string(1, 'a' + page) +
            ".\nXây " + std::string(1, 'a' + page) + " căn nhà.\n\n" + std::to_string(page) +
            "\n\f";
  }
  const std::string joined = join_pages(text);
  EXPECT_EQ(joined.find("Báo cáo công tác Hội"), std::string::npos) << joined;
  EXPECT_EQ(joined.find('\f'), std::string::npos);
  EXPECT_EQ(joined.find("\n3\n"), std::string::npos) << joined;
  EXPECT_NE(joined.find("việc thứ e.\nXây e căn nhà."), std::string::npos) << joined;
}

TEST(PagesTest, OfOnePageLoseNothing) {
  EXPECT_EQ(join_pages("Báo cáo\nXây 12 căn nhà.\n"), "Báo cáo\nXây 12 căn nhà.\n");
}

}  // namespace
}  // namespace solieu::format
