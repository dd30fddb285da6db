#pragma once

#include <string>

#include "cli/arguments.h"
#include "engine/store/database.h"

namespace solieu::cli {

// --db, else solieu.db in the current folder.
std::string database_file(const Arguments& arguments);

// Throws `Error` if there is no such database; a mistyped name never makes an empty one.
store::Database open_to_read(const Arguments& arguments);

}  // namespace solieu::cli
