#pragma once

#include <memory>
#include <vector>

#include "engine/extract/explanation.h"
#include "engine/fact/fact.h"
#include "engine/grammar/grammar.h"
#include "engine/input/article.h"

namespace solieu::extract {

class RuleFinder;

// Facts of articles, by the rules of one grammar. Built once, then used from any number of threads.
// The grammar must outlive it.
class Extractor {
 public:
  explicit Extractor(const grammar::Grammar& grammar);
  // With another way of finding where the rules match; the facts must be the same.
  Extractor(const grammar::Grammar& grammar, std::unique_ptr<const RuleFinder> finder);
  ~Extractor();
  Extractor(Extractor&&) noexcept;

  // In document order. The same article gives the same facts, always.
  std::vector<fact::Fact> extract(const input::Article& article) const;

  // The facts, and the statements that hold them together.
  fact::Extraction read(const input::Article& article) const;

  Explanation explain(const input::Article& article) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace solieu::extract
