#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/fact/decimal.h"

namespace solieu::cli {

// As Vietnamese readers write it, whatever the language of messages, for the reports do so too:
// 915.000.000 and 63,1.
std::string in_figures(const fact::Decimal& number);
std::string count_in_figures(std::size_t count);

// What a person types as a bound: "915000000", "915.000.000", "1,5 tỷ", "915 triệu đồng",
// "hai tỷ rưỡi", also without tone marks. Nothing if it is no number.
std::optional<fact::Decimal> read_amount(std::string_view text);

// Vietnamese alphabetical order, for lists that people read.
bool comes_before(const std::string& a, const std::string& b);

// Bytes that compare as the texts do in that order, for long lists.
std::string sort_key(const std::string& text);

}  // namespace solieu::cli
