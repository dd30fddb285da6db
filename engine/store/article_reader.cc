#include "engine/store/article_reader.h"

#include <fmt/format.h>

#include "engine/store/rows.h"

namespace solieu::store {

ArticleReader::ArticleReader(Connection& connection)
    : find_(connection.prepare(
          fmt::format("SELECT {} FROM article WHERE article.id = ?", kArticleColumns),
          "read an article")) {}

ArticleInfo ArticleReader::read(std::int64_t id) {
  find_.set(1, id);
  ArticleInfo info;
  if (find_.step()) info = read_article_info(find_, 0);
  find_.reset();
  return info;
}

}  // namespace solieu::store
