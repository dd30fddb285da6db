#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "cli/columns.h"
#include "cli/command.h"
#include "cli/grammars.h"
#include "cli/message.h"
#include "cli/reading.h"
#include "engine/error.h"
#include "engine/extract/extractor.h"
#include "engine/fact/json.h"
#include "engine/fact/score.h"

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

// Holds a folder's reports against the facts expected of them. How many could not be read.
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

struct Row {
  std::string name;
  fact::Tally tally;
};

std::vector<Row> rows_of(const fact::Score& score) {
  std::vector<Row> rows;
  rows.reserve(fact::kScoredTypes.size() + 2);
  for (const std::string_view type : fact::kScoredTypes) {
    rows.push_back({std::string(type), score.of(type)});
  }
  rows.push_back({"core", score.core()});
  rows.push_back({"all", score.all()});
  return rows;
}

// One mistake a line, parted by tabs.
void print_mistakes(const std::vector<fact::Mistake>& mistakes, Output& out) {
  for (const fact::Mistake& mistake : mistakes) {
    out << mistake.document << '\t';
    switch (mistake.kind) {
      case fact::Mistake::Kind::kMissed:
        out << "MISS\t" << mistake.type;
        break;
      case fact::Mistake::Kind::kExtra:
        out << "EXTRA\t" << mistake.type;
        break;
      case fact::Mistake::Kind::kWrongAttribute:
        out << "ATTR\t" << mistake.type << '.' << mistake.attribute;
        break;
    }
    out << fmt::format("\t{}\t{}\t", mistake.range.begin, shown(mistake.text).text);
    if (mistake.kind == fact::Mistake::Kind::kWrongAttribute) {
      out << tr("expected {}, got {}", mistake.wanted, mistake.got.empty() ? "-" : mistake.got);
    } else {
      out << mistake.wanted << mistake.got;
    }
    out << '\n';
  }
}

void print_table(const fact::Score& score, Output& out) {
  out << fmt::format("{:<10} {:>7} {:>7} {:>7} {:>6} {:>6} {:>7}   ({})\n", "type", "P", "R", "F1",
                     "hit", "extra", "missed",
                     tr_n("{} document", "{} documents", score.documents, score.documents));
  for (const auto& [name, tally] : rows_of(score)) {
    out << fmt::format("{:<10} {:7.4f} {:7.4f} {:7.4f} {:6} {:6} {:7}\n", name, tally.precision(),
                       tally.recall(), tally.f1(), tally.hits, tally.extra, tally.missed);
  }
  for (const auto& [name, tally] : score.attributes) {
    out << fmt::format("{:<24} {:7.4f} of {}\n", fmt::format("{}.{}", name.first, name.second),
                       tally.accuracy(), tally.stated);
  }
}

const char* name_of(fact::Mistake::Kind kind) {
  switch (kind) {
    case fact::Mistake::Kind::kMissed:
      return "missed";
    case fact::Mistake::Kind::kExtra:
      return "extra";
    case fact::Mistake::Kind::kWrongAttribute:
      return "attribute";
  }
  return "";
}

void print_json(const fact::Scorer& scorer, bool with_mistakes, Output& out) {
  const fact::Score& score = scorer.score();
  nlohmann::ordered_json json = {{"documents", score.documents}};
  for (const auto& [name, tally] : rows_of(score)) {
    json["types"][name] = {{"precision", tally.precision()},
                           {"recall", tally.recall()},
                           {"f1", tally.f1()},
                           {"hits", tally.hits},
                           {"extra", tally.extra},
                           {"missed", tally.missed}};
  }
  json["attributes"] = nlohmann::ordered_json::object();
  for (const auto& [name, tally] : score.attributes) {
    json["attributes"][fmt::format("{}.{}", name.first, name.second)] = {
        {"accuracy", tally.accuracy()}, {"right", tally.right}, {"stated", tally.stated}};
  }
  if (with_mistakes) {
    json["mistakes"] = nlohmann::ordered_json::array();
    for (const fact::Mistake& mistake : scorer.mistakes()) {
      json["mistakes"].push_back({{"document", mistake.document},
                                  {"kind", name_of(mistake.kind)},
                                  {"type", mistake.type},
                                  {"start", mistake.range.begin},
                                  {"end", mistake.range.end},
                                  {"text", mistake.text},
                                  {"attribute", mistake.attribute},
                                  {"wanted", mistake.wanted},
                                  {"got", mistake.got}});
    }
  }
  out << json.dump(2) << '\n';
}

