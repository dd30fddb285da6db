#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "engine/fact/fact.h"

namespace solieu::fact {

// One line of ANNOTATION's format, without the line break. `document` is left out when empty.
// Numbers are plain: never an exponent, whole where the value is whole.
std::string to_ndjson(const Fact& fact, std::string_view document);

// The `value` object alone.
std::string value_json(const Value& value);

// A fact of a gold file: it may lack a rule, may be optional, and then its value may be empty.
struct GoldFact {
  std::string type;
  Fact fact;
  bool optional = false;
  bool valued = true;  // false: the value is empty
  // Attributes the gold states, by name: "comparator", "role", … Only these are scored.
  std::vector<std::pair<std::string, std::string>> attributes;
};

// Reads a gold file. Throws `Error` naming file and line.
std::vector<GoldFact> read_gold(const std::string& path);

}  // namespace solieu::fact
