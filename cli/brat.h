#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/fact/fact.h"

namespace solieu::cli {

// Standoff of the brat annotation tool: what stands in the .ann beside the .txt of one article.
// Offsets are code points. A fact that goes over a line break is in fragments, as brat wants it.
// Words that choose among few are attributes; the whole value is a note.
std::string brat_lines(const std::vector<fact::Fact>& facts);

// What occurs in some articles, for brat's configuration: it refuses what that does not name.
class BratScheme {
 public:
  void add(const std::vector<fact::Fact>& facts);

  std::string annotation_conf() const;
  // Labels in the person's language, a colour for each type.
  std::string visual_conf() const;

 private:
  std::set<std::string> types_;
  struct Attribute {
    std::set<std::string> types, values;
  };
  std::map<std::string, Attribute> attributes_;
};

}  // namespace solieu::cli
