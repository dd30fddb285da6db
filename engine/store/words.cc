#include "engine/store/words.h"

#include <algorithm>

#include "engine/store/index_text.h"
#include "engine/text/normalize.h"

namespace solieu::store {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// fold_marks(text) == folded, but seldom as dear.
bool folds_to(std::string_view text, std::string_view folded) {
  if (text.size() < folded.size() || text.empty()) return false;
  const bool begins_plain = is_ascii(text.substr(0, 1));
  if (begins_plain && lower(text.front()) != folded.front()) return false;
  if (!is_ascii(text)) return text::fold_marks(text) == folded;
  return text.size() == folded.size() && std::equal(text.begin(), text.end(), folded.begin(),
                                                    [](char a, char b) { return lower(a) == b; });
}

std::string quoted(std::string_view folded) {
  std::string phrase = "\"";
  for (const char c : folded) phrase += c == '"' ? ' ' : c;
  return phrase + '"';
}

}  // namespace

Words::Words(std::string_view typed) {
  const std::string text = text::normalized(typed);
  std::string_view rest = text;
  while (!rest.empty()) {
    const bool is_quote = rest.front() == '"';
    if (is_quote) rest.remove_prefix(1);
    const std::size_t end = is_quote ? rest.find('"') : rest.find_first_of(" \t\r\n\"");
    add(rest.substr(0, end));
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end);
    if (is_quote || kBlanks.find(rest.front()) != std::string_view::npos) rest.remove_prefix(1);
  }
}

void Words::add(std::string_view typed_phrase) {
  const auto document = text::Document::from_utf8(std::string(typed_phrase));
  Phrase phrase;
  for (const text::Token& token : document.tokens()) {
    if (token.token_class == text::TokenClass::kMark) continue;
    const std::string_view word = document.text({token.begin, token.end});
    std::string folded = text::fold_marks(word);
    std::string exact = text::fold_case(word);
    if (exact == folded) exact.clear();
    phrase.words.push_back({std::move(folded), std::move(exact), token.key});
  }
  if (phrase.words.empty()) return;
  phrase.folded = folded_for_index(document.text());
  sequence_.words.insert(sequence_.words.end(), phrase.words.begin(), phrase.words.end());
  sequence_.folded += phrase.folded + ' ';
  phrases_.push_back(std::move(phrase));
}

bool Words::Word::is(const text::Token& token, std::string_view token_text) const {
  if (exact.empty()) return folds_to(token_text, folded);
  return token.key == key && text::fold_case(token_text) == exact;
}

bool Words::all_in(std::string_view text) const {
  if (empty()) return true;
  const auto document = text::Document::from_utf8(std::string(text));
  for (std::size_t i = 0; i < phrases_.size(); ++i) {
    if (places(i, document, 0, document.tokens().size()).empty()) return false;
  }
  return true;
}

std::vector<text::Span> Words::places(std::size_t phrase, const text::Document& document,
                                      std::size_t first, std::size_t last) const {
  return phrases_[phrase].places(document, first, last);
}

std::vector<text::Span> Words::places_in_sequence(const text::Document& document, std::size_t first,
                                                  std::size_t last) const {
  return sequence_.places(document, first, last);
}

std::vector<text::Span> Words::Phrase::places(const text::Document& document, std::size_t first,
                                              std::size_t last) const {
  const std::vector<text::Token>& tokens = document.tokens();
  const auto stands_at = [&](const Word& word, std::size_t at) {
    return word.is(tokens[at], document.text({tokens[at].begin, tokens[at].end}));
  };
  const auto is_mark = [&](std::size_t at) {
    return tokens[at].token_class == text::TokenClass::kMark;
  };

  std::vector<text::Span> found;
  for (std::size_t begin = first; begin < last; ++begin) {
    if (is_mark(begin) || !stands_at(words.front(), begin)) continue;
    std::size_t end = begin + 1;  // one past the words that stand there so far
    std::size_t matched = 1;
    for (std::size_t at = end; matched < words.size() && at < last; ++at) {
      if (is_mark(at)) continue;
      if (!stands_at(words[matched], at)) break;
      ++matched;
      end = at + 1;
    }
    if (matched == words.size()) found.push_back({tokens[begin].begin, tokens[end - 1].end});
  }
  return found;
}

std::string Words::index_query() const {
  std::string query;
  for (const Phrase& phrase : phrases_) {
    if (!query.empty()) query += " AND ";
    query += quoted(phrase.folded);
  }
  return query;
}

std::string Words::index_query_in_sequence() const { return quoted(sequence_.folded); }

}  // namespace solieu::store
