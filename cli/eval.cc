#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include "cli/audit_evaluation.h"
#include "cli/audit_files.h"
#include "cli/audit_gold.h"
#include "cli/command.h"
#include "cli/evaluation.h"
#include "cli/floors.h"
#include "cli/gold_folder.h"
#include "cli/grammars.h"
#include "cli/message.h"
#include "engine/error.h"
#include "engine/extract/extractor.h"

namespace solieu::cli {
namespace {

namespace fs = std::filesystem;

// The same wherever the folder is called from: "gold" for "../shared/gold/".
std::string last_name(const std::string& folder) {
  const fs::path path = fs::absolute(folder).lexically_normal();
  return (path.has_filename() ? path : path.parent_path()).filename().string();
}

// In a run, folders are known by these names.
void need_different_names(const Arguments& arguments) {
  if (!arguments.has("save") && !arguments.has("against")) return;
  std::set<std::string> names;
  for (const std::string& folder : arguments.operands()) {
    const std::string name = last_name(folder);
    if (names.insert(name).second) continue;
    throw UsageError(tr("one run cannot hold two folders named {}", name), arguments.command());
  }
}

void save(const fact::RunRecord& run, const std::string& path) {
  std::ofstream file(path, std::ios::binary);
  file << fact::to_ndjson(run);
  file.close();
  if (!file) throw Error(tr("{}: cannot be written", path));
}

// What the run of one command line works with.
struct Plan {
  extract::Extractor extractor;
  std::vector<Floor> floors;
  std::optional<fact::RunRecord> before;
  Detail detail = Detail::kFigures;
  bool as_json = false;
};

void compare_with(const fact::RunRecord& before, Evaluation& evaluation) {
  const auto known = before.find(last_name(evaluation.folder));
  if (known == before.end()) {
    complain(tr("{}: the run to compare with does not know this folder", evaluation.folder));
    return;
  }
  evaluation.comparison = fact::compare(known->second, evaluation.scorer.verdicts());
}

Exit evaluate(const Plan& plan, Evaluation& evaluation, Output& out) {
  const std::size_t failures = score_folder(evaluation.folder, plan.extractor, evaluation.scorer);
  const fact::Score& score = evaluation.scorer.score();
  if (score.documents == 0) {
    complain(tr("{}: there are no *.facts.ndjson with their *.txt", evaluation.folder));
    return failures > 0 ? Exit::kFailure : Exit::kNothing;
  }
  if (plan.before) compare_with(*plan.before, evaluation);
  if (plan.as_json) {
    print_json(evaluation, plan.detail, out);
  } else {
    print_table(evaluation, plan.detail, out);
  }
  const bool reached = reaches(plan.floors, figures_of(score), evaluation.folder);
  if (failures > 0) return Exit::kFailure;
  return reached ? Exit::kDone : Exit::kNothing;
}

audit::Registry registry_of(const Arguments& arguments) {
  std::vector<audit::FileFault> faults;
  audit::Registry registry = load_registry(arguments, faults);
  if (!faults.empty()) throw Error(in_words(faults.front()));
  return registry;
}

Exit evaluate_audit(const Plan& plan, const std::string& folder, const Arguments& arguments,
                    Output& out) {
  const AuditedFolder audited = audit_folder(folder, plan.extractor, registry_of(arguments));
  if (plan.as_json) {
    print_json(folder, audited, plan.detail, out);
  } else {
    print_table(audited, plan.detail, out);
  }
  const bool reached = reaches(plan.floors, figures_of(audited), folder);
  if (audited.failures > 0) return Exit::kFailure;
  return reached ? Exit::kDone : Exit::kNothing;
}

Exit run(Session& session) {
  need_operands(session, 1);
  const Arguments& arguments = session.arguments;
  need_different_names(arguments);
  const bool as_json = arguments.word("format", "table", {"table", "json"}) == "json";
  const std::vector<Floor> floors = floors_of(arguments);
  std::optional<fact::RunRecord> before;
  if (const auto path = arguments.value("against")) before = fact::read_run(*path);
  const auto grammar = load_grammar(arguments);
  const Plan plan{extract::Extractor(*grammar), floors, std::move(before),
                  arguments.has("errors") ? Detail::kMistakes : Detail::kFigures, as_json};

  Exit worst = Exit::kDone;
  fact::RunRecord now;
  for (const std::string& folder : arguments.operands()) {
    if (!as_json && arguments.operands().size() > 1) {
      session.out << (&folder == &arguments.operands().front() ? "" : "\n") << folder << ":\n";
    }
    if (has_audit_gold(folder)) {
      worst = std::max(worst, evaluate_audit(plan, folder, arguments, session.out));
      continue;
    }
    Evaluation evaluation{folder, {}, {}};
    worst = std::max(worst, evaluate(plan, evaluation, session.out));
    now[last_name(folder)] = evaluation.scorer.verdicts();
  }
  // What lacks a report would look like facts lost, or gained, in the next comparison.
  const auto path = arguments.value("save");
  if (path && worst != Exit::kFailure) save(now, *path);
  return worst;
}

}  // namespace

Command eval_command() {
  return {
      "eval",
      mark("GOLD_DIR..."),
      mark("measures extraction against facts that people annotated"),
      {mark("For each NAME.facts.ndjson of a folder, NAME.txt is extracted and compared: "
            "precision, recall and F1 per type, over money, houses and directives (core) and "
            "over all; for organizations, places and persons where the gold names any; the same "
            "with spans that have to be equal (money.span); how often attributes were right "
            "(money.role); and what was taken for what. Each folder has its own report. The "
            "dates of publication stand in documents*.tsv, in the columns \"name\" and "
            "\"published\"."),
       mark("A folder of NAME.audit.ndjson holds findings that an audit has to make: all its "
            "reports are audited together, and findings are compared by kind and place."),
       mark("The names of these figures are those of --floor. Exit status 1 if a figure is "
            "under its floor, or could not be measured.")},
      {{"format", "table|json", mark("how to print it (table)")},
       {"errors", nullptr, mark("lists also what was missed, found in excess or read wrongly")},
       {"floor", "core=0.98,all=0.95", mark("the least F1 or accuracy; may be given again")},
       {"save", mark("FILE"), mark("writes what became of each fact, one a line")},
       {"against", mark("FILE"),
        mark("compares with a saved run: facts gained and lost, changes of F1")}},
      run,
      {{mark("every mistake"), "solieu eval gold --errors"},
       {mark("what a change has gained and lost"), "solieu eval gold --against before.ndjson"}}};
}

}  // namespace solieu::cli
