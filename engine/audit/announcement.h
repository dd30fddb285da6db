#pragma once

#include <cstdint>

#include "engine/audit/words.h"

namespace solieu::audit {

// How a sum is announced right before it: "với tổng kinh phí gần", "trị giá".
enum class Announced : std::uint8_t { kNot, kAsAmount, kAsTotal };

struct Announcement {
  Announced how = Announced::kNot;
  Words left;  // what stands before it
};

Announcement announcement(Words lead);

// Whether what stands right before a figure lets one expect what the figures before it make: all
// of these, and "hết", "thu về", "tổng diện tích", "=".
bool leads_to_result(Words lead);

// What is said since the last mark at which a clause may end.
Words behind_last_border(const Words& words);

// Words behind which comes what a rate is not of, or what else is in a total: "cùng", "trong đó".
bool has_more_word(const Words& words);
bool begins_with_more(const Words& words);
// Such words, unless they are said of those who get the things ("cho").
bool has_more(const Words& words);

// Whether one tells what is given and the other what it is worth: these differ.
bool are_given_and_worth(const Words& a, const Words& b);

}  // namespace solieu::audit
