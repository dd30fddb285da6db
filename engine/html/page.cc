#include "engine/html/page.h"

#include <utility>

#include "engine/html/article.h"
#include "engine/html/ascii.h"
#include "engine/html/layout.h"
#include "engine/html/metadata.h"
#include "engine/html/timestamp.h"
#include "engine/html/tree.h"

namespace solieu::html {
namespace {

std::vector<text::Span> furniture_of(const Layout& layout,
                                     const std::optional<ArticleLines>& article) {
  std::vector<text::Span> spans;
  bool is_joined = false;
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    const bool is_furniture = !article || !article->is_article[i];
    const text::Span span = layout.lines[i].span;
    if (is_furniture && is_joined) {
      spans.back().end = span.end;
    } else if (is_furniture) {
      spans.push_back(span);
    }
    is_joined = is_furniture;
  }
  return spans;
}

// <time datetime="…"> within the article's own lines; one further down belongs to other news.
std::optional<fact::Day> time_in(const Tree& tree, const Layout& layout,
                                 const ArticleLines& article) {
  const std::size_t last = layout.lines[article.end - 1].node;
  const std::size_t common = tree.common_ancestor(layout.lines[article.begin].node, last);
  for (std::size_t i = common; i <= last; ++i) {
    if (tree[i].name != "time") continue;
    if (const auto day = read_timestamp(trimmed(tree[i].attribute("datetime")))) return day;
  }
  return std::nullopt;
}

// A page that prints no date leaves the brackets for it behind the title.
std::string_view without_empty_brackets(std::string_view title) {
  const std::size_t open = title.rfind('(');
  if (open == title.npos || !title.ends_with(')')) return title;
  const std::string_view inside = title.substr(open + 1, title.size() - open - 2);
  return trimmed(inside).empty() ? trimmed(title.substr(0, open)) : title;
}

std::string title_on(const Layout& layout, const ArticleLines& article,
                     const Headlines& headlines) {
  if (!article.title) return title_of(headlines);
  const std::string_view line = layout.text_of(layout.lines[*article.title]);
  return std::string(without_empty_brackets(line));
}

// "https://a.example/": where the whole site begins, and no article of its own stands.
bool is_root(std::string_view address) {
  const std::size_t host = address.find("://");
  if (host == address.npos) return false;
  return address.find_first_of("/?#", host + 3) >= address.size() - 1;
}

}  // namespace

Page read_page(std::string_view html) {
  const Tree tree = Tree::parse(html);
  Layout layout = lay_out(tree);
  Metadata metadata = read_metadata(tree);
  auto article = find_article(tree, layout, metadata.headlines,
                              metadata.is_article ? Claim::kArticle : Claim::kNone);
  // A front page may hold prose enough, but no title of one article above it.
  if (article && !article->title && is_root(metadata.canonical)) article.reset();
  Page page;
  page.furniture = furniture_of(layout, article);
  page.has_article = article.has_value();
  page.publisher = std::move(metadata.publisher);
  page.canonical = std::move(metadata.canonical);
  page.language = std::move(metadata.language);
  if (article) {
    page.title = title_on(layout, *article, metadata.headlines);
    page.author = std::move(metadata.author);
    page.published = metadata.published ? metadata.published : time_in(tree, layout, *article);
    page.updated = metadata.updated;
  }
  page.text = std::move(layout.text);
  return page;
}

}  // namespace solieu::html
