#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/fact/date.h"

namespace solieu::audit {

// The term of the Central Committee on a day, "XI"; numbers of the Party begin anew with each. The
// two weeks from the opening of a congress are nobody's, nor is what came before June 1996.
std::string_view party_term(fact::Day day);

// "XI" "xi" "11" → "XI"; empty for what is no term.
std::string in_roman(std::string_view term);

// Which term of a provincial committee a day surely lies in: the year of its congress, or nothing
// in the months in which provinces hold theirs.
std::optional<int> provincial_term(fact::Day day);

}  // namespace solieu::audit
