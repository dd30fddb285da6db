#include "engine/extract/rule_index.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace solieu::extract {
namespace {

using text::TokenClass;

constexpr std::size_t kFilterBits = 16;
std::size_t filter_slot(std::uint32_t key) { return key & ((1U << kFilterBits) - 1); }

}  // namespace

std::string_view seen_by(const grammar::Rule& rule, const text::Document& document) {
  return rule.sensitivity == grammar::Case::kExact ? document.text() : document.folded();
}

std::size_t window_end(const text::Document& document, std::size_t at, std::size_t longest,
                       std::size_t sentence_end) {
  if (sentence_end - at <= longest) return sentence_end;
  // Never cut a token, nor a character: the window closes where a token begins.
  const std::size_t token = document.token_at(at + longest);
  return token < document.tokens().size()
             ? std::min<std::size_t>(document.tokens()[token].begin, sentence_end)
             : sentence_end;
}

namespace {

// Words that refuse a rule when they stand right behind the number it begins with: those of its
// `except`, for a slot that is one word unless its lexicon knows a longer phrase.
std::vector<std::uint32_t> refused_words(const grammar::Rule& rule) {
  std::vector<std::uint32_t> keys;
  if (rule.slots.size() != 2 || rule.except.size() != 1 || rule.except.front().first != 1) {
    return keys;
  }
  const grammar::Lexicon* lexicon = rule.slots[1].lexicon;
  if (lexicon == nullptr || !lexicon->open) return keys;
  std::set<std::string, std::less<>> begins;
  for (const grammar::List* list : lexicon->lists) {
    for (const std::string& phrase : list->phrases)
      begins.insert(phrase.substr(0, phrase.find(' ')));
  }
  for (const std::string& word : rule.except.front().second->phrases) {
    if (begins.count(word) == 0) keys.push_back(text::token_key(word));
  }
  return keys;
}

}  // namespace

struct RuleIndex::Wanted {
  std::map<std::uint32_t, std::pair<TokenClass, std::set<std::size_t>>> by_key;
  std::array<std::set<std::size_t>, 4> otherwise;
  // Rules that any word may follow but these, which their `except` would refuse anyway.
  std::map<std::uint32_t, std::set<std::size_t>> refused;

  void add(const grammar::Anchor& anchor, std::size_t rule) {
    if (!anchor.next_class) {
      // A match that may end with its first token may have anything behind it.
      for (std::set<std::size_t>& any : otherwise) any.insert(rule);
    } else if (anchor.next_key == 0) {
      otherwise[static_cast<std::size_t>(*anchor.next_class)].insert(rule);
    } else {
      auto& [token_class, rules] = by_key[anchor.next_key];
      token_class = *anchor.next_class;
      rules.insert(rule);
    }
  }
};

RuleIndex::RuleIndex(const grammar::Grammar& grammar)
    : grammar_(grammar), may_be_anchor_(std::size_t{1} << kFilterBits) {
  Wanted whole, separated;
  std::map<std::uint32_t, Wanted> words;
  for (std::size_t i = 0; i < grammar.rules().size(); ++i) {
    const grammar::Rule& rule = grammar.rules()[i];
    for (const grammar::Anchor& anchor : rule.anchors) {
      if (anchor.token_class != TokenClass::kNumber) {
        words[anchor.key].add(anchor, i);
        continue;
      }
      separated.add(anchor, i);
      if (!anchor.separated) whole.add(anchor, i);
    }
    for (const std::uint32_t key : refused_words(rule)) {
      separated.refused[key].insert(i);
      whole.refused[key].insert(i);
    }
  }
  whole_numbers_ = followers_of(whole);
  separated_numbers_ = followers_of(separated);
  for (const auto& [key, wanted] : words) {
    words_.emplace(key, followers_of(wanted));
    may_be_anchor_[filter_slot(key)] = true;
  }
}

RuleIndex::Followers RuleIndex::followers_of(const Wanted& wanted) {
  Followers followers;
  for (std::size_t next = 0; next < wanted.otherwise.size(); ++next) {
    followers.otherwise[next] =
        group_of({wanted.otherwise[next].begin(), wanted.otherwise[next].end()});
  }
  std::array<std::vector<std::size_t>, 4> otherwise;
  for (std::size_t next = 0; next < otherwise.size(); ++next) {
    otherwise[next].assign(wanted.otherwise[next].begin(), wanted.otherwise[next].end());
  }
  std::vector<std::size_t> rules;
  const auto add_key = [&](std::uint32_t key, TokenClass token_class) {
    rules.clear();
    const std::vector<std::size_t>& any = otherwise[static_cast<std::size_t>(token_class)];
    if (const auto own = wanted.by_key.find(key); own != wanted.by_key.end()) {
      const std::set<std::size_t>& keyed = own->second.second;
      std::set_union(any.begin(), any.end(), keyed.begin(), keyed.end(), std::back_inserter(rules));
    } else {
      rules = any;
    }
    if (const auto refused = wanted.refused.find(key); refused != wanted.refused.end()) {
      std::erase_if(rules, [&](std::size_t rule) { return refused->second.count(rule) > 0; });
    }
    followers.by_key.emplace(key, group_of(rules));
  };
  for (const auto& [key, by_key] : wanted.by_key) add_key(key, by_key.first);
  for (const auto& [key, refusing] : wanted.refused) add_key(key, TokenClass::kWord);
  return followers;
}

