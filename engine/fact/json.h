#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/fact/fact.h"

namespace solieu::fact {

// One line of ANNOTATION's format, without the line break. `document` is left out when empty.
// Numbers are plain: never an exponent, whole where the value is whole. Strings are printed as they
// are, in UTF-8; a byte that is none, as a file's name may have, becomes U+FFFD.
std::string to_ndjson(const Fact& fact, std::string_view document);

// The `value` object alone. What the text does not say is left out, and so is the comparator `eq`.
std::string value_json(const Value& value);

// A fact of a gold file: it may lack a rule, may be optional, and then its value may be empty.
struct GoldFact {
  std::string type;
  Fact fact;  // its value is an `Other` without fields where the gold states none
  bool optional = false;
  bool valued = true;  // false: the value is empty, or an optional one without its key fields
  // Attributes the gold states, by name: "comparator", "role", … Only these are scored. A type that
  // has a comparator always states one, "eq" where the gold leaves it out.
  std::vector<std::pair<std::string, std::string>> attributes;
};

// The attributes of a type that gold may state, in the order of the format.
std::vector<std::string_view> attributes_of(std::string_view type);

// Reads a gold file, or what `to_ndjson` printed; numbers stay exact. Throws `Error` naming file
// and line. Fields that the format does not know are passed over.
std::vector<GoldFact> read_gold(const std::string& path);

}  // namespace solieu::fact
