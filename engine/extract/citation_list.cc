#include "engine/extract/citation_list.h"

#include <algorithm>

#include "engine/extract/phrases.h"
#include "engine/text/normalize.h"

namespace solieu::extract {
namespace {

constexpr std::size_t kLongestVerb = 32;  // bytes of "đã ký ban hành"

bool ends_with_one(const grammar::List* list, std::string_view words) {
  return list != nullptr && std::any_of(list->phrases.begin(), list->phrases.end(),
                                        [&](const auto& one) { return words.ends_with(one); });
}

void refuse(Mention& date, const Mention& winner) {
  date.refusal = Refusal::kOverlap;
  date.winner = &winner;
}

}  // namespace

CitationWords::CitationWords(const grammar::Grammar& grammar)
    : joiners(grammar.list("joiner")), list_marks(grammar.list("list_mark")) {}

CitationList::CitationList(const CitationWords& words, const text::Document& document,
                           const std::vector<Mention*>& mentions)
    : words_(words),
      document_(document),
      mentions_(mentions),
      end_(document.sentences()[mentions.front()->sentence].span.begin) {}

void CitationList::take(std::size_t index, text::Span chain) {
  Mention& mention = *mentions_[index];
  if (mention.refusal == Refusal::kNone && mention.rule->type == "directive") {
    lend_issuer(mention, chain);
    take_day_before(index, chain);
    take_year_of_law(index);
  }
  take_dates(index, chain);
}

void CitationList::lend_issuer(Mention& directive, text::Span chain) {
  const std::string before = between(document_, end_, directive.span.begin);
  end_ = std::max(directive.span.end, chain.end);
  const bool listed = ends_with_one(words_.list_marks, before);
  if (!directive.fields.has("issuer")) {
    adjacent_ = !issuer_.empty() && (listed || (adjacent_ && holds(words_.joiners, before)));
    if (adjacent_) directive.fields.set("issuer", issuer_);
    return;
  }
  const std::string issuer = directive.fields.text("issuer");
  adjacent_ = is_stated_before(issuer, before, chain);
  if (adjacent_) {
    issuer_ = issuer;
  } else if (listed) {
    issuer_.clear();
  }
}

// Whether the issuer of a document stands before it, a verb between at most, and not behind.
bool CitationList::is_stated_before(const std::string& issuer, const std::string& before,
                                    text::Span chain) const {
  const std::string name = text::fold_case(issuer);
  const std::size_t at = before.rfind(name);
  return at != std::string::npos && before.size() - at - name.size() <= kLongestVerb &&
         folded(document_, chain).find(name) == std::string::npos;
}

// A day that another document took is that one's.
void CitationList::take_day_before(std::size_t index, text::Span chain) {
  Mention& directive = *mentions_[index];
  const std::string issuer = text::fold_case(directive.fields.text("issuer"));
  if (index == 0 || issuer.empty() || directive.fields.has("day")) return;
  const Mention& date = *mentions_[index - 1];
  const auto day = date.fields.number("day"), month = date.fields.number("month"),
             year = date.fields.number("year");
  if (date.refusal != Refusal::kNone || date.rule->type != "date" ||
      date.fields.text("granularity") != "day" || !day || !month || !year) {
    return;
  }
  std::string words = between(document_, date.span.end, directive.span.begin);
  if (words.starts_with(", ")) words.erase(0, 2);
  if (!words.starts_with(issuer) || !is_stated_before(issuer, words, chain)) return;
  directive.fields.set("day", *day);
  directive.fields.set("month", *month);
  directive.fields.set("date_year", *year);
}

void CitationList::take_year_of_law(std::size_t index) {
  Mention& law = *mentions_[index];
  const auto year = law.fields.integer("year");
  if (law.fields.has("symbol") || !year) return;
  for (std::size_t i = index + 1; i < mentions_.size(); ++i) {
    Mention& date = *mentions_[i];
    if (!between(document_, law.span.end, date.span.begin).empty()) return;
    if (date.refusal != Refusal::kNone || date.rule->type != "date" ||
        date.fields.text("granularity") != "year" || date.fields.integer("year") != year ||
        date.span.begin < law.span.end) {
      continue;
    }
    law.span.end = date.span.end;
    refuse(date, law);
  }
}

void CitationList::take_dates(std::size_t index, text::Span chain) {
  for (std::size_t i = index + 1; i < mentions_.size(); ++i) {
    Mention& date = *mentions_[i];
    if (date.span.begin >= chain.end) return;
    if (date.rule->type == "date" && chain.contains(date.span)) refuse(date, *mentions_[index]);
  }
}

}  // namespace solieu::extract
