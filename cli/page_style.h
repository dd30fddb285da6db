#pragma once

#include <string_view>

namespace solieu::cli {

// The bytes of audit_page.css and their SHA-256 in base64, by which a page allows just this style;
// made by embed.cmake.
std::string_view page_style();
std::string_view page_style_hash();

}  // namespace solieu::cli
