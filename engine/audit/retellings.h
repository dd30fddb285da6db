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

// An amount in figures and in words beside it that are not the same: "915.000.000 đồng (bằng chữ:
// chín trăm năm mươi triệu đồng)".
std::vector<fact::Finding> wrong_in_words(const AuditedArticle& article);

}  // namespace solieu::audit
