#pragma once

#include <string>

#include "engine/fact/finding.h"

namespace solieu::cli {

// Why the audit objects, a sentence in the person's language. What a reason lacks, the day of a
// document that no registry dates, is passed over.
std::string sentence_of(const fact::Reason& reason);

}  // namespace solieu::cli
