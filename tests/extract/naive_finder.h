#pragma once

#include <vector>

#include "engine/extract/rule_index.h"

namespace solieu::extract {

// The way that the index must agree with: every rule over every sentence, from each place on.
class NaiveFinder final : public RuleFinder {
 public:
  explicit NaiveFinder(const grammar::Grammar& grammar) : grammar_(grammar) {}

  void find(const text::Document& document, const text::Sentence& sentence,
            std::vector<Hit>& hits) const override;

 private:
  const grammar::Grammar& grammar_;
};

}  // namespace solieu::extract
