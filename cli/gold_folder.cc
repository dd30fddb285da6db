#include "cli/gold_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>

#include "cli/message.h"
#include "cli/reading.h"
#include "engine/error.h"
#include "engine/fact/json.h"

namespace solieu::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kGoldEnding = ".facts.ndjson";

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

using Published = std::map<std::string, fact::Period>;

// A table with a heading; of its columns, `name` and `published` count.
void read_documents(const fs::path& path, Published& published) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  const std::vector<std::string> heading = tab_separated(line);
  const auto column = [&](std::string_view name) {
    const auto at = std::find(heading.begin(), heading.end(), name);
    if (at == heading.end()) {
      throw Error(tr("{}: the heading names no column \"{}\"", path.string(), name));
    }
    return static_cast<std::size_t>(at - heading.begin());
  };
  const std::size_t name = column("name");
  const std::size_t date = column("published");
  while (std::getline(file, line)) {
    const std::vector<std::string> cells = tab_separated(line);
    if (cells.size() <= std::max(name, date)) continue;
    const std::optional<fact::Period> period = fact::parse_iso_period(cells[date]);
    std::string document = cells[name];
    if (document.ends_with(".txt")) document.resize(document.size() - 4);
    if (period) published.emplace(document, *period);
  }
  if (file.bad()) throw Error(tr("{}: cannot be read", path.string()));
}

}  // namespace

std::size_t score_folder(const std::string& folder, const extract::Extractor& extractor,
                         fact::Scorer& scorer) {
  const std::vector<std::string> names = files_in(folder);
  Published published;
  for (const std::string& name : names) {
    if (name.starts_with("documents") && name.ends_with(".tsv")) {
      read_documents(fs::path(folder) / name, published);
    }
  }
  std::size_t failures = 0;
  for (const std::string& file : names) {
    if (!file.ends_with(kGoldEnding)) continue;
    const std::string name = file.substr(0, file.size() - kGoldEnding.size());
    const std::vector<fact::GoldFact> gold = fact::read_gold((fs::path(folder) / file).string());
    input::Options options;
    if (const auto date = published.find(name); date != published.end()) {
      options.published = date->second;
    }
    failures += read_articles(
        {(fs::path(folder) / (name + ".txt")).string()}, options,
        [&](const input::Article& article) { scorer.add(name, gold, extractor.extract(article)); });
  }
  return failures;
}

}  // namespace solieu::cli
