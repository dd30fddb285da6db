#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/audit/statement.h"

namespace solieu::audit {

// How two statements are alike, by their own words: what decides whether one thing is meant.

// Whether nothing near them tells them apart: unit, what is counted, "hơn" and "tăng", periods,
// places, numbers, "nam" and "nữ".
bool may_be_of_one(const Statement& a, const Statement& b);
// The names near one are all near the other.
bool are_of_one_name(const Statement& a, const Statement& b);
// Both have names near them, and none in common.
bool are_of_other_names(const Statement& a, const Statement& b);

// Whether what is counted is told in two words or more, and in the same: "suất học bổng".
bool share_a_noun(const Statement& a, const Statement& b);
// How many pairs of words near them are the same, beside those of such a noun.
std::size_t count_shared_pairs(const Statement& a, const Statement& b);
// Whether so many in a hundred of the pairs of words around one are around the other as well, and
// not too few.
bool are_twins(const Statement& a, const Statement& b, int percent);

// Nothing where it does not fit.
std::optional<fact::Decimal> difference_of(fact::Decimal a, fact::Decimal b);
// Whether one number is the other, rounded or cut off, by a twentieth of it at most: 3.000 for
// 2.960.
bool is_rounding_of(fact::Decimal rounded, fact::Decimal exact);
// Whether they differ by no more than a fifth of the larger.
bool are_near(fact::Decimal a, fact::Decimal b);

// How many hashes two such lists share.
std::size_t count_shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

}  // namespace solieu::audit
