#include "engine/store/stored_article.h"

#include <fmt/format.h>

#include <utility>

#include "engine/store/rows.h"

namespace solieu::store {

void for_each_stored_article(const Database& database,
                             const std::function<void(const StoredArticle&)>& on_article) {
  constexpr auto kPurpose = "read the articles";
  Connection& connection = database.connection();
  Statement articles = connection.prepare(
      fmt::format("SELECT {}, article.text FROM article ORDER BY article.id", kArticleColumns),
      kPurpose);
  Statement facts = connection.prepare(
      fmt::format("SELECT {}, fact.type FROM fact WHERE article_id = ? ORDER BY fact.id",
                  kFactColumns),
      kPurpose);
  ValueReader values(connection);
  while (articles.step()) {
    StoredArticle article;
    article.info = read_article_info(articles, 0);
    article.text = articles.text(kArticleColumnCount);
    facts.set(1, article.info.id);
    while (facts.step()) {
      StoredFact fact;
      read_fact(facts, 0, fact);
      fact.fact.value = values.read(facts.text(kFactColumnCount), fact.id);
      article.facts.push_back(std::move(fact.fact));
      article.sentences.push_back(fact.sentence_range);
    }
    facts.reset();
    on_article(article);
  }
}

}  // namespace solieu::store
