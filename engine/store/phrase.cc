#include "engine/store/phrase.h"

#include <algorithm>
#include <utility>

#include "engine/store/index_text.h"
#include "engine/text/normalize.h"

namespace solieu::store {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// fold_marks(text) begins with `folded`, or is it, but seldom as dear.
bool folds_to(std::string_view text, std::string_view folded, bool is_beginning) {
  if (text.size() < folded.size() || text.empty()) return false;
  const bool begins_plain = is_ascii(text.substr(0, 1));
  if (begins_plain && lower(text.front()) != folded.front()) return false;
  if (!is_ascii(text)) {
    const std::string plain = text::fold_marks(text);
    return is_beginning ? plain.starts_with(folded) : plain == folded;
  }
  return (is_beginning || text.size() == folded.size()) &&
         std::equal(folded.begin(), folded.end(), text.begin(),
                    [](char a, char b) { return a == lower(b); });
}

}  // namespace

Phrase::Phrase(std::string_view typed, LastWord last) {
  const auto document = text::Document::from_utf8(std::string(typed));
  std::size_t end = 0;
  for (const text::Token& token : document.tokens()) {
    if (words_.size() == kMostWords) break;
    if (token.token_class == text::TokenClass::kMark) continue;
    const std::string_view word = document.text({token.begin, token.end});
    std::string folded = text::fold_marks(word);
    std::string exact = text::fold_case(word);
    if (exact == folded) exact.clear();
    words_.push_back({std::move(folded), std::move(exact), token.key});
    end = token.end;
  }
  if (words_.empty()) return;
  words_.back().is_beginning = last == LastWord::kBeginning;
  folded_ = folded_for_index(document.text({0, end}));
  // What SQLite's query language would take for an end.
  std::replace_if(
      folded_.begin(), folded_.end(), [](char c) { return c == '"' || c == '\0'; }, ' ');
}

void Phrase::append(const Phrase& next) {
  if (words_.size() + next.words_.size() > kMostWords) return;
  words_.insert(words_.end(), next.words_.begin(), next.words_.end());
  if (!folded_.empty()) folded_ += ' ';
  folded_ += next.folded_;
}

bool Phrase::Word::is(const text::Token& token, std::string_view token_text) const {
  if (exact.empty()) return folds_to(token_text, folded, is_beginning);
  if (is_beginning) return text::fold_case(token_text).starts_with(exact);
  return token.key == key && text::fold_case(token_text) == exact;
}

std::vector<text::Span> Phrase::places(const text::Document& document, std::size_t first,
                                       std::size_t last) const {
  if (empty()) return {};
  const std::vector<text::Token>& tokens = document.tokens();
  const auto stands_at = [&](const Word& word, std::size_t at) {
    return word.is(tokens[at], document.text({tokens[at].begin, tokens[at].end}));
  };
  const auto is_mark = [&](std::size_t at) {
    return tokens[at].token_class == text::TokenClass::kMark;
  };

  std::vector<text::Span> found;
  for (std::size_t begin = first; begin < last; ++begin) {
    if (is_mark(begin) || !stands_at(words_.front(), begin)) continue;
    std::size_t end = begin + 1;  // one past the words that stand there so far
    std::size_t matched = 1;
    for (std::size_t at = end; matched < words_.size() && at < last; ++at) {
      if (is_mark(at)) continue;
      if (!stands_at(words_[matched], at)) break;
      ++matched;
      end = at + 1;
    }
    if (matched == words_.size()) found.push_back({tokens[begin].begin, tokens[end - 1].end});
  }
  return found;
}

bool Phrase::may_stand_in(const std::vector<text::Token>& tokens) const {
  return std::all_of(words_.begin(), words_.end(), [&](const Word& word) {
    if (word.exact.empty() || word.is_beginning) return true;
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const text::Token& token) { return token.key == word.key; });
  });
}

std::string Phrase::index_query() const {
  std::string query = '"' + folded_ + '"';
  if (!empty() && words_.back().is_beginning) query += " *";
  return query;
}

bool Phrase::is_decided_by_index() const {
  if (words_.size() != 1 || !words_.front().exact.empty()) return false;
  const std::string& word = words_.front().folded;
  return std::all_of(word.begin(), word.end(), is_small_letter);
}

bool Phrase::fits_index() const {
  return std::none_of(words_.begin(), words_.end() - (empty() ? 0 : 1),
                      [](const Word& word) { return word.is_beginning; });
}

bool Phrase::is_dear_to_index() const {
  return !empty() && words_.back().is_beginning && words_.back().folded.size() == 1;
}

}  // namespace solieu::store
