#include "tests/audit/told.h"

#include <stdexcept>

#include "tests/extract/bundled.h"

namespace solieu::audit {
namespace {

store::StoredArticle stored(const std::string& text, const std::string& published,
                            const std::string& title) {
  const input::Article article = extract::article_of(text, published);
  fact::Extraction extraction = extract::bundled_extractor().read(article);
  store::StoredArticle stored;
  stored.info.published = article.published;
  stored.info.title = title;
  stored.text = text;
  for (std::size_t i = 0; i < extraction.facts.size(); ++i) {
    stored.fact_ids.push_back(static_cast<std::int64_t>(i) + 1);
  }
  stored.facts = std::move(extraction.facts);
  stored.records = std::move(extraction.records);
  return stored;
}

}  // namespace

Told::Told(const std::string& text, const std::string& published, const std::string& title)
    : stored_(stored(text, published, title)), article_(stored_) {}

const PlacedFact& Told::fact(const std::string& words) const {
  for (const PlacedFact& placed : article_.facts()) {
    if (placed.fact->text == words) return placed;
  }
  throw std::runtime_error("no fact \"" + words + "\" in " + stored_.text);
}

}  // namespace solieu::audit
