#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/fact/json.h"
#include "tests/fact/gold_file.h"

namespace solieu::fact {

// A fact of a type over [begin, end), with its value as in a gold file.
inline std::string line(std::string_view type, int begin, int end, std::string_view value,
                        std::string_view more = "") {
  return R"({"type":")" + std::string(type) + R"(","start":)" + std::to_string(begin) +
         R"(,"end":)" + std::to_string(end) + R"(,"text":"…","value":)" + std::string(value) +
         std::string(more) + "}\n";
}

inline constexpr std::string_view kOptional = R"(,"optional":true)";

inline std::vector<GoldFact> gold_of(std::string_view lines) {
  return read_gold(GoldFile(lines).path());
}

inline std::vector<Fact> system_of(std::string_view lines) {
  std::vector<Fact> facts;
  for (const GoldFact& gold : gold_of(lines)) facts.push_back(gold.fact);
  return facts;
}

}  // namespace solieu::fact
