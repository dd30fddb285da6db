#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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
  fact::Decimal value;
  std::string written;     // "412 đơn vị máu"
  std::uint32_t unit = 0;  // a hash of the thing counted or the currency
  // Of all its words, "đơn vị máu", and of houses what was done; of money and single words, 0.
  std::uint32_t thing = 0;
  // When and where, as far as the article says.
  std::optional<fact::Period> period;
  std::string place;
  // For each group of words that exclude each other ("nam", "nữ") those that stand near it, a bit
  // each.
  std::array<std::uint8_t, 12> sides{};
  // Hashes of every three words that stand together near it and of the two on either side, in order
  // of size.
  std::vector<std::uint32_t> around;
  // And of the capitalized words there.
  std::vector<std::uint32_t> names;
};

// The numbers of things and the amounts of an article that are stated exactly, for one time and
// place: no rates, no changes, nothing "trên" or "gần", nothing in furniture. In document order.
std::vector<Statement> statements_of(const AuditedArticle& article);

// Hashes of every three words that stand together in the first words of an article, in order of
// size: what two reports of one event have in common.
std::vector<std::uint32_t> opening_of(const AuditedArticle& article);

// Whether nothing near them tells them apart: periods, places, "nam" and "nữ"; names.
bool may_be_of_one(const Statement& a, const Statement& b);
bool are_of_one_name(const Statement& a, const Statement& b);

// How many hashes two such lists share.
std::size_t count_shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

}  // namespace solieu::audit
