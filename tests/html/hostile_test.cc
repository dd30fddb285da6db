#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "engine/html/layout.h"
#include "engine/html/markup.h"
#include "engine/html/page.h"

namespace solieu::html {
namespace {

constexpr int kMany = 100'000;

std::string repeated(const std::string& part, int times) {
  std::string whole;
  for (int i = 0; i < times; ++i) whole += part;
  return whole;
}
std::string numbered(const std::string& before, const std::string& behind, int times) {
  std::string whole;
  for (int i = 0; i < times; ++i) whole += before + std::to_string(i) + behind;
  return whole;
}

// Each of these takes a parser minutes, or its stack, that does not mind them.
TEST(HostileTest, KeepsTheTextOfAnyPage) {
  const std::vector<std::pair<const char*, std::string>> pages = {
      {"deep", repeated("<div>", kMany)},
      {"deep inline", repeated("<span>", kMany)},
      {"deep tables", repeated("<table><tr><td>", kMany)},
      {"deep lists", repeated("<ul><li>", kMany)},
      {"never closed", repeated("<span><div></span>", kMany)},
      {"closed out of scope", repeated("<div><table><td></div>", kMany)},
      {"closed forms", repeated("<form><div></form>", kMany)},
      {"emphasis left open", numbered("<font color=", "><p>", kMany)},
      {"links left open", repeated("<a href=x><div></a>", kMany)},
      {"attributes", "<div " + numbered("a", " ", kMany) + ">"},
      {"attributes of body", numbered("<body a", "=1>", kMany)},
      {"names", numbered("<x", ">", kMany)},
      {"ends alone", repeated("</p></div></b></table>", kMany)},
      {"headings", repeated("<h1></h2>", kMany)},
      {"formulas", repeated("<math><mi>", kMany)},
      {"signs", repeated("< ", kMany)},
      {"NUL bytes", std::string(kMany, '\0')},
      {"entities", repeated("&#x110000;&nosuch;&#0;", kMany)},
      {"bytes that are no UTF-8", repeated("\xFF\xC3 ", kMany)},
  };
  for (const auto& [name, html] : pages) {
    SCOPED_TRACE(name);
    const std::string text = read_page(html + "Một").text;
    EXPECT_TRUE(text.ends_with("Một")) << text.substr(0, 100);
  }
}

TEST(HostileTest, EndsWithWhatIsNeverClosed) {
  for (const char* part : {"<!--", "<a b=\"", "<script>", "<style>", "<title>", "<svg>",
                           "<![CDATA[", "<p", "</p", "<!doctype", "<?"}) {
    SCOPED_TRACE(part);
    EXPECT_EQ(read_page("<p>Một</p>" + repeated(part, kMany)).text.substr(0, 5), "Một");
  }
}

TEST(HostileTest, RefusesWhatNoOneWrote) {
  EXPECT_THROW(read_page(std::string(std::size_t{65} << 20, 'a')), PageTooLarge);
  EXPECT_THROW(read_page(repeated("<p>", 1'000'001)), PageTooLarge);
}

TEST(HostileTest, LaysDeepElementsSideBySide) {
  const std::string html =
      repeated("<div>", 1000) + "Một" + repeated("</div>", 1000) + "<p>hai</p>";
  EXPECT_EQ(read_page(html).text, "Một\n\nhai");
}

TEST(HostileTest, KeepsTheTextOfRepeatedParagraphsLeftOpen) {
  const std::string text = read_page(repeated("<li><p>Một", 2000)).text;
  EXPECT_EQ(text.substr(0, 15), "- Một\n\n- Mộ");
}

}  // namespace
}  // namespace solieu::html
