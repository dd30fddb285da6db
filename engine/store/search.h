#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/fact/date.h"
#include "engine/store/query.h"
#include "engine/text/span.h"

namespace solieu::store {

enum class HitOrder {
  kBest,    // where the words follow each other as typed, then where they share a sentence, then
            // the others; among these as the index ranks them (BM25, titles counting more)
  kNewest,  // the last published first; without a date last
};

// What is searched for. An article has to pass all of it; what is empty asks for nothing.
struct Search {
  std::string words;      // as `Expression` says, in the title or the text
  std::string title;      // likewise, in the title
  std::string publisher;  // as `Words` says
  std::string place;      // as `PlaceFilter` says: the article names it, or a unit in it
  // The article was surely published between these days, both included.
  std::optional<fact::Day> from, to;
  Copies copies = Copies::kOnce;
  HitOrder order = HitOrder::kBest;
  std::size_t limit = 20;

  // Neither words nor title ask for anything: nothing is found then, and exclusions alone are no
  // exception.
  bool asks_for_nothing() const;
};

// An article that has all the words, with the sentence that has most of them.
struct Hit {
  ArticleInfo article;
  std::string sentence;            // exactly as read; the title where the words stand there alone
  std::vector<text::Span> places;  // of the words, in bytes of `sentence`, in order
  // Where the sentence stands in the text as read; nothing where it is the title.
  std::optional<text::SourceRange> sentence_range;
  bool is_in_one_sentence = false;  // all words stand in it
  std::size_t copies = 0;           // of the article, that are left out for it
};

// `search.limit` hits at most. Of an article and its copies one is a hit: the one in which the
// words stand closest, then the original; of the newest hits, the newest.
std::vector<Hit> search(const Database& database, const Search& search);

// The same for words alone, the best first.
std::vector<Hit> search(const Database& database, std::string_view words, std::size_t limit,
                        Copies copies = Copies::kOnce);

}  // namespace solieu::store
