#include "engine/html/recognition.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace solieu::html {
namespace {

TEST(RecognitionTest, KnowsPagesByTheirBeginning) {
  for (const char* html :
       {"<!DOCTYPE html><p>a", "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">", "<html>",
        "<HTML lang=vi>", "\xEF\xBB\xBF<html>", "\r\n\t <html>", "<!-- lưu từ trang --><html>",
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><!DOCTYPE html PUBLIC \"x\" \"y\"><html>",
        "<div><p>Một</p></div>", "<p>Một", "<table width=100%><tr><td>", "<h1>Tin</h1>",
        "<meta charset=utf-8>", "<span>Một</span><br><p>hai</p>", "<body/>"}) {
    SCOPED_TRACE(html);
    EXPECT_TRUE(looks_like_html(html));
  }
}

TEST(RecognitionTest, LeavesOtherFilesAlone) {
  for (const char* text :
       {"", "Một hai", "Một <b>hai</b> <p>ba</p>", "<b>Một</b> hai", "<Một> hai", "< 5%", "<3",
        "<rss version=\"2.0\"><channel>", "<?xml version=\"1.0\"?><rss><p>a</p></rss>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>a</title></svg>",
        "<?xml version=\"1.0\"?>", "<feed><title>a</title></feed>", "<!DOCTYPE svg PUBLIC>",
        "<!DOCTYPE", "<!-- không hết", "{\"text\": \"<html>\"}", "<p", "<https://a.example>"}) {
    SCOPED_TRACE(text);
    EXPECT_FALSE(looks_like_html(text));
  }
}

TEST(RecognitionTest, ReadsTheDeclaredCharset) {
  const std::vector<std::pair<const char*, const char*>> pages = {
      {"<meta charset=\"UTF-8\">", "utf-8"},
      {"<meta charset=utf-8/>", "utf-8"},
      {"<META CHARSET = 'Windows-1258' >", "windows-1258"},
      {"<meta http-equiv=\"Content-Type\" content=\"text/html; charset=x-viet-tcvn\">",
       "x-viet-tcvn"},
      {"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><html>", "iso-8859-1"},
      {"<meta name=a content=b><meta charset=utf-16>", "utf-16"},
      {"<?xml encoding='a'?><meta charset=b>", "b"},
      {"<html><body>charset=utf-8", ""},
      {"<meta charset=", ""},
      {"<meta", ""},
      {"", ""},
  };
  for (const auto& [html, charset] : pages) {
    SCOPED_TRACE(html);
    EXPECT_EQ(declared_charset(html), charset);
  }
  EXPECT_EQ(declared_charset(std::string(5000, ' ') + "<meta charset=utf-8>"), "");
}

}  // namespace
}  // namespace solieu::html
