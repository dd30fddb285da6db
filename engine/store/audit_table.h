#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/fact/finding.h"
#include "engine/fact/official_document.h"
#include "engine/store/database.h"
#include "engine/store/query.h"

namespace solieu::store {

// Which documents a citation means, as an audit found.
struct CitationRow {
  std::int64_t fact_id = 0;
  std::vector<std::size_t> documents;  // positions among the documents: one, or candidates, or none
  std::string bound_by;                // what decided
  std::optional<std::int64_t> repeats;  // the full citation that this one repeats in short
};

struct FindingRow {
  std::int64_t article_id = 0;
  fact::Finding finding;
};

// The result of one audit over all articles, to take the place of the one before.
struct AuditRows {
  std::vector<fact::OfficialDocument> documents;  // the registry
  std::vector<CitationRow> citations;
  std::vector<FindingRow> findings;
  std::string audited_at;  // UTC, "2024-07-25T08:30:00Z"
};

// In one transaction: other programs see the former audit or this one. In a database opened to be
// read the rows last as long as the connection, and nobody else sees them. Articles that went away
// since they were read are passed over.
void replace_audit(Database& database, const AuditRows& rows);

struct FindingFilter {
  std::vector<fact::FindingKind> kinds;  // empty: all
  fact::Severity at_least = fact::Severity::kNote;
  std::string publisher;  // words, as `Words` reads them
  // The article was surely published between these days, as in `Filter`.
  std::optional<fact::Day> from, to;
};

struct StoredFinding {
  ArticleInfo article;
  fact::Finding finding;
  std::string sentence;    // or sentences, around it
  text::Span in_sentence;  // the finding, in bytes of `sentence`
};

// Hands over each that passes, by article in the order of ingest, then by place.
void for_each_finding(const Database& database, const FindingFilter& filter,
                      const std::function<void(const StoredFinding&)>& on_finding);

}  // namespace solieu::store
