#include "engine/audit/event.h"

#include <algorithm>
#include <cstdlib>
#include <variant>

#include "engine/audit/likeness.h"
#include "engine/text/token.h"

namespace solieu::audit {
namespace {

using text::Token;
using text::TokenClass;

// The place, the day and the bodies of an event stand in the first words of its report.
constexpr std::size_t kOpening = 160;
constexpr std::size_t kMostDays = 8;
// Reports of an event are published within so many days of it, and of each other.
constexpr int kMostDaysBetween = 10;
// Of one event are those that share so many names, rows of three words and figures, each row a
// third of a name and each figure two; more of them if there is one name only.
constexpr std::size_t kSomeNames = 2;
constexpr std::size_t kEnough = 5;
constexpr std::size_t kEnoughOfOneName = 7;
constexpr std::size_t kRowsOfName = 3;
constexpr std::size_t kNamesOfFigure = 2;

int day_number(fact::Day day) {
  // Months of 31 days: all that is asked is whether two days are near.
  return (day.year() * 12 + day.month()) * 31 + day.day();
}

std::uint32_t mix(std::uint32_t hash, std::uint32_t word) {
  return (hash ^ word) * 0x9E3779B1U + (hash >> 15);
}

template <typename T>
void put_in_order(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

// Of the facts in [first, last).
void add_days(const AuditedArticle& article, AuditedArticle::Range facts, Event& event) {
  for (std::size_t i = facts.first; i < facts.last && event.days.size() < kMostDays; ++i) {
    const PlacedFact& placed = article.facts()[i];
    const auto* date = std::get_if<fact::Date>(&placed.fact->value);
    if (date == nullptr || date->period.granularity != fact::Granularity::kDay) continue;
    const int day = day_number(date->period.from);
    // Other days are those of documents and of history.
    if (event.published && std::abs(day_number(event.published->from) - day) > kMostDaysBetween) {
      continue;
    }
    event.days.push_back(day);
  }
  put_in_order(event.days);
}

void add_days_of_opening(const AuditedArticle& article, std::size_t end, Event& event) {
  const auto& facts = article.facts();
  const auto last = std::find_if(facts.begin(), facts.end(), [&](const PlacedFact& placed) {
    return placed.span.begin >= end;
  });
  add_days(article, {0, static_cast<std::size_t>(last - facts.begin())}, event);
  // "Sáng nay", or nothing: the day of publication or the one before it.
  if (event.days.empty() && event.published &&
      event.published->granularity == fact::Granularity::kDay) {
    const int day = day_number(event.published->from);
    event.days = {day - 1, day};
  }
}

// Names are words with capitals, and whatever stands in quotes; of the tokens in [first, end).
void add_words(const text::Document& document, std::size_t first, std::size_t end, Event& event) {
  std::uint32_t before = 0, at = 0;
  bool was_name = false, is_quoted = false;
  for (std::size_t i = first; i < end; ++i) {
    const Token& token = document.tokens()[i];
    const text::Span span = {token.begin, token.end};
    if (token.token_class != TokenClass::kWord) {
      if (document.text(span) == "\"") is_quoted = !is_quoted;
      before = at = 0;
      was_name = false;
      continue;
    }
    const bool has_capital =
        document.text(span) != document.folded().substr(span.begin, span.size());
    const bool is_name = is_quoted || has_capital;
    if (is_name && was_name) event.names.push_back(mix(mix(19, at), token.key));
    if (before != 0) event.triples.push_back(mix(mix(mix(17, before), at), token.key));
    before = at;
    at = token.key;
    was_name = is_name;
  }
  put_in_order(event.names);
  put_in_order(event.triples);
}

}  // namespace

Event event_of(const AuditedArticle& article) {
  Event event;
  event.published = article.info().published;
  const text::Document& document = article.document();
  const std::size_t end = std::min(document.tokens().size(), kOpening);
  if (end == 0) return event;
  add_days_of_opening(article, document.tokens()[end - 1].end, event);
  add_words(document, 0, end, event);
  return event;
}

Event event_in(const AuditedArticle& article, std::size_t sentence) {
  Event event;
  event.published = article.info().published;
  const text::Sentence& words = article.document().sentences()[sentence];
  add_days(article, article.facts_in(sentence), event);
  add_words(article.document(), words.first_token,
            std::min(words.last_token, words.first_token + kOpening), event);
  event.triples.clear();
  return event;
}

std::vector<std::uint64_t> keys_of(const Event& event) {
  std::vector<std::uint64_t> keys;
  for (const std::uint32_t name : event.names) {
    for (const int day : event.days) keys.push_back(std::uint64_t{name} << 32 | unsigned(day));
  }
  return keys;
}

bool are_one(const Event& a, const Event& b, std::size_t common_figures) {
  if (a.published && b.published) {
    const int between = day_number(a.published->from) - day_number(b.published->from);
    if (std::abs(between) > kMostDaysBetween) return false;
  }
  const std::size_t rows = count_shared(a.triples, b.triples);
  const std::size_t names = count_shared(a.names, b.names);
  const std::size_t enough = names >= kSomeNames ? kEnough : kEnoughOfOneName;
  return names != 0 && names + rows / kRowsOfName + common_figures * kNamesOfFigure >= enough;
}

}  // namespace solieu::audit
