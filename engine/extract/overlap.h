#pragma once

#include <vector>

#include "engine/extract/mention.h"

namespace solieu::extract {

// Which of two readings of a place is believed. A total order, by the first that differs:
//   1. the higher rank of its rule (nearly all rules have 0)
//   2. the longer span
//   3. the earlier begin
//   4. the type: directive, date, house, money, percent, quantity, types of a grammar's own
//   5. the earlier rule: by file name, then by place in the file
bool better(const Mention& a, const Mention& b);

// Goes through the mentions of one sentence from the best to the worst and refuses each that
// overlaps one believed before. Mentions refused already are passed over.
void settle_overlaps(std::vector<Mention*>& mentions);

}  // namespace solieu::extract
