#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/document.h"
#include "engine/text/span.h"

namespace solieu::store {

// Words as a person types them, to be found in texts: bare words in any order, what stands in
// "quotes" as a phrase. A word typed with tone marks or đ means just that word, in either case; a
// word without any means every word that looks like it once its marks are off. A symbol like
// 217-QĐ/TW is a phrase. Nothing typed can be wrong.
class Words {
 public:
  explicit Words(std::string_view typed);

  bool empty() const { return phrases_.empty(); }
  std::size_t phrase_count() const { return phrases_.size(); }

  // Whether all of them stand in the text. No words stand in any text.
  bool all_in(std::string_view text) const;

  // Where a phrase, or all of them one after the other, stand among the tokens [first, last) of a
  // document: spans of its shadow text.
  std::vector<text::Span> places(std::size_t phrase, const text::Document& document,
                                 std::size_t first, std::size_t last) const;
  std::vector<text::Span> places_in_sequence(const text::Document& document, std::size_t first,
                                             std::size_t last) const;

  // For the search index, which knows no marks: all phrases in any order, or one after the other.
  std::string index_query() const;
  std::string index_query_in_sequence() const;

 private:
  struct Word {
    std::string folded;  // without marks
    std::string exact;   // lower case with its marks; empty where it was typed without any
    std::uint32_t key;   // token_key of `exact`

    bool is(const text::Token& token, std::string_view token_text) const;
  };
  struct Phrase {
    std::vector<Word> words;
    std::string folded;  // as the index has it

    std::vector<text::Span> places(const text::Document& document, std::size_t first,
                                   std::size_t last) const;
  };

  void add(std::string_view typed_phrase);

  std::vector<Phrase> phrases_;
  Phrase sequence_;  // all of them
};

}  // namespace solieu::store
