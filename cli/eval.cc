#include <algorithm>

#include "cli/command.h"
#include "cli/evaluation.h"
#include "cli/floors.h"
#include "cli/gold_folder.h"
#include "cli/grammars.h"
#include "cli/message.h"
#include "engine/extract/extractor.h"

namespace solieu::cli {
namespace {

// What the run of one command line works with.
struct Plan {
  extract::Extractor extractor;
  std::vector<Floor> floors;
  Detail detail = Detail::kFigures;
  bool as_json = false;
};

Exit evaluate(const Plan& plan, Evaluation& evaluation, Output& out) {
  const std::size_t failures = score_folder(evaluation.folder, plan.extractor, evaluation.scorer);
  const fact::Score& score = evaluation.scorer.score();
  if (score.documents == 0) {
    complain(tr("{}: there are no *.facts.ndjson with their *.txt", evaluation.folder));
    return failures > 0 ? Exit::kFailure : Exit::kNothing;
  }
  if (plan.as_json) {
    print_json(evaluation, plan.detail, out);
  } else {
    print_table(evaluation, plan.detail, out);
  }
  const bool reached = reaches(plan.floors, score, evaluation.folder);
  if (failures > 0) return Exit::kFailure;
  return reached ? Exit::kDone : Exit::kNothing;
}

Exit run(Session& session) {
  need_operands(session, 1);
  const Arguments& arguments = session.arguments;
  const bool as_json = arguments.word("format", "table", {"table", "json"}) == "json";
  const std::vector<Floor> floors = floors_of(arguments);
  const auto grammar = load_grammar(arguments);
  const Plan plan{extract::Extractor(*grammar), floors,
                  arguments.has("errors") ? Detail::kMistakes : Detail::kFigures, as_json};

  Exit worst = Exit::kDone;
  for (const std::string& folder : arguments.operands()) {
    if (!as_json && arguments.operands().size() > 1) {
      session.out << (&folder == &arguments.operands().front() ? "" : "\n") << folder << ":\n";
    }
    Evaluation evaluation{folder, {}};
    worst = std::max(worst, evaluate(plan, evaluation, session.out));
  }
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
       mark("The names of these figures are those of --floor. Exit status 1 if a figure is "
            "under its floor, or could not be measured.")},
      {{"format", "table|json", mark("how to print it (table)")},
       {"errors", nullptr, mark("lists also what was missed, found in excess or read wrongly")},
       {"floor", "core=0.98,all=0.95", mark("the least F1 or accuracy; may be given again")}},
      run};
}

}  // namespace solieu::cli
