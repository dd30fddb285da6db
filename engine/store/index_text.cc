#include "engine/store/index_text.h"

#include <algorithm>
#include <vector>

#include "engine/text/normalize.h"

namespace solieu::store {
namespace {

constexpr std::string_view kSmallD = "đ";
constexpr std::string_view kCapitalD = "Đ";
static_assert(kSmallD[0] == kCapitalD[0]);

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_in_word(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || is_digit(c) || is_small_letter(c) ||
         (c >= 'A' && c <= 'Z');
}

// Calls `visit` for each run of letters that holds a đ.
template <class Visit>
void visit_words_with_d(std::string_view text, Visit&& visit) {
  std::size_t at = 0;
  while ((at = text.find(kSmallD[0], at)) != std::string_view::npos) {
    const std::string_view letter = text.substr(at, kSmallD.size());
    if (letter != kSmallD && letter != kCapitalD) {
      ++at;
      continue;
    }
    std::size_t begin = at;
    while (begin > 0 && is_in_word(text[begin - 1])) --begin;
    while (at < text.size() && is_in_word(text[at])) ++at;
    visit(text.substr(begin, at - begin));
  }
}

std::string words_with_d(std::string_view title, std::string_view text) {
  std::vector<std::string_view> words;
  const auto collect = [&words](std::string_view word) { words.push_back(word); };
  visit_words_with_d(title, collect);
  visit_words_with_d(text, collect);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::string joined;
  for (const std::string_view word : words) {
    joined += word;
    joined += ' ';
  }
  return text::fold_case(joined);
}

}  // namespace

std::string folded_for_index(std::string_view shadow_text) {
  std::string folded = text::fold_marks(shadow_text);
  std::size_t borders = 0;
  for (std::size_t i = 1; i < folded.size(); ++i) {
    if (is_digit(folded[i - 1]) && is_small_letter(folded[i])) ++borders;
  }
  if (borders == 0) return folded;
  std::string spaced;
  spaced.reserve(folded.size() + borders);
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (i > 0 && is_digit(folded[i - 1]) && is_small_letter(folded[i])) spaced += ' ';
    spaced += folded[i];
  }
  return spaced;
}

IndexText index_text(std::string_view shadow_title, std::string_view shadow_text) {
  return {folded_for_index(shadow_title), folded_for_index(shadow_text),
          words_with_d(shadow_title, shadow_text)};
}

}  // namespace solieu::store
