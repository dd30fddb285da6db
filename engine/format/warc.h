#pragma once

#include <functional>
#include <string>

#include "engine/format/budget.h"
#include "engine/format/byte_source.h"
#include "engine/format/failure.h"

namespace solieu::format {

// What a server answered when a page was archived.
struct WebResponse {
  std::string url;
  std::string media_type;  // "text/html", in lower case
  std::string charset;     // as the server has it, which may be wrong; empty if it has none
  std::string body;        // without transfer and content coding
};

// Hands over the answers that a web archive (ISO 28500) holds, in its order: those with status 200
// and a body that may be a text or a document. So are such bodies that are kept without an answer:
// `resource` and `conversion` records, the texts of WET files. Other records, and answers that
// repeat an earlier one, are passed over. `archive` is unpacked already. A damaged record goes to
// `on_failure`, by its address if that can be read, and reading goes on with the next line that
// begins one, or where `archive` recovers. Throws `OverBudget`, and what the two functions throw.
void for_each_response(ByteSource& archive, Budget& budget,
                       const std::function<void(WebResponse)>& on_response,
                       const OnFailure& on_failure);

}  // namespace solieu::format
