#pragma once

#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/audit/statement.h"
#include "engine/fact/finding.h"

namespace solieu::audit {

// Findings of kind `kConflict` about figures that one article tells twice and not alike, by place:
// at the one told less often, else at both.
std::vector<fact::Finding> contradictions(const AuditedArticle& article,
                                          const std::vector<Statement>& statements);

}  // namespace solieu::audit
