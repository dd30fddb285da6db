#pragma once

#include <string>
#include <vector>

#include "engine/fact/fact.h"
#include "engine/text/document.h"

namespace solieu::extract {

struct Mention;

// What became of one reading of a place, for `solieu explain`.
struct Reading {
  std::string rule;         // "money.scaled_amount"
  text::SourceRange range;  // code points of the text as read
  std::string text;         // its exact characters
  std::string fields;       // what the slots took: "number = 915, scale = triệu"
  bool won = false;
  std::string reason;  // why it lost, or what it became ("money {...}")
};

// Every reading that was tried in an article, by place; furniture has none.
struct Explanation {
  std::vector<Reading> readings;
  std::vector<fact::Fact> facts;
};

// A mention as it is told, without what it became.
Reading reading_of(const text::Document& document, const Mention& mention);

// Tells of each reading that won which of the facts it became. `facts` by place.
void tell_what_became(std::vector<Reading>& readings, const std::vector<fact::Fact>& facts);

}  // namespace solieu::extract
