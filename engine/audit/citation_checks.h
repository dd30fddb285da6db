#pragma once

#include <optional>
#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/audit/citation.h"
#include "engine/audit/registry.h"
#include "engine/audit/resolver.h"
#include "engine/fact/finding.h"

namespace solieu::audit {

// What citations say wrongly of a document: its day, its issuer, its type, its symbol; and whether
// it can be cited so on the day of the article. By the symbol itself, and by the registry where it
// is sure which document is meant. Nothing is found where another reading is open.
class CitationChecks {
 public:
  // Both must outlive it.
  CitationChecks(const Registry& registry, const Resolver& resolver)
      : registry_(registry), resolver_(resolver) {}

  // `resolutions` are those of the citations, one each.
  std::vector<fact::Finding> check(const AuditedArticle& article,
                                   const std::vector<Citation>& citations,
                                   const std::vector<Resolution>& resolutions) const;

 private:
  const Registry& registry_;
  const Resolver& resolver_;
};

// Whether a type word contradicts the code of type or body in the symbol; then the type that such
// documents have, "Chỉ thị". Nothing where they agree, or where one of them says nothing certain.
std::optional<std::string_view> type_against_code(const fact::Directive& directive);

}  // namespace solieu::audit
