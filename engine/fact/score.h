#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/fact/confusion.h"
#include "engine/fact/matching.h"
#include "engine/fact/tally.h"
#include "engine/fact/verdict.h"

namespace solieu::fact {

// Confusions of one kind between two types.
struct ConfusedTypes {
  Confusion::Kind kind = Confusion::Kind::kReadAs;
  std::string gold;
  std::string system;

  auto operator<=>(const ConfusedTypes&) const = default;
};

// How often they came about, and where for the first time: at the wrong fact.
struct ConfusionCount {
  int count = 0;
  std::string document;
  std::size_t offset = 0;
  std::string text;
};

struct Score {
  int documents = 0;
  int second_layer_documents = 0;  // those among them that were annotated for it
  ByType<Tally> types;
  ByType<Tally> exact;  // the same where spans must be equal to match
  ByType<Share> spans;  // of the facts found, those whose span is the gold's
  // By type and attribute, "money" and "role"; only what some gold fact stated, of facts found.
  std::map<std::pair<std::string, std::string>, Share> attributes;
  std::map<ConfusedTypes, ConfusionCount> confusions;
};

// Holds a system's facts against gold facts, document by document, by the rules of ANNOTATION,
// "Scoring".
class Scorer {
 public:
  void add(std::string_view document, const std::vector<GoldFact>& gold,
           const std::vector<Fact>& system);

  const Score& score() const { return score_; }
  // By document; in each, found, then missed, then extra facts.
  const std::vector<Verdict>& verdicts() const { return verdicts_; }

 private:
  void judge_found(std::string_view document, const Match& match);
  void judge_missed(std::string_view document, const GoldFact& gold, std::string instead);
  void judge_extra(std::string_view document, const Fact& extra, std::string instead);
  void count(std::string_view document, const Confusion& confusion);
  void count_exact(const Matching& matching);

  Score score_;
  std::vector<Verdict> verdicts_;
};

}  // namespace solieu::fact
