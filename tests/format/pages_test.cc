#include "engine/format/pages.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

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

TEST(PagesTest, KeepFiguresThatStandAtTheirEdges) {
  const std::string text =
      "Xã Đông báo cáo\n12.500\n\fXã Tây báo cáo\n7.300\n\fXã Nam báo cáo\n1.250\n\f";
  const std::string joined = join_pages(text);
  for (const char* line : {"12.500\n", "7.300\n", "1.250\n"}) {
    EXPECT_NE(joined.find(line), std::string::npos) << joined;
  }
}

TEST(PagesTest, KeepLinesThatAreAlikeButForTheirFigures) {
  const std::string text =
      "Kết quả: xây 12 căn nhà\nChi tiết như sau.\n\fKết quả: xây 40 căn nhà\nChi tiết ở xã.\n"
      "\fKết quả: xây 7 căn nhà\nKhông có chi tiết.\n\f";
  const std::string joined = join_pages(text);
  for (const char* line : {"xây 12 căn nhà", "xây 40 căn nhà", "xây 7 căn nhà"}) {
    EXPECT_NE(joined.find(line), std::string::npos) << joined;
  }
}

TEST(PagesTest, LosePageNumbersAsTheyAreWritten) {
  for (const auto& [first, second] :
       {std::pair{"2", "3"}, {"- 2 -", "- 3 -"}, {"Trang 2/9", "Trang 3/9"}, {"2/3", "3/3"}}) {
    SCOPED_TRACE(first);
    const std::string text = std::string("Mở đầu báo cáo\n\f") + first + "\nViệc thứ nhất.\n\f" +
                             second + "\nViệc thứ hai.\n\f";
    EXPECT_EQ(join_pages(text), "Mở đầu báo cáo\n\nViệc thứ nhất.\n\nViệc thứ hai.\n");
  }
}

TEST(PagesTest, KeepAParagraphTogetherThatRunsOn) {
  EXPECT_EQ(join_pages("Hội đã xây 12\n\fcăn nhà.\n\fViệc khác.\n"),
            "Hội đã xây 12\ncăn nhà.\n\nViệc khác.\n");
}

}  // namespace
}  // namespace solieu::format
