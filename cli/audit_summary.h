#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "engine/fact/finding.h"

namespace solieu::cli {

// The severities as people read them, the worst first.
inline constexpr std::array kSeverities = {fact::Severity::kError, fact::Severity::kWarning,
                                           fact::Severity::kNote};

// Findings by their severity.
class SeverityCount {
 public:
  void add(fact::Severity severity) { ++counts_[index(severity)]; }
  std::size_t operator[](fact::Severity severity) const { return counts_[index(severity)]; }
  std::size_t total() const { return counts_[0] + counts_[1] + counts_[2]; }

 private:
  static std::size_t index(fact::Severity severity) { return static_cast<std::size_t>(severity); }
  std::array<std::size_t, kSeverities.size()> counts_{};
};

// What an audit looked at, and how much of it does not hold.
struct AuditSummary {
  std::size_t articles = 0;
  SeverityCount findings;    // those that nobody has accepted
  std::size_t accepted = 0;  // others
  // Citations whose document is known, may be one of several, or is in no registry.
  std::size_t bound = 0, ambiguous = 0, unknown = 0;
};

// "findings: 1 error, 2 warnings, 0 notes"
std::string in_words(const SeverityCount& findings);
// "articles audited: 12"
std::string articles_in_words(const AuditSummary& summary);
// "citations: 20 known, 3 ambiguous, 7 in no registry"
std::string citations_in_words(const AuditSummary& summary);
// "findings accepted before: 2"
std::string accepted_in_words(const AuditSummary& summary);

}  // namespace solieu::cli
