#pragma once

#include <cstddef>
#include <string>

#include "engine/extract/extractor.h"
#include "engine/fact/score.h"

namespace solieu::cli {

// Holds the reports of a folder, NAME.txt, against the facts expected of them, NAME.facts.ndjson.
// Complains about each report that cannot be read and goes on. How many could not.
std::size_t score_folder(const std::string& folder, const extract::Extractor& extractor,
                         fact::Scorer& scorer);

}  // namespace solieu::cli
