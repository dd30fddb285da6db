#include "engine/text/offset_map.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>

namespace solieu::text {
namespace {

std::string random_text(std::mt19937& random, std::size_t size) {
  std::string text;
  while (text.size() < size) text += static_cast<char>('a' + random() % 26);
  return text;
}

struct Rewriting {
  std::string target;
  OffsetMap map;
};

// Replaces, drops and, if asked to, adds at random places. What is new is in capitals.
enum class Adding { kNo, kYes };
Rewriting rewrite(std::string_view source, std::mt19937& random, Adding adding = Adding::kNo) {
  Rewriting made;
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t kept = std::min<std::size_t>(random() % 6, source.size() - at);
    made.target += source.substr(at, kept);
    at += kept;
    const std::size_t size = random() % 4;
    const std::size_t source_size = std::min<std::size_t>(random() % 4, source.size() - at);
    if (source_size == 0 && (size == 0 || adding == Adding::kNo)) continue;
    made.map.add_edit(made.target.size(), size, at, source_size);
    made.target.append(size, 'X');
    at += source_size;
  }
  return made;
}

TEST(OffsetMapTest, LeadsToTheSamePlaceWhereNothingChanged) {
  const OffsetMap map;
  EXPECT_TRUE(map.is_identity());
  EXPECT_EQ(map.to_source({3, 7}), (Span{3, 7}));
}

TEST(OffsetMapTest, WidensToWholeEdits) {
  OffsetMap map;
  map.add_edit(2, 3, 2, 1);  // "..." for one character
  EXPECT_EQ(map.to_source({0, 2}), (Span{0, 2}));
  EXPECT_EQ(map.to_source({2, 5}), (Span{2, 3}));
  EXPECT_EQ(map.to_source({3, 4}), (Span{2, 3}));
  EXPECT_EQ(map.to_source({0, 3}), (Span{0, 3}));
  EXPECT_EQ(map.to_source({4, 8}), (Span{2, 6}));
  EXPECT_EQ(map.to_source({5, 8}), (Span{3, 6}));
}

TEST(OffsetMapTest, LeavesDroppedCharactersOutsideOfBorders) {
  OffsetMap map;
  map.add_edit(2, 0, 2, 3);
  EXPECT_EQ(map.to_source({0, 2}), (Span{0, 2}));
  EXPECT_EQ(map.to_source({2, 4}), (Span{5, 7}));
  EXPECT_EQ(map.to_source({1, 3}), (Span{1, 6}));
  EXPECT_TRUE(map.to_source({2, 2}).empty());
}

TEST(OffsetMapTest, LeadsForthAsItLeadsBack) {
  std::mt19937 random(4);
  for (int round = 0; round < 200; ++round) {
    const std::string source = random_text(random, 40);
    const Rewriting made = rewrite(source, random, Adding::kYes);
    for (std::size_t at = 0; at < made.target.size(); ++at) {
      const Span letter{at, at + 1};
      const Span forth = made.map.to_target(made.map.to_source(letter));
      if (made.target[at] != 'X') {
        EXPECT_TRUE(forth.contains(letter)) << made.target << ' ' << at;
      }
    }
  }
}

TEST(OffsetMapTest, KeepsNeighbouringEditsApart) {
  OffsetMap map;
  map.add_edit(0, 0, 0, 3);
  map.add_edit(0, 1, 3, 3);
  map.add_edit(1, 1, 6, 2);
  EXPECT_EQ(map.to_source({0, 1}), (Span{3, 6}));
  EXPECT_EQ(map.to_source({1, 2}), (Span{6, 8}));
  EXPECT_EQ(map.to_source({2, 4}), (Span{8, 10}));
}

TEST(OffsetMapTest, LeadsUnchangedTextToItself) {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    const std::string source = random_text(random, 40);
    const Rewriting made = rewrite(source, random, Adding::kYes);
    for (std::size_t begin = 0; begin < made.target.size(); ++begin) {
      for (std::size_t end = begin + 1; end <= made.target.size(); ++end) {
        const std::string piece = made.target.substr(begin, end - begin);
        const Span span = made.map.to_source({begin, end});
        ASSERT_LE(span.begin, span.end);
        ASSERT_LE(span.end, source.size());
        // One letter is itself, whatever was dropped beside it.
        if (piece.size() == 1 && piece != "X") {
          EXPECT_EQ(source.substr(span.begin, span.size()), piece);
        }
      }
    }
  }
}

TEST(OffsetMapTest, GrowsWithTheSpan) {
  std::mt19937 random(2);
  for (int round = 0; round < 200; ++round) {
    const Rewriting made = rewrite(random_text(random, 30), random);
    for (std::size_t begin = 0; begin + 2 < made.target.size(); ++begin) {
      const Span whole = made.map.to_source({begin, begin + 3});
      EXPECT_TRUE(whole.contains(made.map.to_source({begin, begin + 1})));
      EXPECT_TRUE(whole.contains(made.map.to_source({begin + 1, begin + 3})));
    }
  }
}

TEST(OffsetMapTest, LeadsThroughTwoRewritings) {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    const std::string source = random_text(random, 40);
    const Rewriting earlier = rewrite(source, random);
    const Rewriting later = rewrite(earlier.target, random);
    const OffsetMap both = later.map.through(earlier.map);
    for (std::size_t begin = 0; begin < later.target.size(); ++begin) {
      const Span span{begin, begin + 1};
      const Span found = both.to_source(span);
      // At least what the two say one after the other; more where their edits overlap.
      ASSERT_LE(found.end, source.size());
      EXPECT_TRUE(found.contains(earlier.map.to_source(later.map.to_source(span))));
      if (later.target[begin] != 'X') {
        EXPECT_EQ(source.substr(found.begin, found.size()), later.target.substr(begin, 1));
      }
    }
  }
}

TEST(OffsetMapTest, LeadsLettersThatChangedTwiceToThemselves) {
  OffsetMap composed, placed;
  composed.add_edit(1, 2, 1, 3);  // second letter composed of three bytes
  composed.add_edit(3, 2, 4, 3);
  placed.add_edit(1, 3, 1, 2);
  placed.add_edit(4, 1, 3, 2);
  const OffsetMap both = placed.through(composed);
  EXPECT_EQ(both.to_source({1, 4}), (Span{1, 4}));
  EXPECT_EQ(both.to_source({4, 5}), (Span{4, 7}));
  EXPECT_EQ(both.to_source({5, 6}), (Span{7, 8}));
}

}  // namespace
}  // namespace solieu::text
