#include "cli/grammars.h"

#include <cstdlib>
#include <filesystem>

#include "cli/message.h"
#include "engine/error.h"

namespace solieu::cli {
namespace {

namespace fs = std::filesystem;

// From bin/solieu to share/solieu/grammars, wherever both were moved to.
std::optional<std::string> installed_folder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (error) return std::nullopt;
  const fs::path folder = program.parent_path() / SOLIEU_GRAMMARS_FROM_PROGRAM;
  if (!fs::is_directory(folder, error)) return std::nullopt;
  return folder.lexically_normal().string();
}

}  // namespace

std::string grammar_folder(const Arguments& arguments) {
  if (const auto folder = arguments.value("grammars")) return *folder;
  const char* folder = std::getenv("SOLIEU_GRAMMARS");
  if (folder != nullptr && *folder != '\0') return folder;
  return installed_folder().value_or(SOLIEU_GRAMMARS_IN_SOURCE);
}

std::unique_ptr<const grammar::Grammar> load_grammar(const Arguments& arguments) {
  const std::string folder = grammar_folder(arguments);
  std::error_code error;
  if (!fs::is_directory(folder, error)) throw Error(tr("{}: no folder of grammars", folder));
  return grammar::Grammar::load({folder});
}

}  // namespace solieu::cli
