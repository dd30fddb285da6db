#include "cli/audit_gold.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/documents_table.h"
#include "cli/reading.h"
#include "engine/audit/audit.h"
#include "engine/error.h"
#include "engine/store/database.h"
#include "engine/store/entry.h"
#include "engine/store/stored_article.h"
#include "engine/store/writer.h"

namespace solieu::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kEnding = ".audit.ndjson";

// A folder for a database that nobody needs later.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "solieu-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
      throw Error(fmt::format("{}: {}", name, std::generic_category().message(errno)));
    }
    path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }

  std::string file(std::string_view name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

std::vector<AuditedGold> read_gold(const std::string& folder) {
  std::vector<AuditedGold> articles;
  for (const std::string& file : files_in(folder)) {
    if (!file.ends_with(kEnding)) continue;
    articles.push_back({file.substr(0, file.size() - kEnding.size()),
                        fact::read_gold_findings((fs::path(folder) / file).string()),
                        {}});
  }
  return articles;
}

// As `ingest` does it, but named by NAME and with what documents.tsv knows. How many failed.
std::size_t store_articles(const std::string& folder, const std::vector<AuditedGold>& articles,
                           const extract::Extractor& extractor, store::Database& database) {
  const DocumentTable documents = read_documents(folder);
  store::Writer writer(database, {"eval", ""});
  std::size_t failures = 0;
  for (const AuditedGold& gold : articles) {
    const auto row = documents.find(gold.name);
    input::Options options;
    if (row != documents.end()) options.published = row->second.published;
    failures += read_articles(
        {(fs::path(folder) / (gold.name + ".txt")).string()}, options, [&](input::Article article) {
          article.uri = gold.name;
          if (row != documents.end() && article.publisher.empty()) {
            article.publisher = row->second.publisher;
          }
          fact::Extraction found = extractor.read(article);
          writer.put(store::make_entry(std::move(article), std::move(found.facts),
                                       std::move(found.records), 0));
        });
  }
  writer.commit();
  return failures;
}

}  // namespace

bool has_audit_gold(const std::string& folder) {
  const std::vector<std::string> files = files_in(folder);
  return std::any_of(files.begin(), files.end(),
                     [](const std::string& file) { return file.ends_with(kEnding); });
}

AuditedFolder audit_folder(const std::string& folder, const extract::Extractor& extractor,
                           const audit::Registry& registry) {
  AuditedFolder audited;
  audited.articles = read_gold(folder);
  const TemporaryFolder scratch;
  store::Database database = store::Database::open(scratch.file("audit.db"), store::Access::kWrite);
  audited.failures = store_articles(folder, audited.articles, extractor, database);
  std::vector<std::int64_t> ids;
  std::vector<std::string> names;
  store::for_each_stored_article(database, [&](const store::StoredArticle& article) {
    ids.push_back(article.info.id);
    names.push_back(article.info.uri);
  });
  for (audit::ArticleFinding& finding : audit::audit(database, registry).findings) {
    const auto id = std::lower_bound(ids.begin(), ids.end(), finding.article_id);
    const std::string& name = names[static_cast<std::size_t>(id - ids.begin())];
    const auto article = std::find_if(audited.articles.begin(), audited.articles.end(),
                                      [&](const AuditedGold& gold) { return gold.name == name; });
    article->found.push_back(std::move(finding.finding));
  }
  return audited;
}

}  // namespace solieu::cli