struct Floor {
  std::string name;
  double f1 = 0;
};

// "core=0.98,all=0.95"
std::vector<Floor> floors_of(const Arguments& arguments) {
  std::vector<Floor> floors;
  for (std::string text : arguments.values("floor")) {
    while (!text.empty()) {
      const std::size_t comma = std::min(text.find(','), text.size());
      const std::string part = text.substr(0, comma);
      text.erase(0, comma + 1);
      const std::size_t equals = std::min(part.find('='), part.size());
      Floor floor = {part.substr(0, equals)};
      const char* end = part.data() + part.size();
      const char* begin = std::min(part.data() + equals + 1, end);
      const auto [stop, error] = std::from_chars(begin, end, floor.f1);
      const std::vector<Row> rows = rows_of({});
      const bool known = std::any_of(rows.begin(), rows.end(),
                                     [&](const Row& row) { return row.name == floor.name; });
      if (!known || error != std::errc() || stop != end) {
        throw UsageError(tr("--floor is like core=0.98,all=0.95, not \"{}\"", part),
                         arguments.command());
      }
      floors.push_back(floor);
    }
  }
  return floors;
}

bool reaches(const std::vector<Floor>& floors, const fact::Score& score) {
  bool reached = true;
  for (const Row& row : rows_of(score)) {
    for (const Floor& floor : floors) {
      if (floor.name != row.name || row.tally.f1() >= floor.f1) continue;
      complain(tr("F1 of {} is {:.4f}, under the floor of {}", row.name, row.tally.f1(), floor.f1));
      reached = false;
    }
  }
  return reached;
}

Exit run(Session& session) {
  need_operands(session, 1);
  const Arguments& arguments = session.arguments;
  const bool as_json = arguments.word("format", "table", {"table", "json"}) == "json";
  const std::vector<Floor> floors = floors_of(arguments);

  const auto grammar = load_grammar(arguments);
  const extract::Extractor extractor(*grammar);
  fact::Scorer scorer;
  std::size_t failures = 0;
  for (const std::string& folder : arguments.operands()) {
    failures += score_folder(folder, extractor, scorer);
  }
  if (scorer.score().documents == 0) {
    complain(tr("there are no *.facts.ndjson with their *.txt"));
    return failures > 0 ? Exit::kFailure : Exit::kNothing;
  }
  if (as_json) {
    print_json(scorer, arguments.has("errors"), session.out);
  } else {
    if (arguments.has("errors")) print_mistakes(scorer.mistakes(), session.out);
    print_table(scorer.score(), session.out);
  }
  if (failures > 0) return Exit::kFailure;
  return reaches(floors, scorer.score()) ? Exit::kDone : Exit::kNothing;
}

}  // namespace

Command eval_command() {
  return {"eval",
          mark("GOLD_DIR..."),
          mark("measures extraction against facts that people annotated"),
          {mark("For each NAME.facts.ndjson of a folder, NAME.txt is extracted and compared: "
                "precision, recall and F1 per type, over money, houses and directives (core) and "
                "over all, then how often attributes were right. The dates of publication stand in "
                "documents*.tsv, in the columns \"name\" and \"published\".")},
          {{"format", "table|json", mark("how to print it (table)")},
           {"errors", nullptr, mark("lists also what was missed, found in excess or read wrongly")},
           {"floor", "core=0.98,all=0.95", mark("exit status 1 if F1 is under this")}},
          run};
}

}  // namespace solieu::cli
