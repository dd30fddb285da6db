#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "cli/columns.h"
#include "cli/command.h"
#include "cli/gold_folder.h"
#include "cli/grammars.h"
#include "cli/message.h"
#include "engine/extract/extractor.h"
#include "engine/fact/score.h"

namespace solieu::cli {
namespace {

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
