#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/fact/fact.h"
#include "engine/fact/json.h"

namespace solieu::fact {

// Facts found, found in excess and missed. A ratio of nothing is 1, as in the annotators' script.
struct Tally {
  std::int64_t hits = 0;
  std::int64_t extra = 0;
  std::int64_t missed = 0;

  double precision() const;
  double recall() const;
  double f1() const;

  Tally& operator+=(const Tally& other);
  bool operator==(const Tally&) const = default;
};

// How often an attribute was right where the gold states it and the fact was found.
struct AttributeTally {
  std::int64_t right = 0;
  std::int64_t stated = 0;

  double accuracy() const;
  bool operator==(const AttributeTally&) const = default;
};

// In the order of a report. The first `kCoreTypes` are the core.
inline constexpr std::array<std::string_view, 6> kScoredTypes = {"money",    "house",   "directive",
                                                                 "quantity", "percent", "date"};
inline constexpr std::size_t kCoreTypes = 3;

struct Score {
  int documents = 0;
  std::map<std::string, Tally, std::less<>> types;
  // By type and attribute, "money" and "role"; only what some gold fact stated.
  std::map<std::pair<std::string, std::string>, AttributeTally> attributes;

  Tally of(std::string_view type) const;
  Tally core() const;
  Tally all() const;
};

// One thing that a system got wrong, for people to read.
struct Mistake {
  enum class Kind { kMissed, kExtra, kWrongAttribute };

  Kind kind = Kind::kMissed;
  std::string document;
  std::string type;
  text::SourceRange range;  // of the gold fact, or of the extra one
  std::string text;
  std::string attribute;  // kWrongAttribute only
  std::string wanted;     // the attribute, or the gold value as JSON; empty for an extra fact
  std::string got;        // the attribute, or the extra value as JSON
};

// Holds a system's facts against gold facts, document by document, by the rules of ANNOTATION,
// "Scoring": a match is a fact of the same type and key over an overlapping span, one to one in
// document order; an optional gold fact counts neither way and excuses what was found at its place.
class Scorer {
 public:
  void add(std::string_view document, const std::vector<GoldFact>& gold,
           const std::vector<Fact>& system);

  const Score& score() const { return score_; }
  // By document; in each, wrong attributes, then missed, then extra facts.
  const std::vector<Mistake>& mistakes() const { return mistakes_; }

 private:
  void compare_attributes(std::string_view document, const GoldFact& gold, const Fact& system);

  Score score_;
  std::vector<Mistake> mistakes_;
};

}  // namespace solieu::fact
