#include "engine/extract/records.h"

#include <algorithm>
#include <string_view>

#include "engine/extract/mention.h"

namespace solieu::extract {
namespace {

// A sentence of more facts is a table that lost its lines: nobody states so much at once.
constexpr std::size_t kMostFacts = 200;
constexpr auto kNone = std::string_view::npos;

bool is_counted(const Believed& fact) {
  return std::holds_alternative<fact::House>(fact.value) ||
         std::holds_alternative<fact::Quantity>(fact.value);
}

bool is_money(const Believed& fact) { return std::holds_alternative<fact::Money>(fact.value); }

std::string actor_of(const fact::Value& value) {
  if (const auto* money = std::get_if<fact::Money>(&value)) return money->actor;
  if (const auto* house = std::get_if<fact::House>(&value)) return house->actor;
  if (const auto* quantity = std::get_if<fact::Quantity>(&value)) return quantity->actor;
  return {};
}

}  // namespace

// A stretch of one sentence, by bytes of the shadow text; its facts by their positions.
struct RecordFinder::Statement {
  text::Span span;
  text::Span action;
  std::vector<std::size_t> facts;  // houses, quantities and amounts
  std::optional<std::size_t> directive;
};

RecordFinder::RecordFinder(const grammar::Grammar& grammar, const PhraseIndex& phrases)
    : actions_(grammar.list("action")),
      no_actions_(grammar.list("no_action")),
      recipients_(grammar.list("recipient")),
      ends_(grammar.list("recipient_end")),
      phrases_(phrases) {}

std::vector<RecordFinder::Statement> RecordFinder::statements(
    const text::Document& document, std::size_t sentence, const std::vector<Name>& names,
    const std::vector<Believed>& facts, std::size_t first, std::size_t last) const {
  const text::Sentence& here = document.sentences()[sentence];
  const auto inside_fact = [&](text::Span span) {
    return std::any_of(facts.begin() + static_cast<std::ptrdiff_t>(first),
                       facts.begin() + static_cast<std::ptrdiff_t>(last),
                       [&](const Believed& fact) { return fact.mention->span.overlaps(span); });
  };
  const auto hits =
      phrases_.find(document, here.first_token, here.last_token, {actions_, no_actions_});
  const auto inside_name = [&](text::Span span) {
    return std::any_of(names.begin(), names.end(),
                       [&](const Name& name) { return name.span.overlaps(span); }) ||
           std::any_of(hits.begin(), hits.end(), [&](const PhraseIndex::Hit& hit) {
             return hit.list == no_actions_ && hit.span.contains(span);
           });
  };
  std::vector<Statement> statements;
  for (const PhraseIndex::Hit& hit : hits) {
    if (hit.list != actions_ || inside_fact(hit.span) || inside_name(hit.span)) continue;
    // "xây dựng, sửa chữa 03 nhà", "hỗ trợ xây dựng": verbs in a row begin one statement.
    const bool goes_on =
        !statements.empty() &&
        std::none_of(facts.begin() + static_cast<std::ptrdiff_t>(first),
                     facts.begin() + static_cast<std::ptrdiff_t>(last), [&](const Believed& fact) {
                       return fact.mention->span.begin > statements.back().action.begin &&
                              fact.mention->span.end <= hit.span.begin;
                     });
    if (goes_on) {
      statements.back().action = hit.span;
      continue;
    }
    if (!statements.empty()) statements.back().span.end = hit.span.begin;
    statements.push_back({{hit.span.begin, here.span.end}, hit.span, {}, std::nullopt});
  }
  for (Statement& statement : statements) {
    const std::size_t stop = document.text(statement.span).find(';');
    if (stop != kNone) statement.span.end = statement.span.begin + stop;
  }
  return statements;
}

// What stands behind "cho", up to a mark or a word that goes on about the amount.
text::Span RecordFinder::beneficiary(const text::Document& document,
                                     const Statement& statement) const {
  const std::size_t first = document.token_at(statement.action.end);
  const std::size_t last = document.token_at(statement.span.end);
  text::Span found;
  for (const PhraseIndex::Hit& hit : phrases_.find(document, first, last, {recipients_, ends_})) {
    if (hit.list == recipients_ && found.empty()) {
      found = {hit.span.end, statement.span.end};
    } else if (hit.list == ends_ && !found.empty() && hit.span.begin > found.begin) {
      found.end = std::min(found.end, hit.span.begin);
    }
  }
  const std::string_view text = document.text();
  for (std::size_t at = found.begin; at < found.end; ++at) {
    const bool stops = text[at] == '.' || text[at] == ';' || text[at] == '(' || text[at] == ',';
    // A stop within a number is none.
    if (stops &&
        (at + 1 >= text.size() || text[at + 1] == ' ' || text[at + 1] == '\n' || text[at] == '(')) {
      found.end = at;
    }
  }
  return found;
}

void RecordFinder::add_rows(const input::Article& article, const Statement& statement,
                            const std::vector<Believed>& facts,
                            std::vector<fact::Record>& records) const {
  const text::Document& document = article.document;
  const text::Span recipient = beneficiary(document, statement);
  std::vector<fact::Record> rows;
  const auto row_of = [&](std::size_t index) {
    const Believed& fact = facts[index];
    fact::Record row;
    row.range = document.source_range(statement.span);
    row.action = folded(document, statement.action);
    row.beneficiary = plain(document.text(), recipient);
    row.actor = actor_of(fact.value);
    row.place = fact.attribution.place;
    row.period = fact.attribution.period;
    row.directive = statement.directive;
    return row;
  };
  bool counted = false;  // whether the last row has a count that still lacks its amount
  for (const std::size_t index : statement.facts) {
    const Believed& fact = facts[index];
    if (is_counted(fact)) {
      // "cho 120 hộ nghèo": whom it was for is no object of its own, unless nothing else is.
      if (recipient.contains(fact.mention->span) && !rows.empty()) continue;
      rows.push_back(row_of(index));
      const bool house = std::holds_alternative<fact::House>(fact.value);
      (house ? rows.back().house : rows.back().quantity) = index;
      counted = true;
    } else if (is_money(fact)) {
      if (!counted) rows.push_back(row_of(index));
      rows.back().money = index;
      counted = false;
    }
  }
  records.insert(records.end(), rows.begin(), rows.end());
}

std::vector<fact::Record> RecordFinder::find(const input::Article& article,
                                             const std::vector<std::vector<Name>>& names,
                                             const std::vector<Believed>& facts) const {
  std::vector<fact::Record> records;
  if (actions_ == nullptr) return records;
  for (std::size_t first = 0; first < facts.size();) {
    const std::size_t sentence = facts[first].mention->sentence;
    std::size_t last = first;
    std::optional<std::size_t> directive;
    std::size_t directives = 0;
    bool states = false;
    for (; last < facts.size() && facts[last].mention->sentence == sentence; ++last) {
      states = states || is_counted(facts[last]) || is_money(facts[last]);
      if (!std::holds_alternative<fact::Directive>(facts[last].value)) continue;
      directive = last;
      ++directives;
    }
    if (states && last - first <= kMostFacts) {
      for (Statement& statement :
           statements(article.document, sentence, names[sentence], facts, first, last)) {
        for (std::size_t i = first; i < last; ++i) {
          if ((is_counted(facts[i]) || is_money(facts[i])) &&
              statement.span.contains(facts[i].mention->span)) {
            statement.facts.push_back(i);
          }
        }
        if (directives == 1) statement.directive = directive;
        add_rows(article, statement, facts, records);
      }
    }
    first = last;
  }
  return records;
}

}  // namespace solieu::extract
