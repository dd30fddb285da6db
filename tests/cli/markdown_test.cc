#include "cli/markdown.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "program.h"

namespace solieu::cli {
namespace {

TEST(MarkdownTest, EscapesWhatWouldBeMarkup) {
  const std::pair<const char*, const char*> texts[] = {
      {"thu | chi", "thu \\| chi"},
      {"a\\|b", "a\\\\\\|b"},
      {"<b>*1*</b>", "\\<b\\>\\*1\\*\\</b\\>"},
      {"[quỹ](x) _a_ `b` ~c~ &amp;", "\\[quỹ\\](x) \\_a\\_ \\`b\\` \\~c\\~ \\&amp;"},
      {"217-QĐ/TW", "217-QĐ/TW"},
      {"", ""},
  };
  for (const auto& [text, escaped] : texts) EXPECT_EQ(in_markdown(text), escaped);
}

std::string printed(const std::vector<std::vector<Shown>>& rows) {
  int ends[2];
  EXPECT_EQ(::pipe(ends), 0);
  {
    Output out(ends[1], Emphasis::kNever);
    MarkdownTable table({{"who"}, {"sum", Align::kRight}}, out);
    for (const auto& row : rows) table.add(row);
    table.finish();
    out.flush();
  }
  ::close(ends[1]);
  std::string text(4096, '\0');
  const ssize_t size = ::read(ends[0], text.data(), text.size());
  ::close(ends[0]);
  text.resize(static_cast<std::size_t>(size));
  return text;
}

TEST(MarkdownTest, PrintsTables) {
  EXPECT_EQ(printed({{shown("Hội | đoàn"), shown("15")},
                     {shown("góp 2 tỷ\nđồng", {{5, 11}}), shown("")}}),
            "| who | sum |\n"
            "| --- | ---: |\n"
            "| Hội \\| đoàn | 15 |\n"
            "| góp **2 tỷ** đồng |  |\n");
}

TEST(MarkdownTest, LeavesOutATableWithoutRows) { EXPECT_EQ(printed({}), ""); }

}  // namespace
}  // namespace solieu::cli
