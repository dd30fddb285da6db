#pragma once

#include <string>
#include <string_view>

namespace solieu::format {

// The text of an RTF document (specification 1.9.1) in UTF-8, a paragraph a line, list items behind
// "- ", cells of a row divided by " | ", footnotes at the end. Hidden and deleted text, fields'
// codes, page headers and footers, pictures and tables of fonts and styles are left out. What is
// broken off is read as far as it goes; what makes no sense is passed over, as the standard asks.
// For text in old fonts see convert.h.
std::string read_rtf(std::string_view file);

}  // namespace solieu::format
