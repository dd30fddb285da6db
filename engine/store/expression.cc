#include "engine/store/expression.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <utility>

#include "engine/text/normalize.h"

namespace solieu::store {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

// One phrase as typed, or a word between phrases.
struct Piece {
  std::string_view text;
  bool is_quoted = false;
  bool is_negated = false;  // a dash before it
  bool is_beginning = false;
};

bool is_any_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

// Takes pieces off the front, one after the other.
class Pieces {
 public:
  explicit Pieces(std::string_view typed) : rest_(typed) {}

  bool next(Piece& piece) {
    piece = {};
    rest_.remove_prefix(std::min(rest_.find_first_not_of(kBlanks), rest_.size()));
    take_all_of('(');
    piece.is_negated = take_all_of('-');
    take_all_of('(');
    if (rest_.empty()) return false;
    if (rest_.front() == '"') {
      take_quoted(piece);
    } else {
      take_bare(piece);
    }
    return true;
  }

 private:
  bool take_all_of(char c) {
    const std::size_t count = std::min(rest_.find_first_not_of(c), rest_.size());
    rest_.remove_prefix(count);
    return count > 0;
  }

  void take_quoted(Piece& piece) {
    rest_.remove_prefix(1);
    piece.is_quoted = true;
    const std::size_t end = std::min(rest_.find('"'), rest_.size());
    piece.text = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    piece.is_beginning = take_all_of('*') || piece.text.ends_with('*');
  }

  void take_bare(Piece& piece) {
    const std::size_t end = std::min(rest_.find_first_of(" \t\r\n\""), rest_.size());
    piece.text = rest_.substr(0, end);
    rest_.remove_prefix(end);
    while (piece.text.ends_with(')')) piece.text.remove_suffix(1);
    piece.is_beginning = piece.text.ends_with('*');
  }

  std::string_view rest_;
};

std::string in_brackets(const std::string& query) { return '(' + query + ')'; }

// What is said twice is looked for once.
template <class Item>
void leave_out_repeated(std::vector<Item>& items) {
  auto end = items.begin();
  for (auto item = items.begin(); item != items.end(); ++item) {
    if (std::find(items.begin(), end, *item) == end) std::iter_swap(end++, item);
  }
  items.erase(end, items.end());
}

template <class Phrases>
std::string one_of(const Phrases& phrases) {
  std::string query;
  for (const Phrase& phrase : phrases) {
    if (!query.empty()) query += " OR ";
    query += phrase.index_query();
  }
  return phrases.size() > 1 ? in_brackets(query) : query;
}

}  // namespace

Expression::Expression(std::string_view typed) {
  const std::string text = text::normalized(typed);
  Pieces pieces(text);
  bool is_negated = false;
  bool is_alternative = false;
  bool has_alternatives = false;
  for (Piece piece; phrase_count() < kMostPhrases && pieces.next(piece);) {
    if (!piece.is_quoted && is_any_of(piece.text, {"OR", "|", "||"})) {
      is_alternative = true;
      continue;
    }
    if (!piece.is_quoted && is_any_of(piece.text, {"NOT"})) {
      is_negated = true;
      continue;
    }
    if (!piece.is_quoted && is_any_of(piece.text, {"AND", "&", "&&"})) continue;
    Phrase phrase(piece.text,
                  piece.is_beginning ? Phrase::LastWord::kBeginning : Phrase::LastWord::kWhole);
    if (phrase.empty()) continue;
    if (is_negated || piece.is_negated) {
      unwanted_.push_back(std::move(phrase));
    } else {
      sequence_.append(phrase);
      if (is_alternative && !wanted_.empty()) {
        has_alternatives = true;
        wanted_.back().push_back(std::move(phrase));
      } else {
        wanted_.push_back({std::move(phrase)});
      }
    }
    is_negated = false;
    is_alternative = false;
  }
  if (has_alternatives) sequence_ = {};
  for (Part& part : wanted_) leave_out_repeated(part);
  leave_out_repeated(wanted_);
  leave_out_repeated(unwanted_);
}

std::size_t Expression::phrase_count() const {
  std::size_t count = unwanted_.size();
  for (const Part& part : wanted_) count += part.size();
  return count;
}

std::vector<text::Span> Expression::places(std::size_t part, const text::Document& document,
                                           std::size_t first, std::size_t last) const {
  std::vector<text::Span> all;
  for (const Phrase& phrase : wanted_[part]) {
    const std::vector<text::Span> places = phrase.places(document, first, last);
    all.insert(all.end(), places.begin(), places.end());
  }
  return all;
}

std::vector<text::Span> Expression::places_in_sequence(const text::Document& document,
                                                       std::size_t first, std::size_t last) const {
  return sequence_.places(document, first, last);
}

bool Expression::is_excluded_by(const text::Document& document, std::size_t first,
                                std::size_t last) const {
  return std::any_of(unwanted_.begin(), unwanted_.end(), [&](const Phrase& phrase) {
    return !phrase.places(document, first, last).empty();
  });
}

bool Expression::holds_in(std::string_view text) const {
  const auto document = text::Document::from_utf8(std::string(text));
  const std::size_t size = document.tokens().size();
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    if (places(i, document, 0, size).empty()) return false;
  }
  return !is_excluded_by(document, 0, size);
}

bool Expression::may_hold_in(const std::vector<text::Token>& tokens,
                             const std::vector<text::Token>& title) const {
  return std::all_of(wanted_.begin(), wanted_.end(), [&](const Part& part) {
    return std::any_of(part.begin(), part.end(), [&](const Phrase& phrase) {
      return phrase.may_stand_in(tokens) || phrase.may_stand_in(title);
    });
  });
}

std::string Expression::index_query() const {
  if (wanted_.empty()) return {};
  const auto is_dear = [](const Part& part) {
    return std::any_of(part.begin(), part.end(),
                       [](const Phrase& phrase) { return phrase.is_dear_to_index(); });
  };
  const bool all_are_dear = std::all_of(wanted_.begin(), wanted_.end(), is_dear);
  std::string query;
  for (const Part& part : wanted_) {
    // Where another part is asked for, articles are told apart one by one.
    if (is_dear(part) && !(all_are_dear && query.empty())) continue;
    if (!query.empty()) query += " AND ";
    query += one_of(part);
  }
  std::vector<Phrase> decided;
  std::copy_if(unwanted_.begin(), unwanted_.end(), std::back_inserter(decided),
               [](const Phrase& phrase) { return phrase.is_decided_by_index(); });
  return decided.empty() ? query : in_brackets(query) + " NOT " + one_of(decided);
}

std::string Expression::index_query_in_sequence() const {
  if (sequence_.empty() || !sequence_.fits_index() || sequence_.is_dear_to_index()) return {};
  return sequence_.index_query();
}

}  // namespace solieu::store
