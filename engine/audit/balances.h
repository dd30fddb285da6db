#pragma once

#include <cstddef>
#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/fact/finding.h"

namespace solieu::audit {

// What came in and went out of a stock, and what is left of it: "đầu kỳ 25 vụ, phát sinh 40 vụ, đã
// giải quyết 52 vụ, còn 13 vụ"; "50 hộ, đã xây xong 30 căn, còn lại 20 hộ". Those whose last number
// stands in the sentence.
std::vector<fact::Finding> wrong_balances(const AuditedArticle& article, std::size_t sentence);

}  // namespace solieu::audit
