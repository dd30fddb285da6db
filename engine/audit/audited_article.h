#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/fact/fact.h"
#include "engine/fact/finding.h"
#include "engine/store/stored_article.h"
#include "engine/text/document.h"

namespace solieu::audit {

// A fact with its place in the normalized text.
struct PlacedFact {
  const fact::Fact* fact = nullptr;
  std::int64_t id = 0;       // in the database
  text::Span span;           // bytes of the document's text
  std::size_t sentence = 0;  // index into the document's sentences
};

// A stored article, normalized as it was when its facts were found: the words around facts tell
// what they have to do with each other.
class AuditedArticle {
 public:
  // The stored article must outlive this one.
  explicit AuditedArticle(const store::StoredArticle& stored);
  // Facts point into the stored article, and views into the document.
  AuditedArticle(const AuditedArticle&) = delete;
  AuditedArticle& operator=(const AuditedArticle&) = delete;

  const store::ArticleInfo& info() const { return stored_.info; }
  const text::Document& document() const { return document_; }

  // In document order.
  const std::vector<PlacedFact>& facts() const { return facts_; }
  // Those of one sentence: positions in `facts()`, half open.
  struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
  };
  Range facts_in(std::size_t sentence) const;

  // The words between two places of the text, in lower case.
  std::string_view folded(std::size_t begin, std::size_t end) const;

  // The sentence that a byte of the text lies in, or the last one before it.
  std::size_t sentence_at(std::size_t offset) const;

  // Whether a place lies in menus, bylines and the like.
  bool is_furniture(text::Span span) const;

  // A finding about a place: range, text and the sentences around it are filled in.
  fact::Finding finding(fact::FindingKind kind, fact::Severity severity, text::Span span) const;

 private:
  text::Span sentences_around(text::Span span) const;

  const store::StoredArticle& stored_;
  text::Document document_;
  std::vector<PlacedFact> facts_;
};

}  // namespace solieu::audit
