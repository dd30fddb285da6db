#pragma once

#include <string>

namespace solieu::cli {

// The manual page solieu(1) in the language spoken, for troff's macros "man"; made from what the
// commands say of themselves, so that it never says anything else.
std::string manual_page();

}  // namespace solieu::cli
