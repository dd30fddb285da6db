#pragma once

#include <cstddef>
#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/audit/part_list.h"

namespace solieu::audit {

// Totals and parts that no word like "trong đó" joins, only their places and that their names are
// alike: "120 suất quà; mầm non 35 suất, tiểu học 60 suất, …", each part in a sentence or a line of
// its own, or all of them before "tổng cộng". Whose total is in the sentence, or its parts where
// the total stands behind them. Never certain, and none where any parts of the list make the total.
std::vector<PartList> plain_sums(const AuditedArticle& article, std::size_t sentence);

}  // namespace solieu::audit
