#pragma once

#include <map>
#include <string>
#include <string_view>

#include "cli/audit_gold.h"
#include "cli/evaluation.h"
#include "cli/output.h"

namespace solieu::cli {

// For people, and one object for programs: findings that were planted, found and in excess, by
// kind; with `kMistakes` each that was missed or in excess.
void print_table(const AuditedFolder& audited, Detail detail, Output& out);
void print_json(const std::string& folder, const AuditedFolder& audited, Detail detail,
                Output& out);

// "precision", "recall"; "future.precision" of a kind that was planted or found.
std::map<std::string, double> figures_of(const AuditedFolder& audited);

}  // namespace solieu::cli
