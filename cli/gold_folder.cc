#include "cli/gold_folder.h"

#include <filesystem>

#include "cli/documents_table.h"
#include "cli/reading.h"
#include "engine/fact/json.h"

namespace solieu::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kGoldEnding = ".facts.ndjson";

}  // namespace

std::size_t score_folder(const std::string& folder, const extract::Extractor& extractor,
                         fact::Scorer& scorer) {
  const DocumentTable documents = read_documents(folder);
  std::size_t failures = 0;
  for (const std::string& file : files_in(folder)) {
    if (!file.ends_with(kGoldEnding)) continue;
    const std::string name = file.substr(0, file.size() - kGoldEnding.size());
    const std::vector<fact::GoldFact> gold = fact::read_gold((fs::path(folder) / file).string());
    input::Options options;
    if (const auto row = documents.find(name); row != documents.end()) {
      options.published = row->second.published;
    }
    failures += read_articles(
        {(fs::path(folder) / (name + ".txt")).string()}, options,
        [&](const input::Article& article) { scorer.add(name, gold, extractor.extract(article)); });
  }
  return failures;
}

}  // namespace solieu::cli
