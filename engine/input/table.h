#pragma once

#include <functional>
#include <string>

#include "engine/input/reader.h"
#include "engine/input/source.h"

namespace solieu::input {

// Whether `source` begins with a row that names a column for the text of articles. Takes nothing.
bool begins_as_table(Source& source, const Options& options);

// Hands over the articles of a table with a head (CSV, RFC 4180; commas, semicolons or tabs), one a
// row: the columns that `options.fields` names, else those with a usual name ("content", "nội
// dung", "ngày đăng"). A row without an address is called "FILE:ROW", the head being row 1. Cells
// may hold web pages. A bad row, also one with more cells than the head or whose text may be cut
// for want of quotes, is a failure and the table goes on. Holds one row at a time. Throws
// `ReadError`.
void read_table(Source& source, const std::string& uri, const Options& options,
                const std::function<void(RawArticle)>& on_article,
                const std::function<void(Failure)>& on_failure);

}  // namespace solieu::input
