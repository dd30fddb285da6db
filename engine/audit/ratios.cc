#include "engine/audit/ratios.h"

#include <cstddef>
#include <optional>
#include <utility>

#include "engine/audit/figure_line.h"
#include "engine/audit/growth_claims.h"
#include "engine/audit/percent_claim.h"
#include "engine/audit/share_claims.h"

namespace solieu::audit {
namespace {

std::optional<PercentClaim> claim_at(const FigureLine& line, std::size_t i) {
  if (auto claim = growth_claim(line, i)) return claim;
  return share_claim(line, i);
}

}  // namespace

std::vector<fact::Finding> wrong_ratios(const AuditedArticle& article) {
  std::vector<fact::Finding> findings;
  for (std::size_t sentence = 0; sentence < article.document().sentences().size(); ++sentence) {
    const FigureLine line(article, sentence);
    for (std::size_t i = line.first_own(); i < line.size(); ++i) {
      const Figure& figure = line[i];
      if (figure.kind != Figure::Kind::kPercent || article.is_furniture(figure.span)) continue;
      const std::optional<PercentClaim> claim = claim_at(line, i);
      if (!claim || agrees(*claim)) continue;
      if (auto finding = finding_of(line, *claim)) findings.push_back(std::move(*finding));
    }
  }
  return findings;
}

}  // namespace solieu::audit
