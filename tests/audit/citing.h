#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/audit/audit.h"
#include "engine/audit/registry.h"

namespace solieu::audit {

// A piece of a body that cites documents.
struct Piece {
  std::string text;
  std::string published;
  std::string title;
};

// A small registry: rows as in grammars/documents.tsv.
const Registry& known_documents();

// What the audit of citations says of these articles, with the facts that the bundled grammars find
// in them; the first has the id 1.
Audit audit_of(const std::vector<Piece>& pieces);

// "date_differs: Nghị quyết số 25-NQ/TW, ngày 14/10/2013: 2013-10-14 -> 2013-06-03 (warning)"
std::string in_short(const fact::Finding& finding);

// Of one article, a line each.
std::string findings_in(const std::string& text, const std::string& published = "");

// How each citation is bound, a line each: "217-QĐ/TW day 217-QĐ/TW 2013-12-12".
std::string bindings_in(const std::string& text, const std::string& published = "");

}  // namespace solieu::audit
