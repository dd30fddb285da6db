#include "engine/extract/letter_case.h"

#include "engine/text/character.h"
#include "engine/text/code_point.h"

namespace solieu::extract {
namespace {

// Calls `visit(character, index)` for each code point until it says false.
template <class Visit>
void each_character(std::string_view word, Visit visit) {
  const text::CharacterTable& table = text::CharacterTable::instance();
  const char* const end = word.data() + word.size();
  std::size_t index = 0;
  for (const char* at = word.data(); at < end; ++index) {
    const text::CodePoint next = text::code_point_at(at, end);
    if (!visit(table.at(next.value), index)) return;
    at += next.size;
  }
}

}  // namespace

bool starts_with_capital(std::string_view word) {
  bool is_capital = false;
  each_character(word, [&](const text::Character& character, std::size_t) {
    is_capital = character.is_upper;
    return false;
  });
  return is_capital;
}

bool is_name_word(std::string_view word) {
  bool is_name = true;
  each_character(word, [&](const text::Character& character, std::size_t index) {
    is_name = index == 0 ? character.is_upper : !character.is_upper;
    return is_name;
  });
  return is_name || (starts_with_capital(word) && word.find('\'') != std::string_view::npos);
}

bool is_all_capitals(std::string_view word) {
  std::size_t letters = 0;
  bool is_all = true;
  each_character(word, [&](const text::Character& character, std::size_t) {
    ++letters;
    is_all = !character.is_lower;
    return is_all;
  });
  return is_all && letters > 1;
}

}  // namespace solieu::extract
