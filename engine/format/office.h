#pragma once

#include <string>
#include <string_view>

#include "engine/format/limits.h"

namespace solieu::format {

// What an office document says: UTF-8, a paragraph a line as `Flow` writes it, and its title where
// a paragraph has the style of one. Text that was deleted or hidden, field codes, comments, tables
// of contents, page headers and footers are left out; footnotes stand at the end as "[1] …".
//
// The document's own properties are not read: their title is often a template's, their author the
// account that saved the file, their dates those of a copy.
struct OfficeText {
  std::string text;
  std::string title;
};

// Each takes a whole file. Throws `Unreadable`, naming the sort of file where the package holds
// something else, and `OverBudget`.
OfficeText read_docx(std::string_view file, const Limits& limits);
OfficeText read_odt(std::string_view file, const Limits& limits);

}  // namespace solieu::format
