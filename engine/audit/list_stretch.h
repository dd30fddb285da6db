#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/audit/figures.h"
#include "engine/audit/words.h"
#include "engine/text/document.h"
#include "engine/text/span.h"

namespace solieu::audit {

// The text in which one sentence may introduce the parts of a total: the sentence, the one before
// if it goes on about that ("Trong đó, …"), and the list items below if it ends with a colon.
// Places are tokens of the document or bytes of its text. The article must outlive it.
class ListStretch {
 public:
  ListStretch(const AuditedArticle& article, std::size_t sentence);

  const AuditedArticle& article() const { return article_; }
  // Without the numbers of list items, in the order of the text.
  const std::vector<Figure>& figures() const { return figures_; }

  // Tokens, half open: of all of it, and of the sentence alone.
  std::size_t first_token() const { return first_token_; }
  std::size_t last_token() const { return last_token_; }
  std::size_t first_own() const { return first_own_; }
  std::size_t last_own() const { return last_own_; }
  // Whether a list item begins there.
  bool starts_item(std::size_t token) const;

  std::string_view word(std::size_t token) const;
  std::size_t begin_of(std::size_t token) const { return document_.tokens()[token].begin; }
  std::size_t end_of(std::size_t token) const { return document_.tokens()[token].end; }
  std::size_t token_at(std::size_t at) const { return document_.token_at(at); }
  // How many tokens of the phrase stand there; 0 if not all of them do.
  std::size_t phrase_at(std::size_t token, std::string_view phrase) const;
  bool any_at(std::size_t token, Words::Phrases phrases) const;

  // The words between two places; a few right before a place, of those since another, or behind it.
  Words words(std::size_t begin, std::size_t end) const { return {document_, begin, end}; }
  Words words(text::Span span) const { return {document_, span.begin, span.end}; }
  Words before(std::size_t at) const { return before(at, begin_of(first_token_)); }
  Words before(std::size_t at, std::size_t since) const;
  Words behind(std::size_t at) const;

  // Figures that begin in the span: those outside its brackets, or all.
  enum class Brackets { kSkip, kRead };
  std::vector<const Figure*> figures_in(text::Span span, Brackets brackets) const;

 private:
  void take_items_below(std::size_t sentence);
  void read_figures();

  const AuditedArticle& article_;
  const text::Document& document_;
  std::size_t first_token_, last_token_;
  std::size_t first_own_, last_own_;
  std::size_t first_sentence_, last_sentence_;  // half open
  std::vector<std::size_t> item_tokens_;        // the first of each list item below
  std::vector<Figure> figures_;
};

}  // namespace solieu::audit
