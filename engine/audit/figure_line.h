#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/audit/figures.h"
#include "engine/audit/words.h"
#include "engine/text/span.h"

namespace solieu::audit {

// The figures of one sentence, and the words between them. A sentence that goes on about the one
// before ("Trong đó, …") has the figures of both. The article must outlive it.
class FigureLine {
 public:
  FigureLine(const AuditedArticle& article, std::size_t sentence);
  // With those of the sentence before it, if it is of the same line, whether it goes on or not.
  static FigureLine with_earlier(const AuditedArticle& article, std::size_t sentence);
  // The sentence with the one before it and the one behind, as far as they stand in its paragraph.
  static FigureLine with_neighbours(const AuditedArticle& article, std::size_t sentence);

  const AuditedArticle& article() const { return article_; }
  // The first figure of the sentence itself.
  std::size_t first_own() const { return first_own_; }
  // One past the last.
  std::size_t last_own() const { return last_own_; }
  std::size_t size() const { return figures_.size(); }
  const Figure& operator[](std::size_t i) const { return figures_[i]; }

  // From the figure before this one, or the beginning of the sentence; to the next one, or its end.
  Words before(std::size_t i) const;
  Words behind(std::size_t i) const;
  // From the figure before `first`, or the beginning, to `last`, with those between them.
  Words up_to(std::size_t first, std::size_t last) const;
  // Between two figures, with those that stand there.
  Words between(std::size_t first, std::size_t last) const;

  // The exact characters of a place.
  std::string source(text::Span span) const;

 private:
  // Adds a sentence right before or behind the others.
  void add_before(std::size_t sentence);
  void add_behind(std::size_t sentence);

  const AuditedArticle& article_;
  text::Span span_;
  std::vector<Figure> figures_;
  std::size_t first_own_ = 0;
  std::size_t last_own_ = 0;
};

// Of bare ones, as the number of what stands behind them: "25" of "mỗi lớp 25 em". Nothing for
// percentages and what cannot be reckoned with.
std::optional<StatedNumber> number_at(const FigureLine& line, std::size_t i);
// What it counts, bare or not: "em".
std::string_view unit_at(const FigureLine& line, std::size_t i);

// "1.500" in "1.200 hộ trên tổng số 1.500 hộ": a bare number, before the thing that the other
// figure counts.
bool is_bare_count_of(const FigureLine& line, std::size_t i, const Figure& other);

}  // namespace solieu::audit
