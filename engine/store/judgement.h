#pragma once

#include <optional>
#include <string>

#include "engine/store/expression.h"
#include "engine/store/search.h"

namespace solieu::store {

// How well the words stand together, the best first.
enum class Closeness { kInSequence, kInOneSentence, kInOneArticle };

struct Judged {
  Hit hit;
  Closeness closeness = Closeness::kInOneArticle;
};

// Whether an article that the index found has what is asked for, sentence by sentence and mark by
// mark, and where. `text` is its text as read.
std::optional<Judged> judge(const Expression& words, ArticleInfo article, std::string text);

// The same for words that are asked for in the title alone.
std::optional<Judged> judge_title(const Expression& words, ArticleInfo article);

}  // namespace solieu::store
