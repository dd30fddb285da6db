#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/store/stored_article.h"
#include "engine/text/document.h"

namespace solieu::audit {

// An article as the store hands it over, for tests of checks: facts stand where their words do.
class ArticleOfTest {
 public:
  explicit ArticleOfTest(std::string text) { stored_.text = std::move(text); }

  ArticleOfTest& published(fact::Day day) {
    stored_.info.published = fact::day_period(day);
    return *this;
  }
  // A fact of the first place where these words stand.
  ArticleOfTest& states(std::string_view words, fact::Value value) {
    const text::Document document = text::Document::from_utf8(stored_.text);
    const std::size_t begin = document.text().find(words);
    fact::Fact fact;
    fact.value = std::move(value);
    fact.range = document.source_range({begin, begin + words.size()});
    fact.text = std::string(words);
    stored_.facts.push_back(std::move(fact));
    stored_.fact_ids.push_back(static_cast<std::int64_t>(stored_.facts.size()));
    return *this;
  }
  ArticleOfTest& furniture(text::SourceRange range) {
    stored_.furniture.push_back(range);
    return *this;
  }

  const store::StoredArticle& stored() const { return stored_; }

 private:
  store::StoredArticle stored_;
};

}  // namespace solieu::audit
