#include "engine/store/judgement.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/text/document.h"
#include "engine/text/shadow.h"

namespace solieu::store {
namespace {

// Which parts stand in some tokens of a document, and where.
struct Finding {
  std::vector<bool> found;  // by part
  std::vector<text::Span> places;
  bool is_in_sequence = false;

  std::size_t count() const {
    return static_cast<std::size_t>(std::count(found.begin(), found.end(), true));
  }
  bool has_all() const { return count() == found.size(); }
};

Finding find_words(const Expression& words, const text::Document& document, std::size_t first,
                   std::size_t last) {
  Finding finding;
  for (std::size_t i = 0; i < words.part_count(); ++i) {
    const std::vector<text::Span> places = words.places(i, document, first, last);
    finding.found.push_back(!places.empty());
    finding.places.insert(finding.places.end(), places.begin(), places.end());
  }
  if (!finding.has_all()) return finding;
  const std::vector<text::Span> in_sequence = words.places_in_sequence(document, first, last);
  finding.is_in_sequence = !in_sequence.empty();
  if (finding.is_in_sequence) finding.places = in_sequence;
  return finding;
}

Finding find_in_title(const Expression& words, const text::Document& title) {
  return find_words(words, title, 0, title.tokens().size());
}

bool is_better(const Finding& a, const Finding& b) {
  return a.count() != b.count() ? a.count() > b.count() : a.is_in_sequence > b.is_in_sequence;
}

// The places of a sentence of the shadow text in bytes of the sentence as read, in order; where
// they overlap, the longer one.
std::vector<text::Span> places_as_read(const text::Document& document, text::Span sentence,
                                       std::vector<text::Span> places) {
  std::sort(places.begin(), places.end(), [](text::Span a, text::Span b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  const char* const begin = document.source_text(sentence).data();
  std::vector<text::Span> as_read;
  for (const text::Span place : places) {
    const std::string_view words = document.source_text(place);
    const auto at = static_cast<std::size_t>(words.data() - begin);
    if (!as_read.empty() && at < as_read.back().end) continue;
    as_read.push_back({at, at + words.size()});
  }
  return as_read;
}

Judged judged(const Finding& finding, const text::Document& document, text::Span sentence) {
  Judged judged;
  judged.hit.sentence = document.source_text(sentence);
  judged.hit.places = places_as_read(document, sentence, finding.places);
  judged.hit.is_in_one_sentence = finding.has_all();
  if (finding.has_all()) {
    judged.closeness = finding.is_in_sequence ? Closeness::kInSequence : Closeness::kInOneSentence;
  }
  return judged;
}

Judged judged_title(const Finding& finding, const text::Document& title) {
  return judged(finding, title, {0, title.text().size()});
}

// All sentences of an article together.
struct Reading {
  Finding best;
  text::Span best_sentence;
  std::vector<bool> found;  // by part, in any sentence
  bool is_excluded = false;
};

Reading read_sentences(const Expression& words, const text::Document& document) {
  Reading reading;
  reading.found.resize(words.part_count());
  reading.best.found.resize(words.part_count());
  for (const text::Sentence& sentence : document.sentences()) {
    if (words.is_excluded_by(document, sentence.first_token, sentence.last_token)) {
      reading.is_excluded = true;
      break;
    }
    Finding finding = find_words(words, document, sentence.first_token, sentence.last_token);
    for (std::size_t i = 0; i < finding.found.size(); ++i) {
      if (finding.found[i]) reading.found[i] = true;
    }
    if (!is_better(finding, reading.best)) continue;
    reading.best = std::move(finding);
    reading.best_sentence = sentence.span;
  }
  return reading;
}

}  // namespace

// The index knows no marks, and puts no end between sentences: here is where a hit is believed.
std::optional<Judged> judge(const Expression& words, ArticleInfo article, std::string text) {
  const auto title = text::Document::from_utf8(article.title);
  // Where thousands of articles have a word but for its marks, most are told apart by this alone.
  if (!words.may_hold_in(text::make_shadow(text).tokens, title.tokens())) return std::nullopt;
  if (words.is_excluded_by(title, 0, title.tokens().size())) return std::nullopt;
  const auto document = text::Document::from_utf8(std::move(text));
  const Reading reading = read_sentences(words, document);
  if (reading.is_excluded) return std::nullopt;

  std::optional<Judged> result;
  if (reading.best.has_all()) {
    result = judged(reading.best, document, reading.best_sentence);
  } else {
    const Finding in_title = find_in_title(words, title);
    for (std::size_t i = 0; i < in_title.found.size(); ++i) {
      if (!in_title.found[i] && !reading.found[i]) return std::nullopt;
    }
    result = reading.best.count() == 0 ? judged_title(in_title, title)
                                       : judged(reading.best, document, reading.best_sentence);
  }
  if (reading.best.count() > 0) {
    result->hit.sentence_range = document.source_range(reading.best_sentence);
  }
  result->hit.article = std::move(article);
  return result;
}

std::optional<Judged> judge_title(const Expression& words, ArticleInfo article) {
  const auto title = text::Document::from_utf8(article.title);
  const Finding finding = find_in_title(words, title);
  if (!finding.has_all() || words.is_excluded_by(title, 0, title.tokens().size())) {
    return std::nullopt;
  }
  std::optional<Judged> result = judged_title(finding, title);
  result->hit.article = std::move(article);
  return result;
}

}  // namespace solieu::store
