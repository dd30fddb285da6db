#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/store/query.h"

namespace solieu::store {

// One article with all its facts and records, in document order.
struct StoredArticle {
  ArticleInfo info;
  std::string text;  // exactly as read
  std::string encoding, format, canonical;
  std::optional<fact::Period> updated;
  std::string copy_of;  // the uri of the original, where the article is a copy
  std::vector<text::SourceRange> furniture;
  std::vector<fact::Fact> facts;
  std::vector<std::int64_t> fact_ids;        // of each fact
  std::vector<text::SourceRange> sentences;  // of each fact
  std::vector<fact::Record> records;         // of these facts
};

// Hands over each article in the order they were first ingested; one is held at a time.
void for_each_stored_article(const Database& database,
                             const std::function<void(const StoredArticle&)>& on_article);

}  // namespace solieu::store
