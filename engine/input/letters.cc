#include "engine/input/letters.h"

#include "engine/text/normalize.h"

namespace solieu::input {
namespace {

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

}  // namespace

std::size_t letter_size(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_at(text, at);
  std::size_t size = 1;
  if (lead >= 0xF0) {
    size = 4;
  } else if (lead >= 0xE0) {
    size = 3;
  } else if (lead >= 0xC0) {
    size = 2;
  }
  return size < text.size() - at ? size : text.size() - at;
}

bool is_letter_at(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_at(text, at);
  if (lead < 0x80) return (lead >= 'a' && lead <= 'z') || (lead >= 'A' && lead <= 'Z');
  if (lead >= 0xC3 && lead <= 0xC9) return true;  // U+00C0 … U+027F
  // U+1E00 … U+1EFF, Latin Extended Additional: most of the Vietnamese letters.
  return lead == 0xE1 && at + 1 < text.size() && byte_at(text, at + 1) >= 0xB8;
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += letter_size(text, at)) {
    if (is_letter_at(text, at)) return true;
  }
  return false;
}

bool has_marked_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += letter_size(text, at)) {
    if (byte_at(text, at) >= 0x80 && is_letter_at(text, at)) return true;
  }
  return false;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t begin = at;
    while (at < text.size() && !is_blank(text[at])) ++at;
    if (at > begin) words.push_back(text.substr(begin, at - begin));
  }
  return words;
}

bool is_capitalized(std::string_view word) {
  if (word.empty() || !is_letter_at(word, 0)) return false;
  const std::string_view first = word.substr(0, letter_size(word, 0));
  return text::fold_case(first) != first;
}

bool ends_sentence(std::string_view line) {
  const auto closes = [](char c) {
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == ' ';
  };
  while (!line.empty() && closes(line.back())) line.remove_suffix(1);
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?');
}

}  // namespace solieu::input
