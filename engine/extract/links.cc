#include "engine/extract/links.h"

#include <algorithm>

namespace solieu::extract {
namespace {

bool is_vnd(const fact::Money& money) { return money.currency == "VND" && money.per.empty(); }

}  // namespace

HouseLinker::HouseLinker(const grammar::Grammar& grammar, const PhraseIndex& phrases)
    : verbs_(grammar.list("house_action")),
      leads_(grammar.list("house_money")),
      phrases_(phrases) {}

// Whether the gap holds verbs of the list, commas and blanks, and nothing else.
bool HouseLinker::only_verbs(const text::Document& document, text::Span gap) const {
  const std::size_t first = document.token_at(gap.begin), last = document.token_at(gap.end);
  std::size_t at = first;
  for (const PhraseIndex::Hit& hit : phrases_.find(document, first, last, {verbs_})) {
    for (; at < last && document.tokens()[at].begin < hit.span.begin; ++at) {
      if (document.text()[document.tokens()[at].begin] != ',') return false;
    }
    at = document.token_at(hit.span.end);
  }
  return at > first && at >= last;
}

// Whether the gap ends in words that lead to an amount, and no ';' or rate stands in it.
bool HouseLinker::leads_to(const text::Document& document, text::Span gap) const {
  const std::size_t first = document.token_at(gap.begin), last = document.token_at(gap.end);
  for (std::size_t i = first; i < last; ++i) {
    const char c = document.text()[document.tokens()[i].begin];
    if (c == ';') return false;
  }
  return !phrases_.find(document, first, last, {leads_}).empty();
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
    for (std::size_t j = i + 1; j < facts.size() && !linked; ++j) {
      if (std::holds_alternative<fact::House>(facts[j]->value)) break;
      const auto* money = std::get_if<fact::Money>(&facts[j]->value);
      if (money == nullptr) continue;
      const text::Span gap{span.end, facts[j]->mention->span.begin};
      if (is_vnd(*money) && !money->amount_max && leads_to(document, gap)) {
        house->money = money->amount;
        linked = true;
      }
      break;
    }
    if (linked || i == 0) continue;
    const auto* money = std::get_if<fact::Money>(&facts[i - 1]->value);
    const bool again = i + 1 < facts.size() &&
                       std::holds_alternative<fact::House>(facts[i + 1]->value) &&
                       only_verbs(document, {span.end, facts[i + 1]->mention->span.begin});
    if (money == nullptr || !is_vnd(*money) || money->amount_max || again) continue;
    if (only_verbs(document, {facts[i - 1]->mention->span.end, span.begin})) {
      house->money = money->amount;
    }
  }
}

}  // namespace solieu::extract
