#include "engine/audit/words.h"

#include <algorithm>
#include <cassert>

namespace solieu::audit {
namespace {

std::size_t count_words(std::string_view phrase) {
  return static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
}

}  // namespace

Words::Words(const text::Document& document, std::size_t begin, std::size_t end) {
  const std::vector<text::Token>& tokens = document.tokens();
  for (std::size_t at = document.token_at(begin); at < tokens.size() && tokens[at].end <= end;
       ++at) {
    words_.push_back(document.folded().substr(tokens[at].begin, tokens[at].end - tokens[at].begin));
  }
}

std::size_t Words::stands_at(std::size_t at, std::string_view phrase) const {
  std::size_t count = 0;
  while (true) {
    const std::size_t blank = phrase.find(' ');
    if (at + count >= size() || words_[at + count] != phrase.substr(0, blank)) return 0;
    ++count;
    if (blank == std::string_view::npos) return count;
    phrase.remove_prefix(blank + 1);
  }
}

bool Words::begins_with(Phrases phrases) const {
  return std::any_of(phrases.begin(), phrases.end(),
                     [this](std::string_view phrase) { return begins_with(phrase); });
}

bool Words::ends_with(std::string_view phrase) const {
  const std::size_t count = count_words(phrase);
  return count <= size() && stands_at(size() - count, phrase) != 0;
}

bool Words::ends_with(Phrases phrases) const {
  return std::any_of(phrases.begin(), phrases.end(),
                     [this](std::string_view phrase) { return ends_with(phrase); });
}

bool Words::has(std::string_view phrase) const {
  for (std::size_t at = 0; at < size(); ++at) {
    if (stands_at(at, phrase) != 0) return true;
  }
  return false;
}

bool Words::has(Phrases phrases) const {
  return std::any_of(phrases.begin(), phrases.end(),
                     [this](std::string_view phrase) { return has(phrase); });
}

bool Words::drop_back(std::string_view phrase) {
  if (!ends_with(phrase)) return false;
  words_.resize(size() - count_words(phrase));
  return true;
}

bool Words::drop_back(Phrases phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [this](std::string_view phrase) { return drop_back(phrase); });
}

Words Words::without(std::string_view word) const {
  Words others = *this;
  std::erase(others.words_, word);
  return others;
}

Words Words::first(std::size_t count) const {
  assert(count <= size() && "no more words than there are");
  Words some;
  some.words_.assign(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(count));
  return some;
}

Words Words::last(std::size_t count) const {
  assert(count <= size() && "no more words than there are");
  Words some;
  some.words_.assign(words_.end() - static_cast<std::ptrdiff_t>(count), words_.end());
  return some;
}

}  // namespace solieu::audit
