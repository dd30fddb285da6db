#pragma once

#include <string>

#include "engine/audit/audited_article.h"
#include "engine/store/stored_article.h"

namespace solieu::audit {

// A piece of a body as the audit gets it: with the facts that the bundled grammars find there.
class Told {
 public:
  explicit Told(const std::string& text, const std::string& published = "",
                const std::string& title = "");

  const AuditedArticle& article() const { return article_; }
  // The fact with these exact words, the first of them; a test fails that has none.
  const PlacedFact& fact(const std::string& words) const;

 private:
  store::StoredArticle stored_;
  AuditedArticle article_;
};

}  // namespace solieu::audit
