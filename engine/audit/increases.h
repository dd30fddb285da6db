#pragma once

#include <cstddef>
#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/audit/figures.h"
#include "engine/fact/finding.h"

namespace solieu::audit {

// Changes stated in the unit of what changes, beside its numbers before and after: "từ 120 lên 156
// hộ, tăng 26 hộ", "156 hộ, tăng 26 hộ so với năm 2019 (120 hộ)".
std::vector<fact::Finding> wrong_increases(const AuditedArticle& article, std::size_t sentence,
                                           const std::vector<Figure>& figures);

}  // namespace solieu::audit
