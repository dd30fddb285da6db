#include "engine/extract/links.h"

#include <algorithm>

namespace solieu::extract {
namespace {

// One amount in đồng that is no rate.
bool is_vnd(const fact::Money& money) {
  return money.currency == "VND" && money.per.empty() && !money.amount_max;
}

std::string word_at(const text::Document& document, std::size_t token) {
  const text::Token& at = document.tokens()[token];
  return folded(document, {at.begin, at.end});
}

}  // namespace

HouseLinker::HouseLinker(const grammar::Grammar& grammar, const PhraseIndex& phrases)
    : verbs_(grammar.list("house_action")),
      leads_(grammar.list("house_money")),
      short_leads_(grammar.list("house_money_word")),
      purposes_(grammar.list("purpose")),
      funds_(grammar.list("fund")),
      in_turn_(grammar.list("in_turn")),
      phrases_(phrases) {}

// Whether the gap holds verbs of the list, commas and blanks, and nothing else; before them the
// fund that the amount is of may be named. A comma first begins another clause: "hỗ trợ 200 triệu
// đồng, bàn giao 4 căn nhà".
bool HouseLinker::only_verbs(const text::Document& document, text::Span gap) const {
  std::size_t first = document.token_at(gap.begin);
  const std::size_t last = document.token_at(gap.end);
  if (first < last && word_at(document, first) == ",") return false;
  if (first < last && holds(funds_, word_at(document, first))) {
    std::size_t quotes = 0;
    while (first < last && quotes < 2) quotes += word_at(document, first++) == "\"" ? 1 : 0;
  }
  if (first < last && holds(purposes_, word_at(document, first))) ++first;
  std::size_t at = first;
  for (const PhraseIndex::Hit& hit : phrases_.find(document, first, last, {verbs_})) {
    for (; at < last && document.tokens()[at].begin < hit.span.begin; ++at) {
      if (document.text()[document.tokens()[at].begin] != ',') return false;
    }
    at = document.token_at(hit.span.end);
  }
  return at > first && at >= last;
}

// Whether words that lead to an amount stand in the gap, or nothing but one of the short ones
// ("với", a bracket), and no ';'.
bool HouseLinker::leads_to(const text::Document& document, text::Span gap) const {
  const std::size_t first = document.token_at(gap.begin), last = document.token_at(gap.end);
  if (first + 1 == last && holds(short_leads_, word_at(document, first))) return true;
  for (std::size_t i = first; i < last; ++i) {
    const char c = document.text()[document.tokens()[i].begin];
    if (c == ';') return false;
  }
  return !phrases_.find(document, first, last, {leads_}).empty();
}

// "lần lượt": one after the other.
bool HouseLinker::says_in_turn(const text::Document& document, text::Span gap) const {
  return !phrases_
              .find(document, document.token_at(gap.begin), document.token_at(gap.end), {in_turn_})
              .empty();
}

// "xây 23 nhà, sửa chữa 40 căn, kinh phí lần lượt là 690 triệu đồng và 260 triệu đồng": as many
// houses before as amounts behind, each the amount of its turn. `house` is the last of those,
// `money` the first of these.
void HouseLinker::link_in_turn(std::vector<Believed*>& facts, std::size_t house,
                               std::size_t money) {
  const auto amount_at = [&](std::size_t index) {
    return index < facts.size() ? std::get_if<fact::Money>(&facts[index]->value) : nullptr;
  };
  std::size_t amounts = 0;
  while (amount_at(money + amounts) != nullptr && is_vnd(*amount_at(money + amounts))) ++amounts;
  if (amounts < 2 || amounts > house + 1) return;
  const std::size_t first = house + 1 - amounts;
  for (std::size_t i = 0; i < amounts; ++i) {
    if (!std::holds_alternative<fact::House>(facts[first + i]->value)) return;
  }
  for (std::size_t i = 0; i < amounts; ++i) {
    std::get<fact::House>(facts[first + i]->value).money = amount_at(money + i)->amount;
  }
}

void HouseLinker::link(const text::Document& document, std::vector<Believed*>& facts) const {
  if (verbs_ == nullptr || leads_ == nullptr) return;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    auto* house = std::get_if<fact::House>(&facts[i]->value);
    if (house == nullptr) continue;
    const text::Span span = facts[i]->mention->span;
    const auto is_bare = [&](std::size_t index) {
      const std::string_view text = document.text(facts[index]->mention->span);
      return text.find_first_of(" \t\n\r") == std::string_view::npos;
    };
    // "xây mới 96, sửa chữa 41 căn với tổng kinh phí …": the amount is said of both.
    if (is_bare(i)) continue;
    if (i > 0 && std::holds_alternative<fact::House>(facts[i - 1]->value) && is_bare(i - 1)) {
      continue;
    }
    bool linked = false;
    std::size_t gap_begin = span.end;
    for (std::size_t j = i + 1; j < facts.size() && !linked; ++j) {
      if (std::holds_alternative<fact::House>(facts[j]->value)) break;
      const auto* money = std::get_if<fact::Money>(&facts[j]->value);
      if (money == nullptr) continue;
      const text::Span gap{gap_begin, facts[j]->mention->span.begin};
      // "10 căn, mỗi căn 50 triệu đồng, tổng kinh phí 500 triệu đồng": the total is behind the
      // rate.
      gap_begin = facts[j]->mention->span.end;
      if (!money->per.empty()) continue;
      if (is_vnd(*money) && leads_to(document, gap)) {
        linked = true;
        if (!says_in_turn(document, gap)) {
          house->money = money->amount;
        } else {
          link_in_turn(facts, i, j);
        }
      }
      break;
    }
    if (linked || i == 0) continue;
    const auto* money = std::get_if<fact::Money>(&facts[i - 1]->value);
    if (money == nullptr || !is_vnd(*money)) continue;
    if (only_verbs(document, {facts[i - 1]->mention->span.end, span.begin})) {
      house->money = money->amount;
    }
  }
}

}  // namespace solieu::extract
