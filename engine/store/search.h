#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/store/query.h"
#include "engine/text/span.h"

namespace solieu::store {

// An article that has all the words, with the sentence that has most of them.
struct Hit {
  ArticleInfo article;
  std::string sentence;             // exactly as read; the title where the words stand there alone
  std::vector<text::Span> places;   // of the words, in bytes of `sentence`, in order
  bool is_in_one_sentence = false;  // all words stand in it
  std::size_t copies = 0;           // of the article, that are left out for it
};

// The articles with all words, `limit` at most, the best first: where they follow each other as
// typed, then where they share a sentence, then the others; among these as the index ranks them
// (BM25, titles counting more). How words are meant: `Words`. Of an article and its copies one is a
// hit, the one in which the words stand closest, then the original.
std::vector<Hit> search(const Database& database, std::string_view words, std::size_t limit,
                        Copies copies = Copies::kOnce);

}  // namespace solieu::store
