#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/audit/figures.h"
#include "engine/audit/words.h"
#include "engine/text/span.h"

namespace solieu::audit {

// The figures of neighbouring sentences, in the order of the text, and the words that tell what
// each of them is. Numbers that list items begin with are left out. The article must outlive it.
class Passage {
 public:
  // Sentences, half open.
  Passage(const AuditedArticle& article, std::size_t first, std::size_t last);

  const AuditedArticle& article() const { return article_; }
  std::size_t size() const { return figures_.size(); }
  const Figure& operator[](std::size_t i) const { return figures_[i]; }
  std::size_t sentence_of(std::size_t i) const { return sentences_[i]; }

  // From the figure before this one, or the beginning of its sentence, up to it; the last words of
  // longer ones.
  Words gap(std::size_t i) const;
  // The last clause of the gap, without what only tells how exact the number is: "đã giải quyết"
  // of "(xã A), đã giải quyết được khoảng".
  Words lead(std::size_t i) const;
  // Behind the figure, to the end of the clause: "còn lại" in "12 hộ còn lại, …".
  Words tail(std::size_t i) const;
  // Behind the figure, to the next one or the end of its sentence.
  Words rest(std::size_t i) const;

  // A bare number that may count what `like` counts, with its unit and scale: it has a name before
  // it and stands alone, "khiển trách 58, …", or before the thing itself.
  std::optional<Figure> completed_like(std::size_t i, const Figure& like) const;

  // A rate, the end of a range, something compared with: nothing that is added up.
  bool is_aside(std::size_t i) const;

 private:
  Words up_to(std::size_t i) const;
  const text::Span& sentence(std::size_t i) const;

  const AuditedArticle& article_;
  std::vector<Figure> figures_;
  std::vector<std::size_t> sentences_;  // of each figure
};

}  // namespace solieu::audit
