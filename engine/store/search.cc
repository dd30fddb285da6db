#include "engine/store/search.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "engine/store/expression.h"
#include "engine/store/judgement.h"
#include "engine/store/placed_articles.h"
#include "engine/store/rows.h"
#include "engine/store/words.h"

namespace solieu::store {
namespace {

bool is_original_of(const ArticleInfo& a, const ArticleInfo& b) {
  if (a.published.has_value() != b.published.has_value()) return a.published.has_value();
  if (a.published && a.published->to != b.published->to) return a.published->to < b.published->to;
  return a.id < b.id;
}

// Without the text: most articles need not be read.
std::string statement_of(const Search& search) {
  std::string sql = fmt::format(
      "SELECT {} FROM search JOIN article ON article.id = search.rowid WHERE search MATCH ?1",
      kArticleColumns);
  if (search.from) sql += " AND article.published_from >= ?2";
  if (search.to) sql += " AND article.published_to <= ?3";
  if (search.order == HitOrder::kBest) {
    return sql + " AND rank MATCH 'bm25(4.0, 1.0, 0.0)' ORDER BY rank";
  }
  return sql +
         " ORDER BY article.published_to IS NULL, article.published_to DESC, "
         "article.published_from DESC, article.id DESC";
}

std::string both(const std::string& words, const std::string& title) {
  if (title.empty()) return words;
  const std::string in_title = fmt::format("title : ({})", title);
  return words.empty() ? in_title : fmt::format("({}) AND {}", words, in_title);
}

// Articles that the index finds, in its order, judged one by one.
class Searcher {
 public:
  Searcher(const Database& database, const Search& search)
      : search_(search),
        words_(search.words),
        title_(search.title),
        publisher_(search.publisher),
        places_(database.connection(), search.place),
        find_group_(database.connection().prepare(
            "SELECT group_id, (SELECT count(*) FROM copy_group AS other "
            "WHERE other.group_id = copy_group.group_id) FROM copy_group WHERE article_id = ?",
            "look for copies")),
        find_text_(database.connection().prepare("SELECT text FROM article WHERE id = ?",
                                                 "read an article")),
        row_(database.connection().prepare(statement_of(search), "search")) {
    if (search.from) row_.set(2, search.from->to_string());
    if (search.to) row_.set(3, search.to->to_string());
  }

  std::vector<Hit> best() && {
    // So many are compared before the best are chosen; the index knows only how often words occur.
    const std::size_t sample = std::max<std::size_t>(50, 4 * search_.limit);
    const std::string in_sequence = words_.index_query_in_sequence();
    if (!in_sequence.empty()) {
      collect(in_sequence, [&] { return found_.size() >= search_.limit; });
    }
    collect(words_.index_query(),
            [&] { return found_.size() >= sample || in_sequence_ >= search_.limit; });
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Judged& a, const Judged& b) { return a.closeness < b.closeness; });
    return std::move(*this).hits();
  }

  std::vector<Hit> newest() && {
    collect(words_.index_query(), [&] { return found_.size() >= search_.limit; });
    return std::move(*this).hits();
  }

 private:
  // Adds what the index finds until `is_enough`.
  template <class IsEnough>
  void collect(const std::string& words, IsEnough is_enough) {
    row_.set(1, both(words, title_.index_query()));
    while (!is_enough() && row_.step()) {
      ArticleInfo article = read_article_info(row_, 0);
      if (!seen_.insert(article.id).second || !passes(article)) continue;
      if (auto judged = judge_article(std::move(article))) add(std::move(*judged));
    }
    row_.reset();
  }

  bool passes(const ArticleInfo& article) {
    return places_.passes(article.id) && passes_publisher(article.publisher) &&
           (search_.title.empty() || title_.holds_in(article.title));
  }

  bool passes_publisher(const std::string& publisher) {
    if (publisher_.empty()) return true;
    const auto [known, is_new] = publishers_.try_emplace(publisher, false);
    if (is_new) known->second = publisher_.all_in(publisher);
    return known->second;
  }

  std::optional<Judged> judge_article(ArticleInfo article) {
    if (!words_.asks_for_nothing()) {
      std::string text = text_of(article.id);
      return judge(words_, std::move(article), std::move(text));
    }
    if (words_.excludes() &&
        !(words_.holds_in(article.title) && words_.holds_in(text_of(article.id)))) {
      return std::nullopt;
    }
    return judge_title(title_, std::move(article));
  }

  std::string text_of(std::int64_t id) {
    find_text_.set(1, id);
    std::string text = find_text_.step() ? find_text_.text(0) : std::string();
    find_text_.reset();
    return text;
  }

  // One of each group: a better one takes the place of the one that was found before.
  void add(Judged judged) {
    if (search_.copies == Copies::kOnce) {
      find_group_.set(1, judged.hit.article.id);
      std::optional<std::int64_t> group;
      if (find_group_.step()) {
        group = find_group_.integer(0);
        judged.hit.copies = static_cast<std::size_t>(find_group_.integer(1)) - 1;
      }
      find_group_.reset();
      if (group) {
        const auto [place, is_first] = by_group_.try_emplace(*group, found_.size());
        if (!is_first) {
          if (is_better(judged, found_[place->second])) replace(place->second, std::move(judged));
          return;
        }
      }
    }
    if (judged.closeness == Closeness::kInSequence) ++in_sequence_;
    found_.push_back(std::move(judged));
  }

  bool is_better(const Judged& judged, const Judged& known) const {
    if (search_.order == HitOrder::kNewest) return false;
    return judged.closeness != known.closeness
               ? judged.closeness < known.closeness
               : is_original_of(judged.hit.article, known.hit.article);
  }

  void replace(std::size_t place, Judged judged) {
    const auto counts = [](const Judged& one) {
      return one.closeness == Closeness::kInSequence ? 1U : 0U;
    };
    in_sequence_ += counts(judged) - counts(found_[place]);
    found_[place] = std::move(judged);
  }

  std::vector<Hit> hits() && {
    std::vector<Hit> hits;
    for (Judged& judged : found_) {
      if (hits.size() == search_.limit) break;
      hits.push_back(std::move(judged.hit));
    }
    return hits;
  }

  const Search& search_;
  const Expression words_, title_;
  const Words publisher_;
  const PlacedArticles places_;
  Statement find_group_;
  Statement find_text_;
  Statement row_;
  std::unordered_map<std::string, bool> publishers_;        // whether each passes
  std::unordered_map<std::int64_t, std::size_t> by_group_;  // places in `found_`
  std::unordered_set<std::int64_t> seen_;
  std::vector<Judged> found_;
  std::size_t in_sequence_ = 0;  // of these
};

}  // namespace

bool Search::asks_for_nothing() const {
  return Expression(words).asks_for_nothing() && Expression(title).asks_for_nothing();
}

std::vector<Hit> search(const Database& database, const Search& search) {
  if (search.asks_for_nothing() || search.limit == 0) return {};
  Searcher searcher(database, search);
  return search.order == HitOrder::kBest ? std::move(searcher).best()
                                         : std::move(searcher).newest();
}

std::vector<Hit> search(const Database& database, std::string_view words, std::size_t limit,
                        Copies copies) {
  Search search;
  search.words = words;
  search.limit = limit;
  search.copies = copies;
  return store::search(database, search);
}

}  // namespace solieu::store
