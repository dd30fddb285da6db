#include "cli/records.h"

#include <string>
#include <utility>
#include <vector>

#include "cli/markdown.h"
#include "cli/message.h"
#include "cli/stored_facts.h"
#include "cli/structured.h"
#include "cli/table.h"
#include "cli/wording.h"
#include "engine/fact/json.h"

namespace solieu::cli {
namespace {

// "trên 15 căn nhà đại đoàn kết; 30 con bò".
std::string counted_in(const store::StoredRecord& record) {
  std::string counted;
  if (record.house) {
    counted = figure_of(*record.house) + " nhà";
    if (!record.house->programme.empty()) counted += " " + record.house->programme;
  }
  if (record.quantity) {
    if (!counted.empty()) counted += "; ";
    counted += figure_of(*record.quantity);
  }
  return counted;
}

// `Rows` is `LongTable` or `MarkdownTable`.
template <class Rows>
class TablePrinter : public RecordPrinter {
 public:
  explicit TablePrinter(Output& out)
      : table_({{tr("by whom"), Align::kLeft, 12},
                {tr("did"), Align::kLeft, 8},
                {tr("how many"), Align::kLeft, 12},
                {tr("for how much"), Align::kRight},
                {tr("for whom"), Align::kLeft, 10, 5},
                {tr("where"), Align::kLeft, 12},
                {tr("when"), Align::kLeft, 10, 4},
                {tr("under"), Align::kLeft, 10, 3},
                {tr("published"), Align::kLeft, 0, 6},
                {tr("article"), Align::kLeft, 12, 1},
                {tr("sentence"), Align::kLeft, 32, 2}},
               out) {}

  void print(const store::StoredRecord& record) override {
    const store::ArticleInfo& article = record.article;
    const auto amount = record.amount();
    table_.add(
        {shown(record.actor), shown(record.action), shown(counted_in(record)),
         shown(amount ? figure_of(*amount) : std::string()), shown(record.beneficiary),
         shown(record.place), shown(record.period ? in_brief(*record.period) : std::string()),
         shown(record.directive ? figure_of(*record.directive) : std::string()),
         shown(article.published ? in_words(*article.published) : std::string()),
         shown(article.title.empty() ? article.uri : article.title), shown(record.sentence)});
  }

  void finish() override { table_.finish(); }

 private:
  Rows table_;
};

class CsvPrinter : public RecordPrinter {
 public:
  explicit CsvPrinter(Output& out) : out_(out) {
    std::vector<std::string> heading = store::record_fields();
    heading.insert(heading.end(), {"sentence", "published", "title", "publisher", "author",
                                   "document", "start", "end"});
    out_ << csv_line(heading);
  }

  void print(const store::StoredRecord& record) override {
    std::vector<std::string> cells;
    for (const std::string& field : store::record_fields()) {
      cells.push_back(field_of(record, field).value_or(std::string()));
    }
    const store::ArticleInfo& article = record.article;
    cells.insert(
        cells.end(),
        {record.sentence, published_of(article), article.title, article.publisher, article.author,
         article.uri, std::to_string(record.range.begin), std::to_string(record.range.end)});
    out_ << csv_line(cells);
  }

 private:
  Output& out_;
};

// The values that it joins are printed as those of facts.
std::string json_of(const store::StoredRecord& record) {
  const store::ArticleInfo& article = record.article;
  JsonObject object;
  object.add("document", article.uri)
      .add("type", "record")
      .add_json("start", std::to_string(record.range.begin))
      .add_json("end", std::to_string(record.range.end))
      .add("actor", record.actor)
      .add("action", record.action)
      .add("beneficiary", record.beneficiary)
      .add("place", record.place);
  if (record.period) {
    object.add_json("period", JsonObject()
                                  .add("from", record.period->from.to_string())
                                  .add("to", record.period->to.to_string())
                                  .text());
  }
  if (record.house) object.add_json("house", fact::value_json(*record.house));
  if (record.quantity) object.add_json("quantity", fact::value_json(*record.quantity));
  if (record.money) object.add_json("money", fact::value_json(*record.money));
  if (record.directive) object.add_json("directive", fact::value_json(*record.directive));
  return object.add("title", article.title)
      .add("published", published_of(article))
      .add("publisher", article.publisher)
      .add("author", article.author)
      .add("sentence", record.sentence)
      .text();
}

class NdjsonPrinter : public RecordPrinter {
 public:
  explicit NdjsonPrinter(Output& out) : out_(out) {}

  void print(const store::StoredRecord& record) override { out_ << json_of(record) << '\n'; }

 private:
  Output& out_;
};

class JsonPrinter : public RecordPrinter {
 public:
  explicit JsonPrinter(Output& out) : out_(out) {}

  void print(const store::StoredRecord& record) override {
    out_ << (std::exchange(first_, false) ? "[\n" : ",\n") << json_of(record);
  }
  void finish() override { out_ << (first_ ? "[]\n" : "\n]\n"); }

 private:
  Output& out_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<RecordPrinter> record_printer(std::string_view format, Output& out) {
  if (format == "csv") return std::make_unique<CsvPrinter>(out);
  if (format == "ndjson") return std::make_unique<NdjsonPrinter>(out);
  if (format == "json") return std::make_unique<JsonPrinter>(out);
  if (format == "markdown") return std::make_unique<TablePrinter<MarkdownTable>>(out);
  return std::make_unique<TablePrinter<LongTable>>(out);
}

}  // namespace solieu::cli
