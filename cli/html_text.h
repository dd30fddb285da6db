#pragma once

#include <string>
#include <string_view>

#include "cli/columns.h"

namespace solieu::cli {

// Any text as HTML that shows just this text, also between the quotes of an attribute: nothing in
// it is markup, and what would turn the direction of writing around it is dropped, as `shown` says.
std::string html_text(std::string_view text);

// The same with the emphasized parts in <mark>.
std::string html_text(const Shown& text);

// Whether an address may be linked to: a web page, no script.
bool is_web_address(std::string_view uri);

}  // namespace solieu::cli
