#include "cli/stored_facts.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "cli/markdown.h"
#include "cli/message.h"
#include "cli/structured.h"
#include "cli/table.h"
#include "cli/wording.h"
#include "engine/fact/json.h"
#include "engine/store/attribution.h"
#include "engine/store/fact_table.h"

namespace solieu::cli {
namespace {

// What a fact is, in the first column.
Column figure_column(std::string_view type) {
  if (type == "organization" || type == "place" || type == "person") return {tr("name")};
  return {tr("figure"), Align::kRight};
}

// `Rows` is `LongTable` or `MarkdownTable`.
template <class Rows>
class TablePrinter : public StoredFactPrinter {
 public:
  TablePrinter(std::string_view type, Output& out)
      : out_(out),
        table_({figure_column(type),
                {tr("details"), Align::kLeft, 10},
                {tr("by whom"), Align::kLeft, 12},
                {tr("where"), Align::kLeft, 12},
                {tr("when"), Align::kLeft, 10, 3},
                {tr("published"), Align::kLeft, 0, 4},
                {tr("publisher"), Align::kLeft, 10, 1},
                {tr("article"), Align::kLeft, 12, 2},
                {tr("sentence"), Align::kLeft, 32}},
               out) {}

  void print(const store::StoredFact& stored) override {
    const store::ArticleInfo& article = stored.article;
    const fact::Value& value = stored.fact.value;
    const fact::Attribution& attribution = stored.fact.attribution;
    table_.add({figure_cell(value, out_), shown(details_of(value)), shown(actor_of(value)),
                shown(attribution.place),
                shown(attribution.period ? in_brief(*attribution.period) : std::string()),
                shown(article.published ? in_words(*article.published) : std::string()),
                shown(article.publisher),
                shown(article.title.empty() ? article.uri : article.title),
                shown(stored.sentence, {{stored.in_sentence.begin, stored.in_sentence.end}})});
  }

  void finish() override { table_.finish(); }

 private:
  Output& out_;
  Rows table_;
};

// What a grammar's own type has, its facts tell: the first of them gives the columns.
std::vector<std::string> columns_of(const fact::Value& value) {
  std::vector<std::string> columns;
  if (const auto* other = std::get_if<fact::Other>(&value)) {
    for (const auto& [name, field] : other->fields) columns.push_back(name);
  }
  return columns;
}

// Columns as facts name their fields: the database says "from_day" for what is "from" there. What
// the article has a name for already is told apart.
std::string heading_of(const std::string& column) {
  if (column == "title") return "person_title";
  return column.ends_with("_day") ? column.substr(0, column.size() - 4) : column;
}

class CsvPrinter : public StoredFactPrinter {
 public:
  CsvPrinter(std::string_view type, Output& out) : out_(out) {
    const store::FactTable* table = store::fact_table(type);
    if (table == nullptr) return;
    if (store::has_attribution(type)) attributed_ = {"place", "period_from", "period_to"};
    print_heading(table->columns);
  }

  void print(const store::StoredFact& stored) override {
    if (!has_heading_) print_heading(columns_of(stored.fact.value));
    std::vector<std::string> cells;
    for (const std::string& column : columns_) {
      cells.push_back(store::field_text(stored.fact.value, column).value_or(std::string()));
    }
    for (const std::string& field : attributed_) {
      cells.push_back(store::field_text(stored.fact.attribution, field).value_or(std::string()));
    }
    const store::ArticleInfo& article = stored.article;
    cells.insert(cells.end(), {stored.fact.text, stored.sentence, published_of(article),
                               article.title, article.publisher, article.author, article.uri,
                               std::to_string(stored.fact.range.begin),
                               std::to_string(stored.fact.range.end), stored.fact.rule});
    out_ << csv_line(cells);
  }

  void finish() override {}

 private:
  void print_heading(std::vector<std::string> columns) {
    columns_ = std::move(columns);
    has_heading_ = true;
    std::vector<std::string> heading;
    for (const std::string& column : columns_) heading.push_back(heading_of(column));
    heading.insert(heading.end(), attributed_.begin(), attributed_.end());
    heading.insert(heading.end(), {"text", "sentence", "published", "title", "publisher", "author",
                                   "document", "start", "end", "rule"});
    out_ << csv_line(heading);
  }

  Output& out_;
  std::vector<std::string> columns_;
  std::vector<std::string> attributed_;  // the columns of where and when
  bool has_heading_ = false;
};

// A fact as `extract` prints it, and what the database knows of its article.
std::string json_of(const store::StoredFact& stored) {
  const store::ArticleInfo& article = stored.article;
  return JsonObject(fact::to_ndjson(stored.fact, article.uri))
      .add("title", article.title)
      .add("published", published_of(article))
      .add("publisher", article.publisher)
      .add("author", article.author)
      .add("sentence", stored.sentence)
      .add_json("sentence_start", std::to_string(stored.sentence_range.begin))
      .text();
}

class NdjsonPrinter : public StoredFactPrinter {
 public:
  explicit NdjsonPrinter(Output& out) : out_(out) {}

  void print(const store::StoredFact& stored) override { out_ << json_of(stored) << '\n'; }
  void finish() override {}

 private:
  Output& out_;
};

class JsonPrinter : public StoredFactPrinter {
 public:
  explicit JsonPrinter(Output& out) : out_(out) {}

  void print(const store::StoredFact& stored) override {
    out_ << (std::exchange(first_, false) ? "[\n" : ",\n") << json_of(stored);
  }
  void finish() override { out_ << (first_ ? "[]\n" : "\n]\n"); }

 private:
  Output& out_;
  bool first_ = true;
};

}  // namespace

std::string published_of(const store::ArticleInfo& article) {
  return article.published ? in_iso(*article.published) : std::string();
}

std::unique_ptr<StoredFactPrinter> stored_fact_printer(std::string_view format,
                                                       std::string_view type, Output& out) {
  if (format == "csv") return std::make_unique<CsvPrinter>(type, out);
  if (format == "ndjson") return std::make_unique<NdjsonPrinter>(out);
  if (format == "json") return std::make_unique<JsonPrinter>(out);
  if (format == "markdown") return std::make_unique<TablePrinter<MarkdownTable>>(type, out);
  return std::make_unique<TablePrinter<LongTable>>(type, out);
}

}  // namespace solieu::cli
