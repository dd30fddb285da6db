#include "cli/audit_files.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "cli/grammars.h"
#include "cli/message.h"
#include "engine/error.h"

namespace solieu::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kOwnRegistry = "documents.tsv";

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(file), {}};
  if (!file.is_open() || file.bad()) throw Error(tr("{}: cannot be read", path));
  return content;
}

}  // namespace

audit::Registry load_registry(const Arguments& arguments, std::vector<audit::FileFault>& faults) {
  audit::Registry registry;
  const std::string own = (fs::path(grammar_folder(arguments)) / kOwnRegistry).string();
  std::error_code error;
  if (fs::exists(own, error)) registry.add(own, content_of(own), faults);
  for (const std::string& path : arguments.values("registry")) {
    registry.add(path, content_of(path), faults);
  }
  return registry;
}

audit::AcceptedFindings load_accepted(const Arguments& arguments,
                                      std::vector<audit::FileFault>& faults) {
  audit::AcceptedFindings accepted;
  for (const std::string& path : arguments.values("accept")) {
    accepted.add(path, content_of(path), faults);
  }
  return accepted;
}

}  // namespace solieu::cli
