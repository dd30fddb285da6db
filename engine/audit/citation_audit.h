#pragma once

#include "engine/audit/audit.h"
#include "engine/audit/audited_article.h"
#include "engine/audit/citation_checks.h"
#include "engine/audit/citation_conflicts.h"
#include "engine/audit/registry.h"
#include "engine/audit/resolver.h"

namespace solieu::audit {

// All that an audit says of cited documents: which they are, and what is said wrongly of them.
class CitationAudit {
 public:
  // The registry must outlive it.
  explicit CitationAudit(const Registry& registry);
  // Its parts point at each other.
  CitationAudit(const CitationAudit&) = delete;
  CitationAudit& operator=(const CitationAudit&) = delete;

  // Adds the bindings and findings of one article, by place.
  void read(const AuditedArticle& article, Audit& audit);

  // Adds what is found between the articles read, by article in the order of their ids.
  void finish(Audit& audit) const;

 private:
  Resolver resolver_;
  CitationChecks checks_;
  CitationConflicts conflicts_;
};

}  // namespace solieu::audit
