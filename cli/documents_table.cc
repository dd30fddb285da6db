#include "cli/documents_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "cli/message.h"
#include "engine/error.h"

namespace solieu::cli {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> tab_separated(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == '\t') {
      cells.emplace_back();
    } else if (c != '\r') {
      cells.back() += c;
    }
  }
  return cells;
}

void read_table(const fs::path& path, DocumentTable& documents) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  const std::vector<std::string> heading = tab_separated(line);
  const auto column = [&](std::string_view name) -> std::optional<std::size_t> {
    const auto at = std::find(heading.begin(), heading.end(), name);
    if (at == heading.end()) return std::nullopt;
    return static_cast<std::size_t>(at - heading.begin());
  };
  const auto needed = [&](std::string_view name) {
    if (const auto found = column(name)) return *found;
    throw Error(tr("{}: the heading names no column \"{}\"", path.string(), name));
  };
  const std::size_t name = needed("name");
  const std::size_t date = needed("published");
  const std::optional<std::size_t> publisher = column("publisher");
  while (std::getline(file, line)) {
    const std::vector<std::string> cells = tab_separated(line);
    if (cells.size() <= std::max(name, date)) continue;
    std::string document = cells[name];
    if (document.ends_with(".txt")) document.resize(document.size() - 4);
    DocumentRow& row = documents[document];
    row.published = fact::parse_iso_period(cells[date]);
    if (publisher && *publisher < cells.size()) row.publisher = cells[*publisher];
  }
  if (file.bad()) throw Error(tr("{}: cannot be read", path.string()));
}

}  // namespace

std::vector<std::string> files_in(const std::string& folder) {
  std::error_code error;
  std::vector<std::string> names;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    names.push_back(entry->path().filename().string());
  }
  if (error) throw Error(fmt::format("{}: {}", folder, error.message()));
  std::sort(names.begin(), names.end());
  return names;
}

DocumentTable read_documents(const std::string& folder) {
  DocumentTable documents;
  for (const std::string& name : files_in(folder)) {
    if (name.starts_with("documents") && name.ends_with(".tsv")) {
      read_table(fs::path(folder) / name, documents);
    }
  }
  return documents;
}

}  // namespace solieu::cli
