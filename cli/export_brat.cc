#include <fmt/format.h>

#include "cli/brat.h"
#include "cli/exporter.h"
#include "cli/new_file.h"

namespace solieu::cli {
namespace {

void write(const std::string& path, std::string_view content) {
  NewFile file(path);
  file.out() << content;
  file.finish();
}

// The last part of its uri, and a number that keeps the order: "000012-ket-qua-quy-ii".
std::string name_of(const store::ArticleInfo& article) {
  std::string_view uri = article.uri;
  while (uri.ends_with('/')) uri.remove_suffix(1);
  const std::size_t slash = uri.rfind('/');
  std::string name = plain_name(slash == std::string_view::npos ? uri : uri.substr(slash + 1));
  if (name.ends_with("-txt")) name.resize(name.size() - 4);
  return fmt::format("{:06}{}{}", article.id, name.empty() ? "" : "-", name);
}

class BratExporter : public Exporter {
 public:
  explicit BratExporter(ExportFolder& folder) : folder_(folder.folder("brat")) {}

  void add(const store::StoredArticle& article) override {
    const std::string name = name_of(article.info);
    write(folder_.file(name, ".txt"), article.text);
    write(folder_.file(name, ".ann"), brat_lines(article.facts));
    scheme_.add(article.facts);
  }

  void finish() override {
    write(folder_.file("annotation", ".conf"), scheme_.annotation_conf());
    write(folder_.file("visual", ".conf"), scheme_.visual_conf());
  }

 private:
  ExportFolder folder_;
  BratScheme scheme_;
};

}  // namespace

std::unique_ptr<Exporter> brat_exporter(ExportFolder& folder) {
  return std::make_unique<BratExporter>(folder);
}

}  // namespace solieu::cli
