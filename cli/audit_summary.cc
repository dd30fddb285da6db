#include "cli/audit_summary.h"

#include "cli/message.h"
#include "cli/numbers.h"

namespace solieu::cli {
namespace {

std::string counted(std::size_t count) {
  return in_figures(fact::Decimal(static_cast<std::int64_t>(count)));
}

}  // namespace

std::string in_words(const SeverityCount& findings) {
  return tr("findings: errors {}, warnings {}, notes {}",
            counted(findings[fact::Severity::kError]), counted(findings[fact::Severity::kWarning]),
            counted(findings[fact::Severity::kNote]));
}

std::string articles_in_words(const AuditSummary& summary) {
  return tr("articles audited: {}", counted(summary.articles));
}

std::string citations_in_words(const AuditSummary& summary) {
  return tr("citations: known {}, ambiguous {}, in no registry {}", counted(summary.bound),
            counted(summary.ambiguous), counted(summary.unknown));
}

}  // namespace solieu::cli
