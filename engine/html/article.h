#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/html/headline.h"
#include "engine/html/layout.h"
#include "engine/html/tree.h"

namespace solieu::html {

// Which lines of a page are its article.
struct ArticleLines {
  std::vector<bool> is_article;      // by line; the others are furniture
  std::optional<std::size_t> title;  // the line that is the article's title
  // The lines of the article's head and body, furniture between them included.
  std::size_t begin = 0;
  std::size_t end = 0;
};

// How a page's markup speaks for an article of its own.
enum class Claim { kNone, kArticle };

// By content before all: the stretch of the page with most Vietnamese prose, few links and no long
// way through the tree between its paragraphs. Names of classes and the like weigh in, no more.
// Nothing where no prose stands together, or where it is the teasers of other pages.
std::optional<ArticleLines> find_article(const Tree& tree, const Layout& layout,
                                         const Headlines& headlines, Claim claim);

}  // namespace solieu::html
