#include <fmt/format.h>

#include "cli/exporter.h"
#include "cli/new_file.h"
#include "cli/stored_facts.h"
#include "cli/structured.h"
#include "cli/wording.h"
#include "engine/fact/json.h"

namespace solieu::cli {
namespace {

std::string spans(const std::vector<text::SourceRange>& ranges) {
  std::string list;
  for (const text::SourceRange range : ranges) {
    list += fmt::format("{}[{},{}]", list.empty() ? "" : ",", range.begin, range.end);
  }
  return '[' + list + ']';
}

// What is furniture of a page only the page could tell; of a text, ingest finds it again.
std::string json_of(const store::StoredArticle& article) {
  const store::ArticleInfo& info = article.info;
  JsonObject object;
  object.add("uri", info.uri)
      .add("title", info.title)
      .add("published", published_of(info))
      .add("updated", article.updated ? in_iso(*article.updated) : std::string())
      .add("publisher", info.publisher)
      .add("author", info.author)
      .add("canonical", article.canonical)
      .add("text", article.text);
  if (!article.format.empty() && !article.furniture.empty()) {
    object.add_json("furniture", spans(article.furniture));
  }
  return object.text();
}

class NdjsonExporter : public Exporter {
 public:
  explicit NdjsonExporter(ExportFolder& folder)
      : articles_(folder.file("articles", ".ndjson")),
        facts_(folder.file("articles.facts", ".ndjson")) {}

  void add(const store::StoredArticle& article) override {
    articles_.out() << json_of(article) << '\n';
    for (const fact::Fact& fact : article.facts) {
      facts_.out() << fact::to_ndjson(fact, article.info.uri) << '\n';
    }
  }

  void finish() override {
    articles_.finish();
    facts_.finish();
  }

 private:
  NewFile articles_, facts_;
};

}  // namespace

std::unique_ptr<Exporter> ndjson_exporter(ExportFolder& folder) {
  return std::make_unique<NdjsonExporter>(folder);
}

}  // namespace solieu::cli
