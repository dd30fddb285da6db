#include "engine/html/layout.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace solieu::html {
namespace {

std::string text_of(const std::string& html) { return lay_out(Tree::parse(html)).text; }

TEST(LayoutTest, SetsTextAsBrowsersShowIt) {
  const std::vector<std::pair<const char*, const char*>> pages = {
      {"<p>Một\n  hai</p><p>ba</p>", "Một hai\n\nba"},
      {"<div>Một<div>hai</div>ba</div>", "Một\n\nhai\n\nba"},
      {"Một<br>hai<br/>ba", "Một\nhai\nba"},
      {"Một<br><br>hai<br> <br>\n<br>ba", "Một\n\nhai\n\nba"},
      {"<h2>Kết quả</h2>Một <b>hai</b><i>ba</i>", "Kết quả\n\nMột haiba"},
      {"42 m<sup>2</sup>; <span>12</span> <span>căn</span>", "42 m2; 12 căn"},
      {"<ul><li>Một</li><li>- hai<li><p>ba</p></ul>", "- Một\n\n- hai\n\n- ba"},
      {"<ol><li>Một<br>hai</li></ol>", "- Một\nhai"},
      {"<dl><dt>Một</dt><dd>hai</dd></dl>", "Một\n\nhai"},
      {"<figure><img alt='xe'><figcaption>Ảnh: An</figcaption></figure>", "Ảnh: An"},
      {"<pre>Một\nhai\n\nba</pre>", "Một\nhai\n\nba"},
      {"&Agrave; &#7841; &#x1EA1; &lt;5% &amp; &nbsp;", "\u00C0 \u1EA1 \u1EA1 <5% &"},
      {"12&nbsp;căn", "12\u00A0căn"},
      {"<p>&nbsp; Một&nbsp;</p><p>&nbsp;</p><p>\u200B</p><p>hai</p>", "Một\n\nhai"},
      {"Lên đầu tr\u200Bang", "Lên đầu tr\u200Bang"},
      {"<p>Một<o:p></o:p> <font color=red>hai<font size=2> ba", "Một hai ba"},
      {"3 < 5 và 7 > 6 <- 2", "3 < 5 và 7 > 6 <- 2"},
      {"<p title='a>b'>Một</p>", "Một"},
  };
  for (const auto& [html, text] : pages) {
    SCOPED_TRACE(html);
    EXPECT_EQ(text_of(html), text);
  }
}

TEST(LayoutTest, LeavesOutWhatIsNotShown) {
  for (const char* html :
       {"<script>so = 5</script>", "<style>p{}</style>", "<noscript>5</noscript>",
        "<template><p>5</p></template>", "<div hidden>5</div>", "<p style='DISPLAY : none'>5</p>",
        "<p style='color:red;visibility:hidden'>5</p>", "<select><option>5</option></select>",
        "<textarea>5</textarea>", "<iframe>5</iframe>", "<svg><text>5</text></svg>", "<!-- 5 -->",
        "<!--[if gte mso 9]><p>5</p><![endif]-->", "<button>5</button>", "<title>5</title>",
        "<?php echo 5 ?>", "<script>'<p>5</p>'</script>"}) {
    SCOPED_TRACE(html);
    EXPECT_EQ(text_of(std::string("<p>Một</p>") + html + "<p>hai</p>"), "Một\n\nhai");
  }
}

TEST(LayoutTest, ShowsWhatOnlyLooksHidden) {
  EXPECT_EQ(text_of("<p style='--display:none'>Một</p>"), "Một");
  EXPECT_EQ(text_of("<p class='hidden'>Một</p>"), "Một");
}

TEST(LayoutTest, KeepsTheRowsOfFiguresUnderTheirHeadings) {
  EXPECT_EQ(text_of("<table><tr><th>Xã</th><th>Nhà<br>mới</th></tr>"
                    "<tr><td><p>Ia Tơ</p></td><td><p>12</p><p>(căn)</p></td></tr></table>"),
            "Xã | Nhà mới\nIa Tơ | 12 (căn)");
  EXPECT_EQ(text_of("<table><tr><td>Xã</td><td>Quý I</td><td>Quý II</td></tr>"
                    "<tr><td>Ia Tơ</td><td>&nbsp;</td><td>12</td></tr></table>"),
            "Xã | Quý I | Quý II\nIa Tơ | | 12");
}

TEST(LayoutTest, SeparatesTwoTables) {
  const std::string table =
      "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>";
  EXPECT_EQ(text_of(table + table), "1 | 2\n3 | 4\n\n1 | 2\n3 | 4");
}

TEST(LayoutTest, ReadsTablesThatPlaceColumnsCellByCell) {
  const std::string prose(800, 'a');
  EXPECT_EQ(text_of("<table><tr><td>Tin kinh tế</td><td>05/07/2022</td></tr></table>"),
            "Tin kinh tế\n\n05/07/2022");
  EXPECT_EQ(text_of("<table><tr><td>Một</td><td>" + prose +
                    "</td></tr><tr><td>1</td><td>2</td></tr></table>"),
            "Một\n\n" + prose + "\n\n1\n\n2");
  EXPECT_EQ(
      text_of(
          "<table><tr><td>1</td><td><table><tr><td>a</td><td>b</td></tr>"
          "<tr><td>c</td><td>d</td></tr></table></td></tr><tr><td>2</td><td>3</td></tr></table>"),
      "1\n\na | b\nc | d\n\n2\n\n3");
}

TEST(LayoutTest, CountsWhatIsLinked) {
  const Layout layout =
      lay_out(Tree::parse("<p>Một <a href='/x'>hai ba</a></p><p><a name='top'>bốn</a></p>"));
  ASSERT_EQ(layout.lines.size(), 2u);
  EXPECT_EQ(layout.lines[0].letters, 8u);
  EXPECT_EQ(layout.lines[0].linked, 5u);
  EXPECT_EQ(layout.lines[1].linked, 0u);
}

}  // namespace
}  // namespace solieu::html
