#include "cli/columns.h"

#include <gtest/gtest.h>

namespace solieu::cli {
namespace {

TEST(ColumnsTest, CountsWhatTheEyeSees) {
  const std::pair<const char*, std::size_t> texts[] = {
      {"", 0},
      {"abc", 3},
      {"đại đoàn kết", 12},
      {"e\u0323\u0302", 1},   // decomposed ệ
      {"a\u200Bb\uFEFF", 2},  // what takes no room
      {"社会", 4},
      {"…", 1},
  };
  for (const auto& [text, width] : texts) {
    SCOPED_TRACE(text);
    EXPECT_EQ(columns(text), width);
  }
}

TEST(ColumnsTest, ShowsOneHarmlessLine) {
  const std::pair<std::string, std::string> texts[] = {
      {"hai\ndòng\tchữ", "hai dòng chữ"},   {"\033[31mđỏ\033[0m", "[31mđỏ[0m"},
      {"a\u202Eb\u2066c", "abc"},           {"a\xFFz", "a\uFFFDz"},
      {"cụt \xE1\xBB", "cụt \uFFFD\uFFFD"}, {std::string("a\0b", 3), "ab"},
  };
  for (const auto& [text, shown_text] : texts) {
    SCOPED_TRACE(shown_text);
    EXPECT_EQ(shown(text).text, shown_text);
  }
}

std::string marked(const Shown& text) {
  std::string result;
  std::size_t at = 0;
  for (const Emphasized& part : text.emphasized) {
    result += text.text.substr(at, part.begin - at);
    result += '[';
    result.append(text.text, part.begin, part.end - part.begin);
    result += ']';
    at = part.end;
  }
  return result + text.text.substr(at);
}

TEST(ColumnsTest, EmphasisFollowsWhatIsDropped) {
  EXPECT_EQ(marked(shown("\033a bc d", {{3, 5}})), "a [bc] d");
  EXPECT_EQ(marked(shown("ab", {{0, 1}, {1, 2}})), "[a][b]");
  EXPECT_EQ(marked(shown("ab", {{0, 2}})), "[ab]");
}

TEST(ColumnsTest, CutsToWidth) {
  const Shown text = shown("xây dựng 15 căn nhà đại đoàn kết");
  EXPECT_EQ(cut(text, 80).text, text.text);
  EXPECT_EQ(cut(text, 32).text, text.text);
  EXPECT_EQ(cut(text, 12).text, "xây dựng 15…");
  EXPECT_EQ(cut(text, 1).text, "…");
  EXPECT_EQ(cut(text, 0).text, "");
}

TEST(ColumnsTest, KeepsTheEmphasizedInSight) {
  const std::string text =
      "Trong quý, Hội đã xây dựng 15 căn nhà, trị giá 915 triệu đồng, cho hộ nghèo";
  const std::size_t at = text.find("915");
  const std::size_t end = text.find(", cho");
  for (std::size_t width = 20; width < 76; ++width) {
    SCOPED_TRACE(width);
    const Shown part = cut(shown(text, {{at, end}}), width);
    EXPECT_LE(columns(part.text), width);
    EXPECT_NE(marked(part).find("[915 triệu đồng]"), std::string::npos) << part.text;
  }
}

TEST(ColumnsTest, WrapsAtBlanks) {
  EXPECT_EQ(wrapped("một hai ba bốn", 7), (std::vector<std::string>{"một hai", "ba bốn"}));
  EXPECT_EQ(wrapped("nghiêng", 3), (std::vector<std::string>{"nghiêng"}));
  EXPECT_EQ(wrapped("", 10), (std::vector<std::string>{""}));
}

}  // namespace
}  // namespace solieu::cli
