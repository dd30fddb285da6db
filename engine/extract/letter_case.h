#pragma once

#include <string_view>

namespace solieu::extract {

// What the case of a word's letters says. Words of the shadow text, at least one letter.

bool starts_with_capital(std::string_view word);

// One capital, then small letters: HVTN is an abbreviation, Bùi and Y are names.
bool is_name_word(std::string_view word);

// Two letters or more, all of them capitals.
bool is_all_capitals(std::string_view word);

}  // namespace solieu::extract
