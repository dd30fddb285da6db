#pragma once

#include <string>
#include <string_view>

namespace solieu::html {

// Whether a file that begins so is a page: a doctype, <html>, or elements that lay out text, after
// blanks, comments, a byte order mark or an XML declaration. Not plain text with a stray "<b>", and
// not RSS, SVG or other XML. Takes bytes of any encoding that has ASCII in it; looks at 4 KB.
bool looks_like_html(std::string_view bytes);

// The encoding that a page's beginning declares, in lower case: "utf-8", "windows-1258". From
// <meta charset>, <meta http-equiv=content-type> or the XML declaration in the first 4 KB; empty
// where there is none. Says what is declared, which is often wrong.
std::string declared_charset(std::string_view bytes);

}  // namespace solieu::html
