#include "engine/grammar/expression.h"

#include <gtest/gtest.h>

namespace solieu::grammar {
namespace {

std::optional<Match> here(const char* re2, std::string_view text, bool ends_in_mark = false) {
  return Expression(re2, Place::kHere, ends_in_mark).match(text, 0, text.size());
}

TEST(ExpressionTest, EndsAtATokenEdge) {
  EXPECT_TRUE(here("[0-9]+ đồng", "5 đồng."));
  EXPECT_TRUE(here("[0-9]+ đồng", "5 đồng"));
  EXPECT_TRUE(here("[0-9]+ đồng", "5 đồng.Hội"));
  EXPECT_FALSE(here("[0-9]+ đồng", "5 đồngs"));
  EXPECT_FALSE(here("năm 20[0-9]+", "năm 20,5"));
  EXPECT_TRUE(here("[0-9]+%", "100%KH", true));
}

TEST(ExpressionTest, PrefersTheLongestMatch) {
  const auto match = here("(?:a|a b)", "a b c");
  ASSERT_TRUE(match);
  EXPECT_EQ(match->whole, (text::Span{0, 3}));
}

TEST(ExpressionTest, GivesCapturesInTheirOrder) {
  const auto match = here("(?P<number>[0-9]+) (?P<scale>tỷ)(?: (?P<rest>rưỡi))?", "12 tỷ,");
  ASSERT_TRUE(match);
  ASSERT_EQ(match->captures.size(), 3U);
  EXPECT_EQ(match->captures[0], (text::Span{0, 2}));
  EXPECT_EQ(match->captures[1].begin, 3U);
  EXPECT_TRUE(match->captures[2].empty());
}

TEST(ExpressionTest, LooksBackFromAPlace) {
  const Expression before("trên", Place::kBefore, false);
  const std::string_view text = "có trên  50 hộ";
  const std::size_t at = text.find("50");
  EXPECT_TRUE(before.match(text, at, 0));
  EXPECT_FALSE(before.match("ventrên 50", 9, 0)) << "must begin at a token edge";
  EXPECT_FALSE(before.match(text, at, text.find(" 50"))) << "sees no further than the limit";
}

TEST(ExpressionTest, ASetTellsWhichMembersMatch) {
  std::vector<Expression> members;
  for (const char* re2 : {"[0-9]+ tỷ", "[0-9]+ hộ", "[0-9]+", "[0-9]+ căn"}) {
    members.emplace_back(re2, Place::kHere, false);
  }
  std::vector<const Expression*> pointers;
  for (const Expression& member : members) pointers.push_back(&member);
  const ExpressionSet set(pointers);
  const std::string_view text = "12 hộ nghèo";
  // Cold, it lets all members through; warm, it tells them apart.
  std::vector<int> hits;
  for (int i = 0; i < 1000; ++i) {
    hits.clear();
    set.match(text, 0, text.size(), hits);
  }
  EXPECT_EQ(hits, (std::vector<int>{1, 2}));
}

TEST(ExpressionTest, SaysWhatTheLibraryRefuses) {
  EXPECT_EQ(Expression("a+", Place::kHere, false).fault(), std::nullopt);
  EXPECT_NE(Expression("a{2000}", Place::kHere, false).fault(), std::nullopt);
}

}  // namespace
}  // namespace solieu::grammar
