#include "cli/audit_summary.h"

#include "cli/message.h"
#include "cli/numbers.h"

namespace solieu::cli {

std::string in_words(const SeverityCount& findings) {
  return tr("findings: errors {}, warnings {}, notes {}",
            count_in_figures(findings[fact::Severity::kError]),
            count_in_figures(findings[fact::Severity::kWarning]),
            count_in_figures(findings[fact::Severity::kNote]));
}

std::string articles_in_words(const AuditSummary& summary) {
  return tr("articles audited: {}", count_in_figures(summary.articles));
}

std::string citations_in_words(const AuditSummary& summary) {
  return tr("citations: known {}, ambiguous {}, in no registry {}", count_in_figures(summary.bound),
            count_in_figures(summary.ambiguous), count_in_figures(summary.unknown));
}

}  // namespace solieu::cli
