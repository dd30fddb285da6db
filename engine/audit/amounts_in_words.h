#pragma once

#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/fact/finding.h"

namespace solieu::audit {

// Findings of kind `kConflict` about numbers that stand in figures and, directly behind, in words
// that say another: "915.000.000 đồng (bằng chữ: chín trăm năm mươi triệu đồng)", "12 (mười ba)
// căn". One at the figures and one at the words: nothing says which of them is right.
std::vector<fact::Finding> wrong_in_words(const AuditedArticle& article);

}  // namespace solieu::audit
