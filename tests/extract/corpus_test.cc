#include <gtest/gtest.h>

#include "engine/fact/json.h"
#include "engine/fact/score.h"
#include "tests/extract/bundled.h"

namespace solieu::extract {
namespace {

fact::Score corpus_score() {
  fact::Scorer scorer;
  for (const input::Article& article : corpus_articles()) {
    const std::string stem = article.uri.substr(0, article.uri.rfind('.'));
    scorer.add(stem, fact::read_gold(stem + ".facts.ndjson"), bundled_extractor().extract(article));
  }
  return scorer.score();
}

// A floor, not a target: what was reached must not be lost unseen.
TEST(CorpusTest, StaysAboveTheFloorOnTheBundledReports) {
  const fact::Score score = corpus_score();
  EXPECT_GE(score.types.core().f1(), 0.995);
  EXPECT_GE(score.types.all().f1(), 0.99);
}

TEST(CorpusTest, EveryFactQuotesItsTextExactly) {
  for (const input::Article& article : corpus_articles()) {
    SCOPED_TRACE(article.uri);
    const std::string_view source = article.document.source();
    for (const fact::Fact& fact : bundled_extractor().extract(article)) {
      // Code points counted anew, one by one.
      std::size_t count = 0, begin = source.size(), end = source.size();
      for (std::size_t at = 0; at < source.size(); ++at) {
        if ((static_cast<unsigned char>(source[at]) & 0xC0) == 0x80) continue;
        if (count == fact.range.begin) begin = at;
        if (count == fact.range.end) end = at;
        ++count;
      }
      EXPECT_EQ(source.substr(begin, end - begin), fact.text);
    }
  }
}

TEST(CorpusTest, FactsComeInDocumentOrderAndDoNotOverlap) {
  for (const input::Article& article : corpus_articles()) {
    SCOPED_TRACE(article.uri);
    std::size_t end = 0;
    for (const fact::Fact& fact : bundled_extractor().extract(article)) {
      EXPECT_LE(end, fact.range.begin);
      EXPECT_LT(fact.range.begin, fact.range.end);
      end = fact.range.end;
    }
  }
}

}  // namespace
}  // namespace solieu::extract
