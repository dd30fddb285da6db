#pragma once

#include <cstddef>
#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/fact/finding.h"

namespace solieu::audit {

// Changes stated in the unit of what changes, beside its numbers before and after: "từ 120 lên 156
// hộ, tăng 26 hộ", "156 hộ, tăng 26 hộ so với năm 2019 (120 hộ)".
// The last of the three stands in the sentence, the others perhaps in the one before.
std::vector<fact::Finding> wrong_increases(const AuditedArticle& article, std::size_t sentence);

}  // namespace solieu::audit
