#include "tests/extract/naive_finder.h"

namespace solieu::extract {

void NaiveFinder::find(const text::Document& document, const text::Sentence& sentence,
                       std::vector<Hit>& hits) const {
  for (std::size_t i = 0; i < grammar_.rules().size(); ++i) {
    const grammar::Rule& rule = grammar_.rules()[i];
    std::size_t at = sentence.span.begin;
    while (at < sentence.span.end) {
      auto match = rule.expression.search(seen_by(rule, document), at, sentence.span.end);
      if (!match) break;
      const std::size_t begin = match->whole.begin;
      const std::size_t token = document.token_at(begin);
      const bool at_token = token < sentence.last_token && document.tokens()[token].begin == begin;
      if (at_token) hits.push_back({i, std::move(*match)});
      // Matches may overlap: the next one can begin with the next token.
      const std::size_t next = document.token_at(begin + 1);
      at = next < sentence.last_token ? document.tokens()[next].begin : sentence.span.end;
    }
  }
}

}  // namespace solieu::extract
