#include "engine/store/words.h"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/text/normalize.h"

namespace solieu::store {

Words::Words(std::string_view typed) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::string text = text::normalized(typed);
  std::string_view rest = text;
  while (!rest.empty()) {
    const bool is_quote = rest.front() == '"';
    if (is_quote) rest.remove_prefix(1);
    const std::size_t end = is_quote ? rest.find('"') : rest.find_first_of(" \t\r\n\"");
    if (Phrase phrase(rest.substr(0, end)); !phrase.empty()) phrases_.push_back(std::move(phrase));
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end);
    if (is_quote || kBlanks.find(rest.front()) != std::string_view::npos) rest.remove_prefix(1);
  }
}

bool Words::all_in(std::string_view text) const {
  if (empty()) return true;
  const auto document = text::Document::from_utf8(std::string(text));
  return std::all_of(phrases_.begin(), phrases_.end(), [&](const Phrase& phrase) {
    return !phrase.places(document, 0, document.tokens().size()).empty();
  });
}

}  // namespace solieu::store
