#pragma once

#include "engine/input/reader.h"

namespace solieu::input {

// Makes the bytes of a file the text of its article: decoded, and of a web page what it shows, with
// its furniture and what it says of itself. What `raw` says already is kept. Does nothing where
// `raw` holds text. Throws `Unreadable`.
void read_content(RawArticle& raw);

}  // namespace solieu::input
