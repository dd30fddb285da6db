#include "cli/html_text.h"

#include <gtest/gtest.h>

namespace solieu::cli {
namespace {

TEST(HtmlTextTest, ShowsWhateverStandsThereAsText) {
  const std::pair<const char*, const char*> texts[] = {
      {"Hội & \"bạn\"", "Hội &amp; &quot;bạn&quot;"},
      {"<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"},
      {"</title><b>", "&lt;/title&gt;&lt;b&gt;"},
      {"&lt;", "&amp;lt;"},
      {"hai\ndòng", "hai dòng"},
      {"\u202Engược\u202C", "ngược"},
      {"🌾 مرحبا", "🌾 مرحبا"},
      {"h\xC3", "h\uFFFD"},
  };
  for (const auto& [text, html] : texts) EXPECT_EQ(html_text(text), html);
  EXPECT_EQ(html_text(std::string_view("a\0b", 3)), "ab");
}

TEST(HtmlTextTest, MarksWhatStandsOut) {
  EXPECT_EQ(html_text(shown("a <b> c", {{2, 5}})), "a <mark>&lt;b&gt;</mark> c");
  EXPECT_EQ(html_text(shown("ab", {{0, 1}, {1, 2}})), "<mark>a</mark><mark>b</mark>");
}

TEST(HtmlTextTest, LinksToWebPagesOnly) {
  EXPECT_TRUE(is_web_address("https://x/1"));
  EXPECT_TRUE(is_web_address("http://x/1"));
  for (const char* uri : {"javascript:alert(1)", "data:text/html,x", "bai.txt", "//x", ""}) {
    EXPECT_FALSE(is_web_address(uri)) << uri;
  }
}

}  // namespace
}  // namespace solieu::cli
