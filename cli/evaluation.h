#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/output.h"
#include "engine/fact/comparison.h"
#include "engine/fact/score.h"

namespace solieu::cli {

// How good extraction is on one folder of gold.
struct Evaluation {
  std::string folder;  // as the person named it
  fact::Scorer scorer;
  std::optional<fact::Comparison> comparison;  // with a run before
};

enum class Detail { kFigures, kMistakes };

// For people, and for programs that read lines.
void print_table(const Evaluation& evaluation, Detail detail, Output& out);
// One object.
void print_json(const Evaluation& evaluation, Detail detail, Output& out);

// One thing that was got wrong.
struct Mistake {
  const fact::Verdict* verdict = nullptr;
  std::string_view attribute;  // empty: the fact itself was missed, or found in excess
  std::string_view wanted;
  std::string_view got;
};

// By document; in each, wrong attributes, then missed, then extra facts. Points into the verdicts.
std::vector<Mistake> mistakes_of(const std::vector<fact::Verdict>& verdicts);

// The types of the first layer, "core", "all"; those of the second layer, which are printed only
// where it was annotated.
std::vector<std::string_view> first_layer_names();
std::vector<std::string_view> printed_names(const fact::Score& score);

}  // namespace solieu::cli
