#pragma once

#include <string>
#include <string_view>

#include "cli/columns.h"
#include "engine/fact/finding.h"
#include "engine/store/audit_table.h"

namespace solieu::cli {

// A finding in the person's language: "error", "the date differs".
std::string in_language(fact::Severity severity);
std::string in_language(fact::FindingKind kind);

// What a report says, or should, as people write it: days as 12/12/2013, months as 12/2013, other
// things as they are.
std::string as_people_write(std::string_view stated);

// The sentence, in which the place of the finding stands out.
Shown sentence_around(const store::StoredFinding& stored);

}  // namespace solieu::cli
