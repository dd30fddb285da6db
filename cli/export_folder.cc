#include "cli/export_folder.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/message.h"
#include "engine/error.h"
#include "engine/text/normalize.h"

namespace solieu::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestName = 80;

}  // namespace

std::string plain_name(std::string_view text) {
  std::string name;
  for (const char c : text::fold_marks(text)) {
    if (name.size() == kLongestName) break;
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_plain) {
      name += c;
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  while (name.ends_with('-')) name.pop_back();
  return name;
}

ExportFolder::ExportFolder(std::string path, Existing existing) : path_(std::move(path)) {
  std::error_code error;
  fs::create_directories(path_, error);
  const bool is_folder = !error && fs::is_directory(path_, error);
  const bool is_empty = is_folder && fs::is_empty(path_, error);
  if (!is_folder || error) {
    if (!error) error = std::make_error_code(std::errc::not_a_directory);
    throw Error(tr("{}: cannot be written: {}", path_, error.message()));
  }
  if (existing == Existing::kRefuse && !is_empty) {
    throw Error(
        tr("{}: there is something in this folder; --force writes into it all the same", path_));
  }
}

std::string ExportFolder::file(std::string_view stem, std::string_view extension) {
  std::string name(stem);
  for (int copy = 2; !given_.insert(name + std::string(extension)).second; ++copy) {
    name = std::string(stem) + '-' + std::to_string(copy);
  }
  return (fs::path(path_) / (name + std::string(extension))).string();
}

ExportFolder ExportFolder::folder(std::string_view name) const {
  return {(fs::path(path_) / name).string(), Existing::kWriteOver};
}

}  // namespace solieu::cli
