#include "engine/audit/audit.h"

#include <algorithm>
#include <tuple>

#include "engine/audit/audited_article.h"
#include "engine/audit/calendar.h"
#include "engine/audit/citation_audit.h"
#include "engine/audit/parts.h"
#include "engine/audit/ratios.h"
#include "engine/audit/restatements.h"
#include "engine/audit/symbol_forms.h"
#include "engine/audit/unit_totals.h"
#include "engine/store/stored_article.h"

namespace solieu::audit {
namespace {

// What one article alone shows, each check by itself.
constexpr std::vector<fact::Finding> (*kChecks[])(const AuditedArticle&) = {
    malformed_symbols, impossible_dates, wrong_ratios, wrong_parts, wrong_unit_totals};

}  // namespace

Audit audit(const store::Database& database, const Registry& registry) {
  Audit result;
  CitationAudit citations(registry);
  Restatements restatements;
  store::for_each_stored_article(database, [&](const store::StoredArticle& stored) {
    const AuditedArticle article(stored);
    for (const auto check : kChecks) {
      for (fact::Finding& finding : check(article)) {
        result.findings.push_back({stored.info.id, std::move(finding)});
      }
    }
    citations.read(article, result);
    restatements.read(article, result);
  });
  citations.finish(result);
  restatements.finish(result);
  std::stable_sort(result.findings.begin(), result.findings.end(),
                   [](const ArticleFinding& a, const ArticleFinding& b) {
                     return std::tie(a.article_id, a.finding.range.begin) <
                            std::tie(b.article_id, b.finding.range.begin);
                   });
  return result;
}

}  // namespace solieu::audit
