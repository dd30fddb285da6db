#include "engine/grammar/pattern.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace solieu::grammar {
namespace {

const std::vector<std::string> kScales = {"triệu", "nghìn tỷ"};

std::optional<SlotMeaning> slots(std::string_view name) {
  static const Node number = parse_pattern("[0-9]+([.,][0-9]+)*").root;
  SlotMeaning meaning;
  if (name == "number") {
    meaning.pattern = &number;
    meaning.numeric = true;
    return meaning;
  }
  if (name == "scale") {
    meaning.phrases = &kScales;
    return meaning;
  }
  return std::nullopt;
}

TEST(PatternTest, TranslatesToTheLibrarysOwnSyntax) {
  const struct {
    const char* pattern;
    const char* re2;
  } kTranslated[] = {
      {"đồng", "(?:đồng)"},
      {"sáu tháng", "(?:sáu\\s+tháng)"},
      {"a|b", "(?:(?:a)|(?:b))"},
      {"m ?2", "(?:m\\s*2)"},
      {"\\d{1,2}", "(?:(?:[0-9]){1,2})"},
      {"\\(khóa\\)", "(?:\\(khóa\\))"},
      {"[a-z]+", "(?:(?:[a-z])+)"},
  };
  for (const auto& [pattern, re2] : kTranslated) {
    SCOPED_TRACE(pattern);
    const ParsedPattern parsed = parse_pattern(pattern);
    ASSERT_TRUE(parsed.faults.empty());
    EXPECT_EQ(to_re2(parsed.root, slots), re2);
  }
}

TEST(PatternTest, LetsANumberTouchTheWordBehindIt) {
  const std::string re2 = to_re2(parse_pattern("<number> <scale>").root, slots);
  EXPECT_NE(re2.find(")\\s*(?P<scale>"), std::string::npos) << re2;
  EXPECT_NE(re2.find("nghìn\\s+tỷ"), std::string::npos) << re2;
}

TEST(PatternTest, RefusesWhatWouldBeReadWronglyAndSaysWhere) {
  const struct {
    const char* pattern;
    std::size_t position;
    const char* word;  // of the message
  } kRefused[] = {
      {"\\bđồng", 0, "token edges"}, {"a\\w+", 1, "\\l for a letter"},
      {"(?=đồng)", 1, "unless"},     {"(?!đồng)", 1, "unless"},
      {"(?P<x>a)", 1, "<slot>"},     {"a.b", 1, "\\."},
      {"^đồng", 0, "leave ^ and $"}, {"đồng$", 4, "leave ^ and $"},
      {"(đồng", 0, "closed"},        {"đồng)", 4, "unopened"},
      {"[0-9", 0, "closed"},         {"<number", 0, "closed"},
      {"<Number>", 0, "lower-case"}, {"*a", 0, "repeat"},
      {"a{3,1}", 1, "{1,3}"},        {"\\q", 0, "unknown escape"},
      {"a\\", 1, "escapes nothing"},
  };
  for (const auto& [pattern, position, word] : kRefused) {
    SCOPED_TRACE(pattern);
    const ParsedPattern parsed = parse_pattern(pattern);
    ASSERT_FALSE(parsed.faults.empty());
    EXPECT_EQ(parsed.faults.front().position, position);
    EXPECT_NE(parsed.faults.front().message.find(word), std::string::npos)
        << parsed.faults.front().message;
  }
}

std::vector<Anchor> anchors(const char* pattern) {
  return anchors_of(parse_pattern(pattern).root, slots).value_or(std::vector<Anchor>{});
}

TEST(PatternTest, DerivesWhereAMatchCanBegin) {
  using text::TokenClass;
  const Anchor number_then_million{TokenClass::kNumber, 0, TokenClass::kWord,
                                   text::token_key("triệu")};
  const Anchor number_then_thousand{TokenClass::kNumber, 0, TokenClass::kWord,
                                    text::token_key("nghìn")};
  EXPECT_THAT(anchors("<number> <scale> đồng"), testing::SizeIs(2));
  const auto scaled = anchors("<number> <scale> đồng");
  EXPECT_EQ(std::count(scaled.begin(), scaled.end(), number_then_million), 1);
  EXPECT_EQ(std::count(scaled.begin(), scaled.end(), number_then_thousand), 1);

  const auto year = anchors("năm <number>");
  ASSERT_EQ(year.size(), 1U);
  EXPECT_EQ(year.front().token_class, TokenClass::kWord);
  EXPECT_EQ(year.front().key, text::token_key("Năm"));
  EXPECT_EQ(year.front().next_class, TokenClass::kNumber);

  const auto alone = anchors("quý");
  ASSERT_EQ(alone.size(), 1U);
  EXPECT_EQ(alone.front().next_class, std::nullopt);
}

TEST(PatternTest, KnowsNoAnchorWhereAnyWordCanBegin) {
  EXPECT_EQ(anchors_of(parse_pattern("\\l+ đồng").root, slots), std::nullopt);
  EXPECT_EQ(anchors_of(parse_pattern("(đồng)?").root, slots), std::nullopt);
  EXPECT_EQ(anchors_of(parse_pattern("m\\l+").root, slots), std::nullopt);
}

}  // namespace
}  // namespace solieu::grammar
