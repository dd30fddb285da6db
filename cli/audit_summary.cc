#include "cli/audit_summary.h"

#include "cli/message.h"
#include "cli/numbers.h"

namespace solieu::cli {

std::string in_words(const SeverityCount& findings) {
  const std::size_t errors = findings[fact::Severity::kError];
  const std::size_t warnings = findings[fact::Severity::kWarning];
  const std::size_t notes = findings[fact::Severity::kNote];
  return tr("findings: {}, {}, {}", tr_n("{} error", "{} errors", errors, count_in_figures(errors)),
            tr_n("{} warning", "{} warnings", warnings, count_in_figures(warnings)),
            tr_n("{} note", "{} notes", notes, count_in_figures(notes)));
}

std::string articles_in_words(const AuditSummary& summary) {
  return tr("articles audited: {}", count_in_figures(summary.articles));
}

std::string citations_in_words(const AuditSummary& summary) {
  return tr("citations: {} known, {} ambiguous, {} in no registry", count_in_figures(summary.bound),
            count_in_figures(summary.ambiguous), count_in_figures(summary.unknown));
}

std::string accepted_in_words(const AuditSummary& summary) {
  return tr("findings accepted before: {}", count_in_figures(summary.accepted));
}

}  // namespace solieu::cli
