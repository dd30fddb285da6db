#include "engine/store/search.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "engine/store/rows.h"
#include "engine/store/words.h"
#include "engine/text/document.h"

namespace solieu::store {
namespace {

// How well the words stand together, the best first.
enum class Closeness { kInSequence, kInOneSentence, kInOneArticle };

struct Candidate {
  Hit hit;
  Closeness closeness = Closeness::kInOneArticle;
};

// Which words stand in some tokens of a document, and where.
struct Finding {
  std::vector<bool> found;  // by phrase
  std::vector<text::Span> places;
  bool is_in_sequence = false;

  std::size_t count() const {
    return static_cast<std::size_t>(std::count(found.begin(), found.end(), true));
  }
  bool has_all() const { return count() == found.size(); }
};

Finding find_words(const Words& words, const text::Document& document, std::size_t first,
                   std::size_t last) {
  Finding finding;
  for (std::size_t i = 0; i < words.phrase_count(); ++i) {
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

// The index knows no marks, and puts no end between sentences: here is where a hit is believed.
std::optional<Candidate> judge(const Words& words, ArticleInfo article, std::string text) {
  const auto document = text::Document::from_utf8(std::move(text));
  std::vector<bool> found(words.phrase_count(), false);
  const auto note = [&found](const Finding& finding) {
    for (std::size_t i = 0; i < found.size(); ++i) found[i] = found[i] || finding.found[i];
  };

  Finding best;
  text::Span best_sentence;
  for (const text::Sentence& sentence : document.sentences()) {
    Finding finding = find_words(words, document, sentence.first_token, sentence.last_token);
    note(finding);
    if (!is_better(finding, best)) continue;
    best = std::move(finding);
    best_sentence = sentence.span;
  }

  Candidate candidate;
  if (best.count() == 0) {
    const auto title = text::Document::from_utf8(article.title);
    best = find_words(words, title, 0, title.tokens().size());
    if (!best.has_all()) return std::nullopt;
    candidate.hit.sentence = article.title;
    candidate.hit.places = places_as_read(title, {0, title.text().size()}, best.places);
  } else {
    if (!best.has_all()) {
      const auto title = text::Document::from_utf8(article.title);
      note(find_words(words, title, 0, title.tokens().size()));
      if (std::count(found.begin(), found.end(), false) > 0) return std::nullopt;
    }
    candidate.hit.sentence = document.source_text(best_sentence);
    candidate.hit.places = places_as_read(document, best_sentence, best.places);
  }
  candidate.hit.article = std::move(article);
  candidate.hit.is_in_one_sentence = best.has_all();
  if (best.has_all()) {
    candidate.closeness = best.is_in_sequence ? Closeness::kInSequence : Closeness::kInOneSentence;
  }
  return candidate;
}

bool is_original_of(const ArticleInfo& a, const ArticleInfo& b) {
  if (a.published.has_value() != b.published.has_value()) return a.published.has_value();
  if (a.published && a.published->to != b.published->to) return a.published->to < b.published->to;
  return a.id < b.id;
}

// Candidates from the index, by rank.
class Searcher {
 public:
  Searcher(const Database& database, const Words& words, Copies copies)
      : words_(words),
        copies_(copies),
        find_group_(database.connection().prepare(
            "SELECT group_id, (SELECT count(*) FROM copy_group AS other "
            "WHERE other.group_id = copy_group.group_id) FROM copy_group WHERE article_id = ?",
            "look for copies")),
        row_(database.connection().prepare(
            fmt::format("SELECT {}, article.text FROM search "
                        "JOIN article ON article.id = search.rowid "
                        "WHERE search MATCH ? AND rank MATCH 'bm25(4.0, 1.0, 0.0)' ORDER BY rank",
                        kArticleColumns),
            "search")) {}

  // Adds what the index finds until `is_enough`.
  template <class IsEnough>
  void collect(const std::string& index_query, IsEnough is_enough) {
    row_.set(1, index_query);
    while (!is_enough(candidates_) && row_.step()) {
      ArticleInfo article = read_article_info(row_, 0);
      if (!judged_.insert(article.id).second) continue;
      auto candidate = judge(words_, std::move(article), row_.text(kArticleColumnCount));
      if (candidate) add(std::move(*candidate));
    }
    row_.reset();
  }

  std::vector<Hit> best(std::size_t limit) && {
    std::stable_sort(
        candidates_.begin(), candidates_.end(),
        [](const Candidate& a, const Candidate& b) { return a.closeness < b.closeness; });
    std::vector<Hit> hits;
    for (Candidate& candidate : candidates_) {
      if (hits.size() == limit) break;
      hits.push_back(std::move(candidate.hit));
    }
    return hits;
  }

 private:
  // One of each group: a better one takes the place of the one that was found before.
  void add(Candidate candidate) {
    if (copies_ == Copies::kOnce) {
      find_group_.set(1, candidate.hit.article.id);
      std::optional<std::int64_t> group;
      if (find_group_.step()) {
        group = find_group_.integer(0);
        candidate.hit.copies = static_cast<std::size_t>(find_group_.integer(1)) - 1;
      }
      find_group_.reset();
      if (group) {
        const auto [place, is_first] = by_group_.try_emplace(*group, candidates_.size());
        if (!is_first) {
          Candidate& known = candidates_[place->second];
          const bool is_better = candidate.closeness != known.closeness
                                     ? candidate.closeness < known.closeness
                                     : is_original_of(candidate.hit.article, known.hit.article);
          if (is_better) known = std::move(candidate);
          return;
        }
      }
    }
    candidates_.push_back(std::move(candidate));
  }

  const Words& words_;
  const Copies copies_;
  Statement find_group_;
  Statement row_;
  std::unordered_map<std::int64_t, std::size_t> by_group_;  // places in `candidates_`
  std::unordered_set<std::int64_t> judged_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<Hit> search(const Database& database, std::string_view typed, std::size_t limit,
                        Copies copies) {
  const Words words(typed);
  if (words.empty() || limit == 0) return {};
  // So many are compared before the best are chosen; the index knows only how often words occur.
  const std::size_t sample = std::max<std::size_t>(50, 4 * limit);
  Searcher searcher(database, words, copies);
  searcher.collect(words.index_query_in_sequence(),
                   [&](const auto& candidates) { return candidates.size() >= limit; });
  searcher.collect(words.index_query(), [&](const auto& candidates) {
    const auto in_sequence = [](const Candidate& candidate) {
      return candidate.closeness == Closeness::kInSequence;
    };
    return candidates.size() >= sample ||
           static_cast<std::size_t>(
               std::count_if(candidates.begin(), candidates.end(), in_sequence)) >= limit;
  });
  return std::move(searcher).best(limit);
}

}  // namespace solieu::store
