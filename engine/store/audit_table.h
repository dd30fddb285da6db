#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
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
  std::vector<std::size_t> documents;   // positions among the documents: one, or candidates, or none
  std::string bound_by;                 // what decided
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
  text::SourceRange sentence_range;  // the sentence, or sentences, around it
  std::string sentence;
  text::Span in_sentence;  // the finding, in bytes of `sentence`
};

// Hands over each that passes, by article in the order of ingest, then by place.
void for_each_finding(const Database& database, const FindingFilter& filter,
                      const std::function<void(const StoredFinding&)>& on_finding);

// One document and how it is cited.
struct DocumentUse {
  fact::OfficialDocument document;  // symbol, type and issuer as cited, where no registry has it
  bool is_registered = false;
  std::size_t citations = 0;
  std::size_t articles = 0;
  std::size_t publishers = 0;
  std::optional<fact::Period> first, last;          // published
  std::map<std::string, std::size_t> forms;         // as written, with how often
  std::map<std::string, std::size_t> by_year;       // of publication; "" where none is known
  std::map<std::string, std::size_t> by_publisher;  // likewise
  std::size_t findings = 0;
};

enum class Documents { kRegistered, kUnregistered };

// The most cited first.
std::vector<DocumentUse> document_uses(const Database& database, Documents which);

// How well a publisher cites.
struct PublisherCitations {
  std::string publisher;  // empty where the articles do not say
  std::size_t articles = 0;
  std::size_t citations = 0;
  std::size_t bound = 0;      // to one document of the registry
  std::size_t ambiguous = 0;  // to several candidates
  std::map<fact::FindingKind, std::size_t> findings;
};

// Who cites most first.
std::vector<PublisherCitations> publisher_citations(const Database& database);

}  // namespace solieu::store
