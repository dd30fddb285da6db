#include "engine/extract/date_context.h"

namespace solieu::extract {
namespace {

bool is_date(const Mention& mention) { return mention.rule->type == "date"; }

// Of one sentence and granularity, the first without its year.
bool may_borrow(const Mention& first, const Mention& second) {
  return is_date(first) && is_date(second) && first.sentence == second.sentence &&
         !first.fields.has("year") &&
         first.fields.text("granularity") == second.fields.text("granularity") &&
         (first.fields.has("quarter") || first.fields.has("month"));
}

}  // namespace

DateContext::DateContext(const grammar::Grammar& grammar, const PhraseIndex& phrases)
    : comparisons_(grammar.list("comparison")),
      joiners_(grammar.list("joiner")),
      phrases_(phrases) {}

bool DateContext::is_compared(const text::Document& document, const Mention& date) const {
  const std::size_t token = document.token_at(date.span.begin);
  return comparisons_ != nullptr &&
         phrases_.ends_before(document, token, document.sentences()[date.sentence].first_token,
                              {comparisons_});
}

void DateContext::lend_years(const text::Document& document,
                             const std::vector<Mention*>& mentions) const {
  for (std::size_t i = mentions.size(); i-- > 1;) {
    Mention& first = *mentions[i - 1];
    const Mention& second = *mentions[i];
    if (!may_borrow(first, second)) continue;
    const auto year = second.fields.number("year");
    if (year && holds(joiners_, between(document, first.span.end, second.span.begin))) {
      first.fields.set("year", *year);
    }
  }
}

}  // namespace solieu::extract
