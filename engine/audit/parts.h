#pragma once

#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/fact/finding.h"

namespace solieu::audit {

// Findings of kind `kPartsTotal` in one article, by place: parts that are more than their total, or
// less where they are presented as all of it; shares of one whole that do not make 100 percent;
// increases that the numbers before and after do not give.
std::vector<fact::Finding> wrong_parts(const AuditedArticle& article);

}  // namespace solieu::audit
