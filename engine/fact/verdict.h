#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/fact/tally.h"
#include "engine/text/span.h"

namespace solieu::fact {

// An attribute that is not as the gold states it; `got` is empty where the fact has none.
struct WrongAttribute {
  std::string name;
  std::string wanted;
  std::string got;

  bool operator==(const WrongAttribute&) const = default;
};

// What became of one gold fact, or of one fact found in excess. Optional gold facts, and what they
// excuse, have no verdict.
struct Verdict {
  enum class Kind { kFound, kMissed, kExtra };

  Kind kind = Kind::kFound;
  std::string document;
  std::string type;
  text::SourceRange range;  // of the gold fact, or of the extra one
  std::string text;
  std::string value;    // of the same fact, as JSON
  std::string instead;  // what stands at its place: "house {"count":3}"; empty: nothing
  std::vector<WrongAttribute> wrong;  // of a fact found

  bool operator==(const Verdict&) const = default;
};

ByType<Tally> tallies_of(const std::vector<Verdict>& verdicts);

// The verdicts of a run, by the name of the folder that held the gold.
using RunRecord = std::map<std::string, std::vector<Verdict>>;

// One line a verdict, without `instead` and what a wrong attribute was.
std::string to_ndjson(const RunRecord& run);

// Reads what `to_ndjson` wrote. Throws `Error` naming file and line.
RunRecord read_run(const std::string& path);

}  // namespace solieu::fact
