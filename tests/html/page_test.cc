#include "engine/html/page.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

namespace solieu::html {
namespace {

std::string contents_of(const std::string& name) {
  const std::string path = std::string(SOLIEU_SOURCE_DIR "/tests/html/pages/") + name;
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  std::ostringstream contents;
  contents << file.rdbuf();
  return contents.str();
}

void add(std::string& out, const char* label, const std::string& value) {
  if (!value.empty()) out.append(label).append(": ").append(value).append("\n");
}

// A page as the expectations are written: what is known of it, then its lines, furniture behind
// "~".
std::string written(const Page& page) {
  std::string out = page.has_article ? "article\n" : "no article\n";
  add(out, "title", page.title);
  add(out, "author", page.author);
  add(out, "publisher", page.publisher);
  add(out, "published", page.published ? page.published->to_string() : "");
  add(out, "updated", page.updated ? page.updated->to_string() : "");
  add(out, "canonical", page.canonical);
  add(out, "language", page.language);
  auto span = page.furniture.begin();
  for (std::size_t begin = 0; begin < page.text.size();) {
    const std::size_t end = std::min(page.text.find('\n', begin), page.text.size());
    while (span != page.furniture.end() && span->end <= begin) ++span;
    const bool is_furniture = span != page.furniture.end() && span->begin <= begin && end > begin;
    if (is_furniture) out += "~ ";
    out.append(page.text, begin, end - begin).append("\n");
    begin = end + 1;
  }
  return out;
}

class PageFileTest : public testing::TestWithParam<const char*> {};

TEST_P(PageFileTest, ReadsAsItsExpectationSays) {
  const std::string name = GetParam();
  EXPECT_EQ(written(read_page(contents_of(name + ".html"))), contents_of(name + ".txt"));
}

INSTANTIATE_TEST_SUITE_P(Pages, PageFileTest,
                         testing::Values("amp", "bare", "blog", "comments", "enclosure", "error",
                                         "figures", "home", "list", "newspaper", "notice", "parts",
                                         "portlets", "table_layout", "web_parts"),
                         [](const testing::TestParamInfo<const char*>& page) {
                           return std::string(page.param);
                         });

constexpr const char* kBody =
    "<p>Trong quý II, huyện Ia Lâm thu ngân sách được 45 tỷ đồng, đạt 52% dự toán cả năm.</p>"
    "<p>Riêng thu từ đất là 12 tỷ đồng, tăng 3 tỷ đồng so với cùng kỳ của năm trước.</p>";

Page read(const std::string& head, const std::string& body) {
  return read_page("<!DOCTYPE html><html><head>" + head + "</head><body>" + body +
                   "</body></html>");
}

std::string furniture_of(const Page& page) {
  std::string lines;
  for (const text::Span span : page.furniture) {
    lines.append(page.text, span.begin, span.size()).append("\n");
  }
  return lines;
}

TEST(PageTest, TakesTheTitleFromMarkupWhereThePageShowsNone) {
  const std::string body = std::string("<div>") + kBody + kBody + "</div>";
  EXPECT_EQ(read("<title>Thu ngân sách quý II khởi sắc | Báo Ia Lâm</title>", body).title,
            "Thu ngân sách quý II khởi sắc");
  EXPECT_EQ(read("<title>Cổng thông tin điện tử huyện Ia Lâm</title>", body).title, "");
  EXPECT_EQ(read("<meta property='og:title' content='Ia Lâm thu 45 tỷ'>", body).title,
            "Ia Lâm thu 45 tỷ");
}

TEST(PageTest, PrefersTheTitleThatMarkupNamesOverHeadingsOfTheSite) {
  const Page page =
      read("<meta property='og:title' content='Ia Lâm thu ngân sách 45 tỷ đồng'>",
           "<h1>Báo Ia Lâm</h1><div class='ten'>Ia Lâm thu ngân sách 45 tỷ đồng</div>" +
               std::string(kBody));
  EXPECT_EQ(page.title, "Ia Lâm thu ngân sách 45 tỷ đồng");
  EXPECT_EQ(furniture_of(page), "Báo Ia Lâm\n");
}

TEST(PageTest, KeepsABodyThatIsCalledFurniture) {
  std::string body;
  for (int i = 0; i < 8; ++i) body += kBody;
  const Page page = read("", "<div class='sidebar-right'><h1>Ia Lâm thu ngân sách</h1>" + body +
                                 "</div><div class='menu'>Trang chủ</div>");
  ASSERT_TRUE(page.has_article);
  EXPECT_EQ(furniture_of(page), "Trang chủ\n");
}

TEST(PageTest, KeepsAShortBodyThatAllOfThePageIsCalledFurnitureAround) {
  const Page page = read("", "<div class='menu-wrapper'><h1>Ia Lâm thu ngân sách</h1>" +
                                 std::string(kBody) + "<div><a href='/'>Trang chủ</a></div></div>");
  ASSERT_TRUE(page.has_article);
  EXPECT_EQ(furniture_of(page), "Trang chủ\n");
}

TEST(PageTest, HasFurnitureOfWholeLinesInOrder) {
  const Page page = read_page(contents_of("newspaper.html"));
  std::size_t before = 0;
  for (const text::Span span : page.furniture) {
    EXPECT_GE(span.begin, before);
    EXPECT_LT(span.begin, span.end);
    EXPECT_TRUE(span.begin == 0 || page.text[span.begin - 1] == '\n');
    EXPECT_TRUE(span.end == page.text.size() || page.text[span.end] == '\n');
    before = span.end;
  }
}

TEST(PageTest, TakesDatesOfTheArticleAlone) {
  const std::string other = "<aside><time datetime='2020-01-01'>01/01/2020</time></aside>";
  const std::string article =
      "<div><h1>Ia Lâm thu ngân sách</h1><time datetime='2022-07-05'>05/07</time>" +
      std::string(kBody) + "</div>";
  ASSERT_TRUE(read("", other + article).published);
  EXPECT_EQ(read("", other + article + other).published->to_string(), "2022-07-05");
  EXPECT_FALSE(read("", "<h1>Ia Lâm thu ngân sách</h1>" + std::string(kBody) + other).published);
}

TEST(PageTest, ReadsNothingFromAnEmptyPage) {
  for (const char* html : {"", " ", "<html></html>", "<!-- -->", "<p></p>"}) {
    SCOPED_TRACE(html);
    const Page page = read_page(html);
    EXPECT_FALSE(page.has_article);
    EXPECT_EQ(page.text, "");
    EXPECT_TRUE(page.furniture.empty());
  }
}

}  // namespace
}  // namespace solieu::html
