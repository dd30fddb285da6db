#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace solieu::input {

// Looking at shadow text, where every Vietnamese letter is one code point.

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Bytes of the code point at `at`.
std::size_t letter_size(std::string_view text, std::size_t at);
// Whether a letter of the Latin script begins at `at`.
bool is_letter_at(std::string_view text, std::size_t at);

bool has_letter(std::string_view text);
// Any letter beyond ASCII: what tells a Vietnamese line from a menu typed without tone marks.
bool has_marked_letter(std::string_view text);

std::string_view trimmed(std::string_view text);
// What blanks separate.
std::vector<std::string_view> words_of(std::string_view text);
// "Phạm", "DŨNG", "TP."; not "xã", not "12".
bool is_capitalized(std::string_view word);

// Whether the line ends a sentence, closing quotes and brackets aside.
bool ends_sentence(std::string_view line);

}  // namespace solieu::input
