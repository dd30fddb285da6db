#pragma once

#include <string>
#include <string_view>

#include "cli/columns.h"
#include "cli/output.h"
#include "engine/fact/fact.h"

namespace solieu::cli {

// A value as people write it: "trên 915.000.000 đ", "15 căn", "21.771/34.534 hộ", "63,1%",
// "25/07/2022", "217-QĐ/TW".
std::string figure_of(const fact::Value& value);

// The same for a column of figures that never gives way: on a terminal, long names are cut.
Shown figure_cell(const fact::Value& value, const Output& out);

// What else the report says of it: "support", "build; đại đoàn kết".
std::string details_of(const fact::Value& value);

// Who did it; empty if the report does not say.
std::string actor_of(const fact::Value& value);

// "25/07/2022", "07/2022", "01/04/2020 – 30/06/2020".
std::string in_words(const fact::Period& period);

// The same in less room, for tables: "04–06/2020", "05/04–12/06/2020".
std::string in_brief(const fact::Period& period);

// As programs read it: "2022-07-25", "2022-07", "2022", "2020-04-01/2020-06-30".
std::string in_iso(const fact::Period& period);

// The word of a fact's type, role, action … in the person's language; one that a grammar brought
// along stays as it is.
std::string in_language(std::string_view data_word);

// The other way: what a person types as it is shown, with or without tone marks, "hỗ trợ" for
// "support". Anything else stays as it is.
std::string data_word_of(std::string_view typed);

}  // namespace solieu::cli
