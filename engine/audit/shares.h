#pragma once

#include <cstddef>
#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/audit/figures.h"
#include "engine/fact/finding.h"

namespace solieu::audit {

// Percentages of one whole that do not make 100: "giỏi chiếm 45%, khá 40%, trung bình 25%".
std::vector<fact::Finding> wrong_shares(const AuditedArticle& article, std::size_t sentence,
                                        const std::vector<Figure>& figures);

}  // namespace solieu::audit
