#include "engine/audit/citation_audit.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "engine/audit/citation.h"

namespace solieu::audit {

CitationAudit::CitationAudit(const Registry& registry)
    : resolver_(registry), checks_(registry, resolver_) {}

void CitationAudit::read(const AuditedArticle& article, Audit& audit) {
  const std::vector<Citation> citations = read_citations(article);
  const std::vector<Resolution> resolutions =
      resolver_.resolve(citations, article.info().published);
  for (std::size_t i = 0; i < citations.size(); ++i) {
    std::optional<std::int64_t> repeats;
    if (resolutions[i].repeats) repeats = citations[*resolutions[i].repeats].placed->id;
    audit.bindings.push_back(
        {citations[i].placed->id, resolutions[i].documents, resolutions[i].by, repeats});
  }
  std::vector<fact::Finding> findings = checks_.check(article, citations, resolutions);
  conflicts_.read(article, citations, resolutions, findings);
  std::stable_sort(
      findings.begin(), findings.end(),
      [](const fact::Finding& a, const fact::Finding& b) { return a.range.begin < b.range.begin; });
  for (fact::Finding& finding : findings) {
    audit.findings.push_back({article.info().id, std::move(finding)});
  }
}

void CitationAudit::finish(Audit& audit) const {
  std::vector<ArticleFinding> findings;
  conflicts_.finish(findings);
  std::stable_sort(
      findings.begin(), findings.end(),
      [](const ArticleFinding& a, const ArticleFinding& b) { return a.article_id < b.article_id; });
  std::move(findings.begin(), findings.end(), std::back_inserter(audit.findings));
}

}  // namespace solieu::audit
