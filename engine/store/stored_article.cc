#include "engine/store/stored_article.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "engine/store/attribution.h"
#include "engine/store/rows.h"

namespace solieu::store {
namespace {

// `ids` are in order. Other programs may have deleted a fact.
std::optional<std::size_t> position_of(std::optional<std::int64_t> id,
                                       const std::vector<std::int64_t>& ids) {
  if (!id) return std::nullopt;
  const auto found = std::lower_bound(ids.begin(), ids.end(), *id);
  if (found == ids.end() || *found != *id) return std::nullopt;
  return static_cast<std::size_t>(found - ids.begin());
}

}  // namespace

void for_each_stored_article(const Database& database,
                             const std::function<void(const StoredArticle&)>& on_article) {
  constexpr auto kPurpose = "read the articles";
  Connection& connection = database.connection();
  Statement articles = connection.prepare(
      fmt::format("SELECT {}, article.text, article.encoding, article.format, article.canonical, "
                  "article.updated_from, article.updated_to, original.uri "
                  "FROM article LEFT JOIN v_copy ON v_copy.article_id = article.id "
                  "LEFT JOIN article AS original ON original.id = original_id "
                  "ORDER BY article.id",
                  kArticleColumns),
      kPurpose);
  Statement facts =
      connection.prepare(fmt::format("SELECT {}, fact.type, {} FROM fact "
                                     "LEFT JOIN attribution ON attribution.fact_id = fact.id "
                                     "WHERE article_id = ? ORDER BY fact.id",
                                     kFactColumns, kAttributionColumns),
                         kPurpose);
  Statement records = connection.prepare(
      fmt::format("SELECT {} FROM record WHERE article_id = ? ORDER BY id", kRecordColumns),
      kPurpose);
  Statement furniture = connection.prepare(
      "SELECT start, end FROM furniture WHERE article_id = ? ORDER BY start", kPurpose);
  ValueReader values(connection);
  while (articles.step()) {
    StoredArticle article;
    article.info = read_article_info(articles, 0);
    article.text = articles.text(kArticleColumnCount);
    article.encoding = articles.text(kArticleColumnCount + 1);
    article.format = articles.text(kArticleColumnCount + 2);
    article.canonical = articles.text(kArticleColumnCount + 3);
    article.updated = read_days(articles, kArticleColumnCount + 4);
    article.copy_of = articles.text(kArticleColumnCount + 6);
    furniture.set(1, article.info.id);
    while (furniture.step()) {
      article.furniture.push_back({static_cast<std::size_t>(furniture.integer(0)),
                                   static_cast<std::size_t>(furniture.integer(1))});
    }
    furniture.reset();
    std::vector<std::int64_t>& ids = article.fact_ids;
    facts.set(1, article.info.id);
    while (facts.step()) {
      StoredFact fact;
      read_fact(facts, 0, fact);
      fact.fact.value = values.read(facts.text(kFactColumnCount), fact.id);
      fact.fact.attribution = read_attribution(facts, kFactColumnCount + 1);
      ids.push_back(fact.id);
      article.facts.push_back(std::move(fact.fact));
      article.sentences.push_back(fact.sentence_range);
    }
    facts.reset();
    records.set(1, article.info.id);
    while (records.step()) {
      RecordRow row = read_record(records, 0);
      row.record.house = position_of(row.house, ids);
      row.record.quantity = position_of(row.quantity, ids);
      row.record.money = position_of(row.money, ids);
      row.record.directive = position_of(row.directive, ids);
      article.records.push_back(std::move(row.record));
    }
    records.reset();
    on_article(article);
  }
}

}  // namespace solieu::store