const RuleIndex::Group* RuleIndex::group_of(const std::vector<std::size_t>& rules) {
  if (rules.empty()) return nullptr;
  std::unique_ptr<Group>& group = groups_[rules];
  if (!group) {
    // The set reads lower case: rules for the text as written are tried one by one.
    std::vector<const grammar::Expression*> expressions;
    std::vector<std::size_t> folded, exact;
    std::size_t longest = 0;
    std::optional<std::size_t> number_within = 0;
    for (const std::size_t index : rules) {
      const grammar::Rule& rule = grammar_.rules()[index];
      longest = std::max(longest, rule.longest);
      if (number_within && rule.number_within) {
        number_within = std::max(*number_within, *rule.number_within);
      } else {
        number_within.reset();
      }
      if (rule.sensitivity == grammar::Case::kExact) {
        exact.push_back(index);
      } else {
        folded.push_back(index);
        expressions.push_back(&rule.expression);
      }
    }
    group = std::make_unique<Group>(
        Group{folded, exact, longest, number_within, grammar::ExpressionSet(expressions)});
  }
  return group.get();
}

void RuleIndex::try_group(const Group& group, const text::Document& document,
                          const text::Sentence& sentence, std::size_t token,
                          std::vector<int>& found, std::vector<Hit>& hits) const {
  const std::size_t at = document.tokens()[token].begin, sentence_end = sentence.span.end;
  // Tokens up to the next number, looked for only as far as some rule may need.
  constexpr std::size_t kFarthest = 12;
  std::size_t number = 0;
  while (number < kFarthest && token + number < sentence.last_token &&
         document.tokens()[token + number].token_class != TokenClass::kNumber) {
    ++number;
  }
  const auto out_of_reach = [number](const std::optional<std::size_t>& within) {
    return within && *within < kFarthest && *within < number;
  };
  if (out_of_reach(group.number_within)) return;
  found.clear();
  const std::size_t group_end = window_end(document, at, group.longest, sentence_end);
  group.set.match(document.folded(), at, group_end, found);
  const auto try_rule = [&](std::size_t index) {
    const grammar::Rule& rule = grammar_.rules()[index];
    if (out_of_reach(rule.number_within)) return;
    const std::size_t end = rule.longest == group.longest
                                ? group_end
                                : window_end(document, at, rule.longest, sentence_end);
    if (auto match = rule.expression.match(seen_by(rule, document), at, end)) {
      hits.push_back({index, std::move(*match)});
    }
  };
  for (const int member : found) try_rule(group.rules[static_cast<std::size_t>(member)]);
  for (const std::size_t index : group.exact_rules) try_rule(index);
}

void RuleIndex::find(const text::Document& document, const text::Sentence& sentence,
                     std::vector<Hit>& hits) const {
  const std::vector<text::Token>& tokens = document.tokens();
  std::vector<int> found;
  for (std::size_t i = sentence.first_token; i < sentence.last_token; ++i) {
    const text::Token& token = tokens[i];
    const Followers* followers = nullptr;
    if (token.token_class == TokenClass::kNumber) {
      const std::string_view figures = document.text({token.begin, token.end});
      followers = figures.find_first_of(".,") == std::string_view::npos ? &whole_numbers_
                                                                        : &separated_numbers_;
    } else if (may_be_anchor_[filter_slot(token.key)]) {
      const auto anchor = words_.find(token.key);
      if (anchor == words_.end()) continue;
      followers = &anchor->second;
    } else {
      continue;
    }
    const Group* group = followers->otherwise[3];
    if (i + 1 < sentence.last_token) {
      const text::Token& next = tokens[i + 1];
      const auto keyed = followers->by_key.find(next.key);
      group = keyed != followers->by_key.end()
                  ? keyed->second
                  : followers->otherwise[static_cast<std::size_t>(next.token_class)];
    }
    if (group != nullptr) try_group(*group, document, sentence, i, found, hits);
  }
}

}  // namespace solieu::extract
