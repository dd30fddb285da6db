#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/extract/mention.h"
#include "engine/grammar/grammar.h"
#include "engine/text/document.h"

namespace solieu::extract {

// The words that list documents: "joiner" and "list_mark".
struct CitationWords {
  explicit CitationWords(const grammar::Grammar& grammar);

  const grammar::List* joiners;     // "và": what it joins has one issuer
  const grammar::List* list_marks;  // ";": a document behind it is of the list before
};

// Completes the documents cited in one sentence from each other. Who issued what is listed behind a
// document that its issuer stands before: "UBND tỉnh ban hành Kế hoạch số … và Quyết định số …",
// "… về chuyển đổi số; Chương trình số …". A date that a citation took is that document's and none
// of the report; nor is the year in the name of a law, "Luật Đất đai năm 2013". The day on which an
// issuer acts is the document's: "Ngày 12/12/2013, Bộ Chính trị ban hành Quyết định số …".
class CitationList {
 public:
  // All must outlive it. `mentions` are the believed ones of the sentence, by place, one at least.
  CitationList(const CitationWords& words, const text::Document& document,
               const std::vector<Mention*>& mentions);

  // Takes the mentions in order, each with the stretch that the cues behind it took (empty if
  // none).
  void take(std::size_t index, text::Span chain);

 private:
  void lend_issuer(Mention& directive, text::Span chain);
  bool is_stated_before(const std::string& issuer, const std::string& before,
                        text::Span chain) const;
  void take_day_before(std::size_t index, text::Span chain);
  void take_year_of_law(std::size_t index);
  void take_dates(std::size_t index, text::Span chain);

  const CitationWords& words_;
  const text::Document& document_;
  const std::vector<Mention*>& mentions_;
  std::string issuer_;     // that stands before a document of this sentence
  bool adjacent_ = false;  // the document taken last is that issuer's
  std::size_t end_;        // of it and what its cues took
};

}  // namespace solieu::extract
