#pragma once

#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/fact/finding.h"

namespace solieu::audit {

// Percentages that the two numbers they are said of do not give (`kRatioPercent`): of a ratio
// ("21.771/34.534 hộ, đạt 63,10%"), of a part and its total ("trong đó … chiếm 81,8%"), of a result
// and its plan, of a rise or fall. Where words bind the numbers to it, any such percentage is
// found; where they only suggest them, one that looks like a slip and that nothing else near it
// explains.
std::vector<fact::Finding> wrong_ratios(const AuditedArticle& article);

}  // namespace solieu::audit
