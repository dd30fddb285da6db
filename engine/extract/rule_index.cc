#include "engine/extract/rule_index.h"

#include <algorithm>
#include <set>

namespace solieu::extract {
namespace {

using text::TokenClass;

constexpr std::size_t kFilterBits = 16;
std::size_t filter_slot(std::uint32_t key) { return key & ((1U << kFilterBits) - 1); }

}  // namespace

std::size_t window_end(const text::Document& document, std::size_t at, std::size_t longest,
                       std::size_t sentence_end) {
  if (sentence_end - at <= longest) return sentence_end;
  // Never cut a token, nor a character: the window closes where a token begins.
  const std::size_t token = document.token_at(at + longest);
  return token < document.tokens().size()
             ? std::min<std::size_t>(document.tokens()[token].begin, sentence_end)
             : sentence_end;
}

RuleIndex::RuleIndex(const grammar::Grammar& grammar, const Choose& choose)
    : grammar_(grammar), may_be_anchor_(std::size_t{1} << kFilterBits) {
  std::array<std::set<std::size_t>, 4> numbers;
  std::map<std::uint32_t, std::array<std::set<std::size_t>, 4>> words;
  for (std::size_t i = 0; i < grammar.rules().size(); ++i) {
    const grammar::Rule& rule = grammar.rules()[i];
    if (!choose(rule)) continue;
    for (const grammar::Anchor& anchor : rule.anchors) {
      auto& followers =
          anchor.token_class == TokenClass::kNumber ? numbers : words[anchor.key];
      for (std::size_t next = 0; next < 4; ++next) {
        // A match that may end with its first token may have anything behind it.
        const bool open = (anchor.next_classes & grammar::kMayEnd) != 0;
        if (open || (anchor.next_classes & (1U << next)) != 0) followers[next].insert(i);
      }
    }
  }
  const auto grouped = [this](const std::array<std::set<std::size_t>, 4>& sets) {
    Followers followers{};
    for (std::size_t next = 0; next < 4; ++next) {
      followers[next] = group_of({sets[next].begin(), sets[next].end()});
    }
    return followers;
  };
  numbers_ = grouped(numbers);
  for (const auto& [key, sets] : words) {
    words_.emplace(key, grouped(sets));
    may_be_anchor_[filter_slot(key)] = true;
  }
}

const RuleIndex::Group* RuleIndex::group_of(const std::vector<std::size_t>& rules) {
  if (rules.empty()) return nullptr;
  std::unique_ptr<Group>& group = groups_[rules];
  if (!group) {
    std::vector<const grammar::Expression*> expressions;
    std::size_t longest = 0;
    for (const std::size_t rule : rules) {
      expressions.push_back(&grammar_.rules()[rule].expression);
      longest = std::max(longest, grammar_.rules()[rule].longest);
    }
    group = std::make_unique<Group>(Group{rules, longest, grammar::ExpressionSet(expressions)});
  }
  return group.get();
}

void RuleIndex::try_group(const Group& group, const text::Document& document, std::size_t at,
                          std::size_t sentence_end, std::vector<int>& found,
                          std::vector<Hit>& hits) const {
  found.clear();
  group.set.match(document.text(), at, window_end(document, at, group.longest, sentence_end),
                  found);
  for (const int member : found) {
    const std::size_t index = group.rules[static_cast<std::size_t>(member)];
    const grammar::Rule& rule = grammar_.rules()[index];
    const std::size_t end = window_end(document, at, rule.longest, sentence_end);
    if (auto match = rule.expression.match(document.text(), at, end)) {
      hits.push_back({index, std::move(*match)});
    }
  }
}

void RuleIndex::find(const text::Document& document, const text::Sentence& sentence,
                     std::vector<Hit>& hits) const {
  const std::vector<text::Token>& tokens = document.tokens();
  std::vector<int> found;
  for (std::size_t i = sentence.first_token; i < sentence.last_token; ++i) {
    const text::Token& token = tokens[i];
    const Followers* followers = nullptr;
    if (token.token_class == TokenClass::kNumber) {
      followers = &numbers_;
    } else if (may_be_anchor_[filter_slot(token.key)]) {
      const auto anchor = words_.find(token.key);
      if (anchor == words_.end()) continue;
      followers = &anchor->second;
    } else {
      continue;
    }
    const std::size_t next = i + 1 < sentence.last_token
                                 ? static_cast<std::size_t>(tokens[i + 1].token_class)
                                 : 3;
    const Group* group = (*followers)[next];
    if (group != nullptr) {
      try_group(*group, document, token.begin, sentence.span.end, found, hits);
    }
  }
}

}  // namespace solieu::extract
