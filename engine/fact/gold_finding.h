#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/fact/finding.h"
#include "engine/fact/tally.h"

namespace solieu::fact {

// One line of a NAME.audit.ndjson: what an audit has to find in NAME.txt, or what may tempt it.
struct GoldFinding {
  std::optional<FindingKind> kind;  // nothing: all is right there
  text::SourceRange range;
  std::string text;
  std::string should;  // what would be right, as far as the text allows to know
  std::string why;     // of what tempts: why it is right
};

// Throws `Error` naming file and line. Fields that the format does not know are passed over.
std::vector<GoldFinding> read_gold_findings(const std::string& path);

// What became of the findings of one article; points into what was matched.
struct FindingMatching {
  std::map<FindingKind, Tally> tallies;
  std::vector<const GoldFinding*> missed;
  struct Extra {
    const Finding* finding = nullptr;
    const GoldFinding* temptation = nullptr;  // that it fell for; null where none was laid
  };
  std::vector<Extra> extra;
};

// Matches findings of the same kind whose places overlap, one to one in document order.
FindingMatching match(const std::vector<GoldFinding>& gold, const std::vector<Finding>& found);

}  // namespace solieu::fact
