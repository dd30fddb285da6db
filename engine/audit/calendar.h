#pragma once

#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/fact/finding.h"

namespace solieu::audit {

// Days and months that no calendar has: "ngày 31/4/2021", "29/02/2021", "tháng 13/2021". Only what
// surely is a date: a day and month with words of time before them or the year behind; not ratios,
// scores, addresses, the thirteenth month's pay, durations, nor what may be lunar, whose months all
// have 30 days. 29 February without its year may be any year's. A finding says the date as it is
// written, its reason the last day of that month; what would be right nobody knows. The span
// begins with the citation whose date it is, and then the symbol is that document's. In document
// order.
std::vector<fact::Finding> impossible_dates(const AuditedArticle& article);

}  // namespace solieu::audit
