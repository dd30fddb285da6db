#pragma once

#include <string>
#include <vector>

#include "engine/extract/extractor.h"
#include "engine/grammar/grammar.h"

namespace solieu::extract {

// How one example of a rule came out.
struct ExampleResult {
  const grammar::Rule* rule = nullptr;
  const grammar::Example* example = nullptr;
  bool passed = false;
  std::string message;  // why it failed: what was expected, what was found
};

// Runs every example of a grammar through whole extraction. A `finds` passes when its rule gives a
// fact at the bracketed place with the values beside it; an `ignores` when its rule gives none; a
// `misses` as long as its rule does not find it yet.
std::vector<ExampleResult> run_examples(const grammar::Grammar& grammar,
                                        const Extractor& extractor);

}  // namespace solieu::extract
