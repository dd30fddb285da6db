#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "cli/output.h"
#include "engine/store/citation_overview.h"

namespace solieu::cli {

// How documents are cited, or how publishers cite, one a row: "table", "csv" or "ndjson".
void print_document_uses(const std::vector<store::DocumentUse>& uses, std::string_view format,
                         Output& out);
void print_publishers(const std::vector<store::PublisherCitations>& publishers,
                      std::string_view format, Output& out);

}  // namespace solieu::cli
