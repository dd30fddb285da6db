#include "engine/audit/ratios.h"

#include <cstddef>
#include <optional>
#include <utility>

#include "engine/audit/figure_line.h"
#include "engine/audit/growth_claims.h"
#include "engine/audit/likely_claims.h"
#include "engine/audit/percent_claim.h"
#include "engine/audit/percent_doubt.h"
#include "engine/audit/respective_claims.h"
#include "engine/audit/share_claims.h"

namespace solieu::audit {
namespace {

// Where the words bind the numbers, any percentage that they do not give is wrong.
std::optional<PercentClaim> bound_claim(const FigureLine& line, std::size_t i) {
  if (auto claim = growth_claim(line, i)) return claim;
  return share_claim(line, i);
}

// Where they only suggest them, it must look like a slip, and nothing else explain it.
std::optional<PercentClaim> suspicion(const FigureLine& neighbours, std::size_t i) {
  auto claim = respective_claim(neighbours, i);
  if (!claim) claim = likely_claim(neighbours, i);
  if (!claim || agrees(*claim) || is_explained(neighbours, i, *claim)) return std::nullopt;
  if (claim->is_suggested && !looks_like_slip(*claim)) return std::nullopt;
  return claim;
}

void check(const AuditedArticle& article, std::size_t sentence,
           std::vector<fact::Finding>& findings) {
  const FigureLine line(article, sentence);
  const FigureLine neighbours = FigureLine::with_neighbours(article, sentence);
  const std::size_t shift = neighbours.first_own() - line.first_own();
  for (std::size_t i = line.first_own(); i < line.size(); ++i) {
    const Figure& figure = line[i];
    if (figure.kind != Figure::Kind::kPercent || article.is_furniture(figure.span)) continue;
    std::optional<PercentClaim> claim = bound_claim(line, i);
    if (claim && agrees(*claim)) continue;
    if (!claim) claim = suspicion(neighbours, i + shift);
    if (!claim) continue;
    if (auto finding = finding_of(line, *claim)) findings.push_back(std::move(*finding));
  }
}

}  // namespace

std::vector<fact::Finding> wrong_ratios(const AuditedArticle& article) {
  std::vector<fact::Finding> findings;
  for (std::size_t sentence = 0; sentence < article.document().sentences().size(); ++sentence) {
    check(article, sentence, findings);
  }
  return findings;
}

}  // namespace solieu::audit
