#pragma once

#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/fact/finding.h"

namespace solieu::audit {

// Totals that are not a number of things times the price of one (`kUnitTotal`): "20 căn, mỗi căn 50
// triệu đồng, tổng kinh phí 1,2 tỷ đồng". Says nothing where the total may hold something else too.
std::vector<fact::Finding> wrong_unit_totals(const AuditedArticle& article);

}  // namespace solieu::audit
