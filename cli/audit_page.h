#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/audit_summary.h"
#include "cli/output.h"
#include "engine/store/audit_table.h"

namespace solieu::cli {

// Findings as one web page to send, print or keep: it needs no script, and nothing is fetched when
// it is read. Whatever stands in an article is shown as text, never obeyed.
class AuditPage {
 public:
  explicit AuditPage(const AuditSummary& summary) : summary_(summary) {}

  // Findings of one article come one after the other.
  void add(const store::StoredFinding& stored);

  // A summary, then the articles, the newest first.
  void print(Output& out) const;

 private:
  struct Found {
    fact::Severity severity;
    std::string html;
  };
  struct Entry {
    store::ArticleInfo article;
    std::vector<Found> findings;
  };

  static void print_contents(const std::vector<const Entry*>& entries, Output& out);
  static void print_articles(const std::vector<const Entry*>& entries, Output& out);

  AuditSummary summary_;
  SeverityCount shown_;  // those on the page
  std::map<fact::FindingKind, SeverityCount> by_kind_;
  std::map<std::string, SeverityCount> by_publisher_;
  std::vector<Entry> entries_;
};

}  // namespace solieu::cli
