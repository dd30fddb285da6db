#pragma once

#include <memory>
#include <string_view>

#include "cli/audit_summary.h"
#include "cli/output.h"
#include "engine/store/audit_table.h"

namespace solieu::cli {

// Prints what the audit found, with the articles it stands in.
class FindingPrinter {
 public:
  virtual ~FindingPrinter() = default;
  // Findings of one article come one after the other.
  virtual void print(const store::StoredFinding& stored) = 0;
  // After the last one.
  virtual void finish() {}
};

// "table", "csv", "ndjson" or "html". Writes to `out`, which must outlive it.
// Only a page shows the summary.
std::unique_ptr<FindingPrinter> finding_printer(std::string_view format,
                                                const AuditSummary& summary, Output& out);

}  // namespace solieu::cli
