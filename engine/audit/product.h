#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "engine/audit/figure_line.h"
#include "engine/audit/rates.h"
#include "engine/audit/stated_number.h"

namespace solieu::audit {

// What a number of things makes at a rate: where it may lie, and as the stated figures give it; it
// has two ends where the rate is a range.
struct Product {
  Bounds bounds;
  fact::Decimal least, most;
};

// Of the count and the rate at these places, so many times; in the unit of the rate. Nothing where
// one of them is open or they are too large.
std::optional<Product> product_of(const FigureLine& line, std::size_t count, std::size_t rate,
                                  std::int64_t times);
// The rate alone, or what comes in each period, so many times.
std::optional<Product> multiple_of(const FigureLine& line, std::size_t rate, std::int64_t times);

std::optional<Product> sum(const Product& a, const Product& b);

// The number at this place in the unit of a rate: 51,3 tấn of "15 kg" is 51.300. Nothing where it
// is of something else.
std::optional<StatedNumber> in_unit_of(const FigureLine& line, std::size_t i, std::size_t rate);

// Whether there stands a number of what the rate is of; "45 tấn mỗi năm" is one as well.
bool is_count_for(const FigureLine& line, std::size_t i, const Rate& rate);

}  // namespace solieu::audit
