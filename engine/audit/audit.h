#pragma once

#include <cstdint>
#include <vector>

#include "engine/audit/binding.h"
#include "engine/audit/registry.h"
#include "engine/fact/finding.h"
#include "engine/store/database.h"

namespace solieu::audit {

struct ArticleFinding {
  std::int64_t article_id = 0;
  fact::Finding finding;
};

struct Audit {
  std::vector<ArticleFinding> findings;  // by article in the order of ingest, then by place
  std::vector<Binding> bindings;         // of each citation
};

// Reads each article once; what is compared between articles is kept under keys, so that time grows
// with the articles and not with their pairs.
Audit audit(const store::Database& database, const Registry& registry);

}  // namespace solieu::audit
