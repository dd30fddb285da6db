#pragma once

#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/fact/finding.h"

namespace solieu::audit {

// What is meant as a document's symbol but is not formed as such symbols are: marks swapped,
// doubled, lost or of another order, parts at the wrong place, a year without its century, d for đ
// in a text that has its đ. A finding names the canonical form, as `should` and as `symbol`; its
// reason's argument is the shape of that: "number-type/body", "number/type-body",
// "number/year/type-body" or "number/year/assembly". Blanks, capitals, leading zeros and "T.Ư" are
// no faults; neither are the orders that mass organisations and old documents have, nor forms that
// could be mended in several ways. In document order.
std::vector<fact::Finding> malformed_symbols(const AuditedArticle& article);

}  // namespace solieu::audit
