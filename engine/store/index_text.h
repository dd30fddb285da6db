#pragma once

#include <string>
#include <string_view>

namespace solieu::store {

// What the search index is given of an article. To take an article out of the index, SQLite wants
// the very same text again: it depends on the article's title and text alone, both of which are
// stored. A change here needs a new schema version that builds the index anew.
struct IndexText {
  std::string title;
  std::string text;
  std::string words_with_d;  // each of them once, lower case, with đ
};

// Takes normalized texts.
IndexText index_text(std::string_view shadow_title, std::string_view shadow_text);

// Folded, and with a blank where letters follow a digit: there a token ends, as it does for rules.
std::string folded_for_index(std::string_view shadow_text);

}  // namespace solieu::store
