#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/audit/registry.h"
#include "engine/extract/extractor.h"
#include "engine/fact/finding.h"
#include "engine/fact/gold_finding.h"

namespace solieu::cli {

// An article of a folder, what an audit has to find in it, and what it finds.
struct AuditedGold {
  std::string name;
  std::vector<fact::GoldFinding> gold;
  std::vector<fact::Finding> found;
};

// Whether the folder holds gold of audits, NAME.audit.ndjson. Throws `Error`.
bool has_audit_gold(const std::string& folder);

struct AuditedFolder {
  std::vector<AuditedGold> articles;  // by name
  std::size_t failures = 0;           // articles that could not be read; complained about
};

// Reads all NAME.txt that have gold and audits them together, as one database. Throws `Error`.
AuditedFolder audit_folder(const std::string& folder, const extract::Extractor& extractor,
                           const audit::Registry& registry);

}  // namespace solieu::cli
