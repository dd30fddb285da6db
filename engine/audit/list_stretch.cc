#include "engine/audit/list_stretch.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/audit/nearby.h"

namespace solieu::audit {
namespace {

using text::Span;
using text::Token;

constexpr std::size_t kMostItems = 24;
// What says more of a number than that it is a part stands so many words from it.
constexpr std::size_t kNear = 8;

// A sentence that begins so goes on about the one before.
constexpr std::array<std::string_view, 4> kGoesOn = {"trong đó", "trong số đó", "cụ thể",
                                                     "bao gồm"};

}  // namespace

ListStretch::ListStretch(const AuditedArticle& article, std::size_t sentence)
    : article_(article), document_(article.document()) {
  const std::vector<text::Sentence>& sentences = document_.sentences();
  const text::Sentence& own = sentences[sentence];
  first_token_ = first_own_ = own.first_token;
  last_token_ = last_own_ = own.last_token;
  first_sentence_ = sentence;
  last_sentence_ = sentence + 1;
  if (sentence > 0 && sentences[sentence - 1].line == own.line &&
      words_behind(document_, own.span, own.span.begin, kNear).begins_with(kGoesOn)) {
    first_sentence_ = sentence - 1;
    first_token_ = sentences[sentence - 1].first_token;
  }
  if (words_before(document_, own.span, own.span.end, 1).ends_with(":")) take_items_below(sentence);
  read_figures();
}

void ListStretch::take_items_below(std::size_t sentence) {
  const std::vector<text::Sentence>& sentences = document_.sentences();
  while (last_sentence_ < sentences.size() && last_sentence_ - sentence < kMostItems) {
    const text::Sentence& item = sentences[last_sentence_];
    if (document_.lines()[item.line].kind != text::LineKind::kListItem) break;
    if (item.line != sentences[last_sentence_ - 1].line) item_tokens_.push_back(item.first_token);
    ++last_sentence_;
    last_token_ = item.last_token;
  }
}

void ListStretch::read_figures() {
  for (std::size_t i = first_sentence_; i < last_sentence_; ++i) {
    const std::size_t begin = document_.sentences()[i].span.begin;
    for (Figure& figure : audit::figures_in(article_, i)) {
      if (figure.kind != Figure::Kind::kBare || figure.span.begin != begin) {
        figures_.push_back(std::move(figure));
      }
    }
  }
}

bool ListStretch::starts_item(std::size_t token) const {
  return std::binary_search(item_tokens_.begin(), item_tokens_.end(), token);
}

std::string_view ListStretch::word(std::size_t token) const {
  const Token& t = document_.tokens()[token];
  return document_.folded().substr(t.begin, t.end - t.begin);
}

std::size_t ListStretch::phrase_at(std::size_t token, std::string_view phrase) const {
  std::size_t count = 0;
  while (true) {
    const std::size_t blank = phrase.find(' ');
    if (token + count >= last_token_) return 0;
    if (word(token + count) != phrase.substr(0, blank)) return 0;
    ++count;
    if (blank == std::string_view::npos) return count;
    phrase.remove_prefix(blank + 1);
  }
}

bool ListStretch::any_at(std::size_t token, Words::Phrases phrases) const {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return phrase_at(token, phrase) != 0; });
}

Words ListStretch::before(std::size_t at, std::size_t since) const {
  return words_before(document_, {since, at}, at, kNear);
}

Words ListStretch::behind(std::size_t at) const {
  return words_behind(document_, {at, end_of(last_token_ - 1)}, at, kNear);
}

std::vector<const Figure*> ListStretch::figures_in(Span span, Brackets brackets) const {
  std::vector<const Figure*> found;
  const auto first =
      std::lower_bound(figures_.begin(), figures_.end(), span.begin,
                       [](const Figure& figure, std::size_t at) { return figure.span.begin < at; });
  int depth = 0;
  std::size_t token = token_at(span.begin);
  for (auto figure = first; figure != figures_.end() && figure->span.begin < span.end; ++figure) {
    for (; begin_of(token) < figure->span.begin; ++token) {
      if (word(token) == "(") ++depth;
      if (word(token) == ")") --depth;
    }
    if (depth <= 0 || brackets == Brackets::kRead) found.push_back(&*figure);
  }
  return found;
}

}  // namespace solieu::audit
