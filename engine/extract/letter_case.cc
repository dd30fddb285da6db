#include "engine/extract/letter_case.h"

#include "engine/text/normalize.h"

namespace solieu::extract {
namespace {

std::size_t first_letter_size(std::string_view word) {
  const auto lead = static_cast<unsigned char>(word.front());
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3;
}

bool holds_small_letter(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t size = first_letter_size(word.substr(at));
    const std::string_view letter = word.substr(at, size);
    const bool is_small_ascii = size == 1 && letter.front() >= 'a' && letter.front() <= 'z';
    if (is_small_ascii || (size > 1 && text::fold_case(letter) == letter)) return true;
    at += size;
  }
  return false;
}

}  // namespace

bool starts_with_capital(std::string_view word) {
  const std::string_view first = word.substr(0, first_letter_size(word));
  return text::fold_case(first) != first;
}

bool is_name_word(std::string_view word) {
  if (!starts_with_capital(word)) return false;
  const std::string_view rest = word.substr(first_letter_size(word));
  return text::fold_case(rest) == rest || rest.find('\'') != std::string_view::npos;
}

bool is_all_capitals(std::string_view word) {
  return word.size() > first_letter_size(word) && !holds_small_letter(word);
}

}  // namespace solieu::extract
