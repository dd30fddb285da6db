#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/document.h"
#include "engine/text/span.h"
#include "engine/text/token.h"

namespace solieu::store {

// Words that follow each other in a sentence, marks between them or not. A word typed with tone
// marks or đ means just that word, in either case; one without any means every word that looks like
// it once its marks are off. A symbol like 217-QĐ/TW is a phrase of its letters and numbers.
class Phrase {
 public:
  // Of a longer phrase the first words are looked for. Bounds the work that one article makes.
  static constexpr std::size_t kMostWords = 256;

  // Whether the last word is meant as a whole, or every word that begins with it.
  enum class LastWord { kWhole, kBeginning };

  Phrase() = default;
  // Of normalized text; without a letter or digit there, the phrase is empty.
  explicit Phrase(std::string_view typed, LastWord last = LastWord::kWhole);

  bool empty() const { return words_.empty(); }
  bool operator==(const Phrase&) const = default;

  // The words of `next` behind these, as long as there is room for all of them.
  void append(const Phrase& next);

  // Where it stands among the tokens [first, last) of a document: spans of its shadow text.
  std::vector<text::Span> places(const text::Document& document, std::size_t first,
                                 std::size_t last) const;

  // False where the phrase cannot stand among these tokens of a shadow text, in whatever sentence;
  // told by keys alone, and so at a fraction of what `places` takes.
  bool may_stand_in(const std::vector<text::Token>& tokens) const;

  // How the search index is asked for it: it knows no marks, and so may find too much …
  std::string index_query() const;
  // … unless this is so: then an article has the phrase just where the index has it. One word of
  // letters, typed without marks.
  bool is_decided_by_index() const;
  // The index knows beginnings of a phrase's last word only.
  bool fits_index() const;
  // One letter that words begin with: the index reads a tenth of all it has for that.
  bool is_dear_to_index() const;

 private:
  struct Word {
    std::string folded;     // without marks
    std::string exact;      // lower case with its marks; empty where it was typed without any
    std::uint32_t key = 0;  // token_key of `exact`
    bool is_beginning = false;

    bool operator==(const Word&) const = default;
    bool is(const text::Token& token, std::string_view token_text) const;
  };

  std::vector<Word> words_;
  std::string folded_;  // as the index has it
};

}  // namespace solieu::store
