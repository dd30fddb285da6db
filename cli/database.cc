#include "cli/database.h"

#include <filesystem>

#include "cli/message.h"
#include "engine/error.h"

namespace solieu::cli {

std::string database_file(const Arguments& arguments) {
  return arguments.value("db").value_or("solieu.db");
}

store::Database open_to_read(const Arguments& arguments) {
  const std::string file = database_file(arguments);
  std::error_code error;
  if (!std::filesystem::exists(file, error)) {
    throw Error(tr("{}: no such database; \"solieu ingest\" makes one", file));
  }
  return store::Database::open(file, store::Access::kRead);
}

}  // namespace solieu::cli
