#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/fact/date.h"
#include "engine/fact/finding.h"
#include "engine/fact/official_document.h"
#include "engine/store/database.h"

namespace solieu::store {

// What the last audit, see audit_table.h, shows of all citations together.

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
