#pragma once

#include <vector>

#include "cli/arguments.h"
#include "engine/audit/acceptance.h"
#include "engine/audit/registry.h"
#include "engine/audit/table_file.h"

namespace solieu::cli {

// The registry that came with the grammars, if there is one, and the files of --registry: a later
// one replaces what an earlier one says of the same document. What is wrong with them is added to
// `faults`. Throws `Error` if one cannot be read.
audit::Registry load_registry(const Arguments& arguments, std::vector<audit::FileFault>& faults);

// The files of --accept, likewise.
audit::AcceptedFindings load_accepted(const Arguments& arguments,
                                      std::vector<audit::FileFault>& faults);

}  // namespace solieu::cli
