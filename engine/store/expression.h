#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/store/phrase.h"
#include "engine/text/document.h"
#include "engine/text/span.h"

namespace solieu::store {

// What a person types to search, each phrase as `Phrase` says:
//   nhà "đại đoàn kết"    all of them, in any order; what stands in quotes as a phrase
//   đoàn*  "kết nghĩ*"    words that begin so
//   lũ OR bão OR "sạt lở" one of them is enough; `|` says the same
//   -covid  NOT covid     articles without it
// AND, `&` and brackets say nothing that is not said without them. Capitals make OR, NOT and AND
// what they are. Nothing typed can be wrong; what has neither letter nor digit is passed over.
class Expression {
 public:
  // Of a whole page pasted in, the first phrases are taken: the index takes time as the square of
  // them to rank what it finds.
  static constexpr std::size_t kMostPhrases = 64;

  explicit Expression(std::string_view typed);

  // Nothing is asked for: there are no words, or only such as must not be there.
  bool asks_for_nothing() const { return wanted_.empty(); }
  bool excludes() const { return !unwanted_.empty(); }

  // Each part is one phrase, or several of which one is enough.
  std::size_t part_count() const { return wanted_.size(); }
  // Among the tokens [first, last) of a document, in spans of its shadow text: where a part stands,
  // or all parts one after the other as they were typed, and whether something unwanted does.
  std::vector<text::Span> places(std::size_t part, const text::Document& document,
                                 std::size_t first, std::size_t last) const;
  std::vector<text::Span> places_in_sequence(const text::Document& document, std::size_t first,
                                             std::size_t last) const;
  bool is_excluded_by(const text::Document& document, std::size_t first, std::size_t last) const;

  // Whether a title, a name … has all parts and nothing unwanted.
  bool holds_in(std::string_view text) const;

  // False where an article of these tokens and those of its title cannot have all parts.
  bool may_hold_in(const std::vector<text::Token>& tokens,
                   const std::vector<text::Token>& title) const;

  // For the search index, which may find too much; empty where it cannot be asked: all parts in any
  // order, or one after the other.
  std::string index_query() const;
  std::string index_query_in_sequence() const;

 private:
  using Part = std::vector<Phrase>;

  std::size_t phrase_count() const;

  std::vector<Part> wanted_;
  std::vector<Phrase> unwanted_;
  Phrase sequence_;  // all that is wanted; empty where there are alternatives
};

}  // namespace solieu::store
