#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "engine/store/figure.h"

namespace solieu::store {

// The words of a range of an article's text, until the next call.
using WordsOf = std::function<std::string_view(text::SourceRange)>;

// What the words of an article say of a figure.
struct Said {
  bool is_part = false;  // of a total of its group, which stands before it
  bool is_cumulative = false;  // "lũy kế", "đến nay", "từ đầu năm" …: takes in what was before
};

// Parts stand behind their total in one sentence, after "trong đó", "gồm", "bao gồm", "riêng", "cụ
// thể" or an opening bracket, or in the next sentence if that begins with "trong đó". They end with
// the clause or the bracket, and where together they would exceed the total; one that is not exact
// ("hơn 2 tỷ đồng") by a tenth.
//
// `figures` are all of one article, in document order. `may_be_cumulative` tells of which of them
// that is to be known. Words are asked for only where they decide.
std::vector<Said> said_of(const std::vector<Figure>& figures,
                          const std::vector<bool>& may_be_cumulative, const WordsOf& words_of);

}  // namespace solieu::store
