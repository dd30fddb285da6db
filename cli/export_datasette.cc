#include <filesystem>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "cli/exporter.h"
#include "cli/message.h"
#include "cli/new_file.h"

namespace solieu::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Words {
  const char* name;
  const char* about;  // English, to be translated
};

// What a reader finds first: each table or view that answers questions.
struct Described {
  const char* name;
  const char* about;
  std::vector<const char*> facets;
};

const std::vector<Described>& described_tables() {
  static const std::vector<Described> kTables = {
      {"article", mark("Articles, as they were read."), {"publisher", "format"}},
      {"v_fact", mark("All facts, each with its sentence and article."), {"type"}},
      {"v_money", mark("Amounts of money, with who, where and when."), {"role", "currency"}},
      {"v_house", mark("Houses built, repaired or handed over."), {"programme", "action"}},
      {"v_directive", mark("Official documents cited."), {"doc_type", "issuer"}},
      {"v_quantity", mark("Other things counted or measured."), {"unit"}},
      {"v_percent", mark("Percentages."), {"direction"}},
      {"v_date", mark("Dates and periods."), {"granularity"}},
      {"v_organization", mark("Bodies named."), {"kind"}},
      {"v_place", mark("Places named."), {"level"}},
      {"v_person", mark("Persons named."), {}},
      {"v_record",
       mark("Statements: who did what, how many, for how much, where, when."),
       {"action"}},
      {"v_copy", mark("Articles that are copies of another."), {}},
      {"failure", mark("What could not be read."), {"kind"}},
  };
  return kTables;
}

// The units among them; of numbers that have none the name says what they are.
constexpr Words kColumns[] = {
    {"amount", mark("in whole units of its currency, mostly đồng")},
    {"amount_max", mark("the end of a range")},
    {"count", mark("houses")},
    {"money", mark("đồng: what these houses alone cost")},
    {"number", mark("in its unit")},
    {"value", mark("per cent")},
    {"comparator", mark("gt more than, ge at least, lt less than, le at most, almost, approx, eq")},
    {"actor", mark("who did it")},
    {"place", mark("where it holds")},
    {"period_from", mark("first day when it holds")},
    {"period_to", mark("last day when it holds")},
    {"text", mark("in the exact characters of the article")},
    {"sentence", mark("the sentence it stands in")},
    {"published", mark("day, month or year of publication")},
    {"uri", mark("path or address of the article")},
    {"start", mark("code points of the article before it")},
    {"rule", mark("the rule that found the fact")},
};

// What only the program reads.
constexpr const char* kHidden[] = {"copy_key", "copy_group", "signature", "source", "furniture"};

struct Question {
  const char* name;
  const char* title;
  const char* sql;
};

constexpr Question kQuestions[] = {
    {"search", mark("Articles with these words"),
     "SELECT article.title, published_from, publisher, uri\n"
     "FROM search JOIN article ON article.id = search.rowid\n"
     "WHERE search MATCH escape_fts(:words) ORDER BY rank LIMIT 100"},
    {"houses_by_programme", mark("Houses and their money by programme, copies left out"),
     "SELECT programme, action, sum(count) AS houses, sum(money) AS dong, count(*) AS facts\n"
     "FROM v_house WHERE article_id NOT IN (SELECT article_id FROM v_copy)\n"
     "GROUP BY programme, action ORDER BY houses DESC"},
    {"money_by_role", mark("Money by role and year of publication, copies left out"),
     "SELECT role, substr(published, 1, 4) AS year, sum(amount) AS dong, count(*) AS facts\n"
     "FROM v_money WHERE currency = 'VND' AND article_id NOT IN (SELECT article_id FROM v_copy)\n"
     "GROUP BY role, year ORDER BY year DESC, dong DESC"},
    {"who_cites", mark("Who cites a document, and in which sentence"),
     "SELECT published, publisher, title, sentence, uri\n"
     "FROM v_directive WHERE symbol = :symbol ORDER BY published DESC"},
    {"statements", mark("What a body did"),
     "SELECT actor, action, number, unit, amount, beneficiary, place, period_from, period_to, "
     "sentence, published, uri\n"
     "FROM v_record WHERE actor LIKE '%' || :actor || '%' ORDER BY published DESC LIMIT 500"},
    {"largest_amounts", mark("The largest amounts of money"),
     "SELECT amount, role, actor, place, sentence, published, uri\n"
     "FROM v_money WHERE currency = 'VND' ORDER BY CAST(amount AS NUMERIC) DESC LIMIT 100"},
};

Json columns() {
  Json columns = Json::object();
  for (const Words& column : kColumns) columns[column.name] = translated(column.about);
  return columns;
}

Json tables() {
  Json tables = Json::object();
  for (const Described& table : described_tables()) {
    Json& entry = tables[table.name];
    entry["description"] = translated(table.about);
    if (!table.facets.empty()) entry["facets"] = table.facets;
    entry["columns"] = columns();
  }
  tables["article"]["label_column"] = "title";
  for (const char* table : kHidden) tables[table]["hidden"] = true;
  return tables;
}

Json questions() {
  Json questions = Json::object();
  for (const Question& question : kQuestions) {
    questions[question.name] = {{"title", translated(question.title)}, {"sql", question.sql}};
  }
  return questions;
}

class DatasetteExporter : public Exporter {
 public:
  DatasetteExporter(ExportFolder& folder, const std::string& database)
      : file_(folder.file("metadata", ".json")),
        name_(std::filesystem::path(database).stem().string()) {}

  void add(const store::StoredArticle& /*article*/) override {}

  void finish() override {
    const Json metadata = {
        {"title", tr("Facts from published administrative news")},
        {"databases", {{name_, {{"tables", tables()}, {"queries", questions()}}}}}};
    file_.out() << metadata.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    file_.finish();
  }

 private:
  NewFile file_;
  const std::string name_;  // by which Datasette knows the database
};

}  // namespace

std::unique_ptr<Exporter> datasette_exporter(ExportFolder& folder, const std::string& database) {
  return std::make_unique<DatasetteExporter>(folder, database);
}

}  // namespace solieu::cli
