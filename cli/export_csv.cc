#include <map>
#include <optional>
#include <utility>

#include "cli/exporter.h"
#include "cli/new_file.h"
#include "cli/records.h"
#include "cli/stored_facts.h"
#include "cli/structured.h"
#include "cli/wording.h"
#include "engine/store/fact_table.h"
#include "engine/store/rows.h"

namespace solieu::cli {
namespace {

constexpr std::string_view kByteOrderMark = "\uFEFF";

class CsvFile {
 public:
  CsvFile(ExportFolder& folder, std::string_view stem, ByteOrderMark mark)
      : file_(folder.file(stem, ".csv")) {
    if (mark == ByteOrderMark::kWritten) out() << kByteOrderMark;
  }

  Output& out() { return file_.out(); }
  void finish() { file_.finish(); }

 private:
  NewFile file_;
};

struct FactFile {
  FactFile(ExportFolder& folder, const std::string& type, ByteOrderMark mark)
      : file(folder, plain_name(type), mark),
        printer(stored_fact_printer("csv", type, file.out())) {}

  CsvFile file;
  std::unique_ptr<StoredFactPrinter> printer;
};

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

store::StoredFact fact_of(const store::StoredArticle& article, std::size_t i,
                          const store::SentenceCutter& cutter) {
  store::StoredFact stored;
  stored.id = article.fact_ids[i];
  stored.fact = article.facts[i];
  stored.article = article.info;
  stored.sentence_range = article.sentences[i];
  stored.sentence = cutter.cut(stored.sentence_range);
  return stored;
}

template <class Value>
void join(const std::optional<std::size_t>& position, const std::vector<fact::Fact>& facts,
          std::optional<Value>& value) {
  if (!position) return;
  if (const auto* joined = std::get_if<Value>(&facts[*position].value)) value = *joined;
}

store::StoredRecord record_of(const store::StoredArticle& article, const fact::Record& record,
                              const store::SentenceCutter& cutter) {
  store::StoredRecord stored;
  stored.range = record.range;
  stored.actor = record.actor;
  stored.action = record.action;
  stored.beneficiary = record.beneficiary;
  stored.place = record.place;
  stored.period = record.period;
  join(record.house, article.facts, stored.house);
  join(record.quantity, article.facts, stored.quantity);
  join(record.money, article.facts, stored.money);
  join(record.directive, article.facts, stored.directive);
  stored.article = article.info;
  stored.sentence = cutter.cut(record.range);
  return stored;
}

class CsvExporter : public Exporter {
 public:
  CsvExporter(ExportFolder& folder, ByteOrderMark mark)
      : folder_(folder),
        mark_(mark),
        articles_(folder, "article", mark),
        records_(folder, "record", mark),
        record_printer_(cli::record_printer("csv", records_.out())) {
    articles_.out() << csv_line({"document", "title", "published", "updated", "publisher", "author",
                                 "canonical", "format", "encoding", "characters", "facts",
                                 "copy_of"});
    // A type without facts has its file too: whoever reads these need not ask first.
    for (const store::FactTable& table : store::fact_tables()) file_of(table.type);
  }

  void add(const store::StoredArticle& article) override {
    const store::ArticleInfo& info = article.info;
    articles_.out() << csv_line({info.uri, info.title, published_of(info),
                                 article.updated ? in_iso(*article.updated) : std::string(),
                                 info.publisher, info.author, article.canonical, article.format,
                                 article.encoding, std::to_string(code_points(article.text)),
                                 std::to_string(article.facts.size()), article.copy_of});
    const store::SentenceCutter cutter(article.text);
    for (std::size_t i = 0; i < article.facts.size(); ++i) {
      const std::string type(fact::type_of(article.facts[i].value));
      file_of(type).printer->print(fact_of(article, i, cutter));
    }
    for (const fact::Record& record : article.records) {
      record_printer_->print(record_of(article, record, cutter));
    }
  }

  void finish() override {
    for (auto& [type, file] : facts_) {
      file.printer->finish();
      file.file.finish();
    }
    record_printer_->finish();
    records_.finish();
    articles_.finish();
  }

 private:
  FactFile& file_of(const std::string& type) {
    const auto known = facts_.find(type);
    if (known != facts_.end()) return known->second;
    return facts_
        .emplace(std::piecewise_construct, std::forward_as_tuple(type),
                 std::forward_as_tuple(folder_, type, mark_))
        .first->second;
  }

  ExportFolder& folder_;
  const ByteOrderMark mark_;
  CsvFile articles_;
  CsvFile records_;
  std::unique_ptr<RecordPrinter> record_printer_;
  std::map<std::string, FactFile> facts_;  // by type
};

}  // namespace

std::unique_ptr<Exporter> csv_exporter(ExportFolder& folder, ByteOrderMark mark) {
  return std::make_unique<CsvExporter>(folder, mark);
}

}  // namespace solieu::cli
