#include "engine/extract/sentence_words.h"

#include "engine/extract/letter_case.h"
#include "engine/extract/mention.h"

namespace solieu::extract {

using text::TokenClass;

std::string_view SentenceWords::word(std::size_t token) const {
  return document_.text({tokens()[token].begin, tokens()[token].end});
}

bool SentenceWords::is_word(std::size_t token) const {
  return token < last_ && tokens()[token].token_class == TokenClass::kWord;
}

bool SentenceWords::is_capital(std::size_t token) const {
  if (!is_word(token)) return false;
  const char first_byte = document_.text()[tokens()[token].begin];
  return (first_byte < 'a' || first_byte > 'z') && starts_with_capital(word(token));
}

bool SentenceWords::is_mark(std::size_t token, char mark) const {
  return token < last_ && tokens()[token].token_class == TokenClass::kMark &&
         word(token).front() == mark;
}

bool SentenceWords::is_joiner(std::size_t token) const {
  return token < last_ && holds(lexicon_.joiners, folded(document_, span(token, token + 1)));
}

// All lists of names are looked up at once: most are asked for.
std::size_t SentenceWords::longest(std::size_t token, const grammar::List* list) const {
  if (list == nullptr || token >= last_) return token;
  LookedUp& known = looked_up_[token % looked_up_.size()];
  if (known.token != token + 1) {
    known.token = token + 1;
    lexicon_.phrases().longest_of_each(document_, token, last_, lexicon_.looked_up,
                                       known.ends.data());
  }
  return known.ends[lexicon_.looked_up.position(list)];
}

text::Span SentenceWords::span(std::size_t begin, std::size_t end) const {
  return {tokens()[begin].begin, tokens()[end - 1].end};
}

std::string SentenceWords::value(const grammar::List* list, std::size_t begin,
                                 std::size_t end) const {
  const grammar::ListValue* value = list->find(folded(document_, span(begin, end)));
  const auto* words = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  return words == nullptr || *words == "-" ? "" : *words;
}

bool SentenceWords::is_one_of(const grammar::List* list, std::size_t token) const {
  return is_word(token) && holds(list, folded(document_, span(token, token + 1)));
}

bool SentenceWords::follows(std::size_t token, const grammar::List* list) const {
  return list != nullptr && token > first_ &&
         lexicon_.phrases().ends_before(document_, token, first_, {list});
}

}  // namespace solieu::extract
