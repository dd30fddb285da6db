#pragma once

#include <string>
#include <vector>

#include "cli/arguments.h"
#include "engine/audit/acceptance.h"
#include "engine/audit/file_fault.h"
#include "engine/audit/registry.h"

namespace solieu::cli {

// The registry that came with the grammars, if there is one, and the files of --registry: a later
// one replaces what an earlier one says of the same document. What is wrong with them is added to
// `faults`. Throws `Error` if one cannot be read.
audit::Registry load_registry(const Arguments& arguments, std::vector<audit::FileFault>& faults);

// The files of --accept, likewise.
audit::AcceptedFindings load_accepted(const Arguments& arguments,
                                      std::vector<audit::FileFault>& faults);

// "registry.tsv:17: there is no column …", in the person's language.
std::string in_words(const audit::FileFault& fault);

}  // namespace solieu::cli
