#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/fact/date.h"
#include "engine/fact/decimal.h"
#include "engine/text/span.h"

namespace solieu::audit {

// One figure and the words that tell of what it is, to find the same told elsewhere. Owns all it
// says, so that it outlives its article.
struct Statement {
  text::Span span;  // bytes of the document's text
  std::size_t sentence = 0;
  bool is_title = false;
  bool is_percent = false;
  // Of what is mostly told already: the number stands first in its sentence, or "này" behind it.
  bool takes_up = false;
  // Surely of what was told just before: "Trong 45 hộ này", "Cả 12 hộ".
  bool refers_back = false;
  // What else it is than plainly so many: "hơn", "tăng", "kế hoạch" …, a bit each; 0 for none.
  std::uint64_t marks = 0;
  fact::Decimal value;
  std::string written;     // "412 đơn vị máu"
  std::uint32_t unit = 0;  // a hash of the thing counted or the currency
  // Of the words of what is counted, "đơn vị máu", in their order; what an amount is
  // for each of; none of percentages.
  std::vector<std::uint32_t> noun;
  // Of what was done with houses, and of what a measure is ("dài", "rộng"); 0 where it does not
  // say.
  std::uint32_t aspect = 0;
  // When and where, as far as the article says.
  std::optional<fact::Period> period;
  std::string place;
  // For each group of words that exclude each other ("nam", "nữ") those that stand near it, a bit
  // each.
  std::array<std::uint8_t, 12> sides{};
  // Hashes of every two words that stand together near it, its noun included, in order of size.
  std::vector<std::uint32_t> pairs;
  // And of the capitalized words and the numbers there: "gói thầu 2".
  std::vector<std::uint32_t> names;
  std::vector<std::uint32_t> numbers;
};

// The numbers of things, the amounts and the percentages of an article that are stated exactly, for
// one time and place: no rates, no changes, no plans, nothing "trên" or "gần", nothing in
// furniture. In document order.
std::vector<Statement> statements_of(const AuditedArticle& article);

}  // namespace solieu::audit
