#pragma once

#include <string>
#include <string_view>

namespace solieu::format {

// Joins the pages of a text that form feeds divide, without what only pages have: lines that stand
// at the head or foot of most of them, and page numbers there. A paragraph that runs on over the
// page's end stays one block of lines; joining its lines is `text::wraps`' work.
std::string join_pages(std::string_view text);

}  // namespace solieu::format
