#pragma once

#include <string>
#include <string_view>

#include "engine/audit/stated_number.h"
#include "engine/fact/decimal.h"

namespace solieu::audit {

// Numbers as a report would print them: "1.250" "63,04".

std::string printed(fact::Decimal number);

// `numerator` of `denominator` in percent, written like the percentage that the report states
// ("63,10%"): with the same mark, rounded half up to as many decimals, or whole where it is. The
// denominator is positive.
std::string percent_like(std::string_view stated, const StatedNumber& number,
                         fact::WideInt numerator, fact::WideInt denominator);

// An amount written like the one that the report states ("1,2 tỷ đồng" or "1.200.000.000 đồng"): in
// its scale where three decimals are enough, else written out.
std::string amount_like(std::string_view stated, fact::Decimal amount);

}  // namespace solieu::audit
