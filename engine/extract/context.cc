#include "engine/extract/context.h"

#include <algorithm>
#include <set>

#include "engine/extract/rule_index.h"

namespace solieu::extract {
namespace {

constexpr std::size_t kLongestBefore = 12;   // tokens of a name that is looked up before a fact
constexpr std::size_t kReach = 128;          // bytes that guards and cues see on either side
constexpr std::size_t kLongestClause = 256;  // tokens; a longer one is a table that lost its lines

std::vector<const grammar::List*> clause_lists(const grammar::Grammar& grammar) {
  std::set<const grammar::List*> lists;
  for (const grammar::Cue& cue : grammar.cues()) {
    if (cue.list != nullptr) lists.insert(cue.list);
  }
  for (const grammar::Rule& rule : grammar.rules()) {
    if (rule.needs.clause != nullptr) lists.insert(rule.needs.clause);
    if (rule.unless.clause != nullptr) lists.insert(rule.unless.clause);
  }
  return {lists.begin(), lists.end()};
}

// Brackets opened and closed between two tokens.
std::vector<text::Span> closed_brackets(const text::Document& document, std::size_t first,
                                        std::size_t last) {
  std::vector<text::Span> closed;
  std::vector<std::size_t> open;
  for (std::size_t i = first; i < last; ++i) {
    const text::Token& token = document.tokens()[i];
    const char mark = document.text()[token.begin];
    if (mark == '(') open.push_back(token.begin);
    if (mark == ')' && !open.empty()) {
      closed.push_back({open.back(), token.end});
      open.pop_back();
    }
  }
  return closed;
}

// Of mentions by place, those that may overlap `part` or stand right before it.
std::vector<Mention*> reaching_into(const std::vector<Mention*>& mentions, text::Span part) {
  const std::size_t begin = part.begin - std::min(part.begin, kReach);
  const auto first = std::lower_bound(
      mentions.begin(), mentions.end(), begin,
      [](const Mention* mention, std::size_t at) { return mention->span.begin < at; });
  const auto last = std::upper_bound(
      first, mentions.end(), part.end,
      [](std::size_t at, const Mention* mention) { return at < mention->span.begin; });
  return {first, last};
}

Fields::Value field_value(const grammar::ListValue& value) {
  return std::visit([](const auto& held) { return Fields::Value(held); }, value);
}

}  // namespace

Context::Context(const grammar::Grammar& grammar, const PhraseIndex& phrases)
    : clause_lists_(clause_lists(grammar)), phrases_(phrases) {
  for (const grammar::Cue& cue : grammar.cues()) {
    for (const std::string& type : cue.of) cues_[type].push_back(&cue);
  }
}

bool Context::may_match(const text::Document& document, const grammar::Cue& cue, text::Span fact) {
  if (cue.near_keys.empty()) return true;
  std::size_t token = document.token_at(cue.before ? fact.begin : fact.end);
  if (cue.before && token-- == 0) return false;
  return token < document.tokens().size() &&
         std::binary_search(cue.near_keys.begin(), cue.near_keys.end(),
                            document.tokens()[token].key);
}

std::size_t Context::clause_begin(const text::Document& document, const text::Sentence& sentence,
                                  std::size_t token) {
  int closed = 0;
  const std::size_t farthest =
      std::max(sentence.first_token, token - std::min(token, kLongestClause));
  while (token > farthest) {
    const text::Token& before = document.tokens()[token - 1];
    if (before.token_class == text::TokenClass::kMark) {
      const char mark = document.text()[before.begin];
      if (mark == ';' && closed == 0) break;
      if (mark == ')') ++closed;
      if (mark == '(' && closed-- == 0) break;
    }
    --token;
  }
  return token;
}

Context::Surroundings Context::surroundings(const text::Document& document,
                                            const Mention& mention) {
  const text::Sentence& sentence = document.sentences()[mention.sentence];
  Surroundings seen{sentence.span.begin, sentence.span.end};
  if (mention.span.begin - seen.left > kReach) {
    seen.left = document.tokens()[document.token_at(mention.span.begin - kReach)].begin;
  }
  seen.right = window_end(document, mention.span.end, kReach, seen.right);
  return seen;
}

Refusal Context::judge(const text::Document& document, const Mention& mention) const {
  const grammar::Rule& rule = *mention.rule;
  const Surroundings seen = surroundings(document, mention);
  const auto stands = [&](const grammar::Guard& guard, bool all) {
    bool any = false, every = true;
    const auto note = [&](bool found) {
      any = any || found;
      every = every && found;
    };
    if (guard.before || !guard.before_lists.empty()) {
      const std::size_t token = document.token_at(mention.span.begin);
      const std::size_t first = document.sentences()[mention.sentence].first_token;
      note((guard.before &&
            guard.before->matches(document.folded(), mention.span.begin, seen.left)) ||
           phrases_.ends_before(document, token, first, guard.before_lists));
    }
    if (guard.after || !guard.after_lists.empty()) {
      const std::size_t token = document.token_at(mention.span.end);
      const std::size_t last = document.sentences()[mention.sentence].last_token;
      note((guard.after && guard.after->matches(document.folded(), mention.span.end, seen.right)) ||
           phrases_.longest(document, token, last, guard.after_lists) > token);
    }
    if (guard.clause != nullptr) {
      const std::size_t token = document.token_at(mention.span.begin);
      const text::Sentence& sentence = document.sentences()[mention.sentence];
      const auto hits =
          phrases_.find(document, clause_begin(document, sentence, token), token, {guard.clause});
      note(std::any_of(hits.begin(), hits.end(),
                       [&](const PhraseIndex::Hit& hit) { return hit.list == guard.clause; }));
    }
    return all ? every : any;
  };
  for (const auto& [slot, list] : rule.except) {
    if (!mention.captures[slot].empty() &&
        list->find(folded(document, mention.captures[slot])) != nullptr) {
      return Refusal::kExcept;
    }
  }
  if (stands(rule.unless, false)) return Refusal::kUnless;
  if (!stands(rule.needs, true)) return Refusal::kNeeds;
  return Refusal::kNone;
}

std::optional<grammar::Match> Context::match(const text::Document& document,
                                             const grammar::Cue& cue, std::size_t sentence,
                                             std::size_t at, std::size_t limit) const {
  auto found = cue.expression->match(document.folded(), at, limit);
  if (!found) return found;
  const std::size_t last = document.sentences()[sentence].last_token;
  if (!cue.before || cue.slots.empty() || cue.slots.front().lexicon == nullptr) {
    if (!phrases_.resolve(document, last, cue.slots, *found)) return std::nullopt;
    return found;
  }
  // A looked-up slot before the fact: what ends with the word that the expression saw.
  const std::size_t word = document.token_at(found->captures[0].begin);
  const std::size_t first =
      std::max(document.sentences()[sentence].first_token, word - std::min(word, kLongestBefore));
  for (std::size_t token = first; token <= word; ++token) {
    const std::size_t end = phrases_.look_up(document, token, word + 1, *cue.slots.front().lexicon);
    if (end != word + 1) continue;
    found->captures[0].begin = document.tokens()[token].begin;
    return found;
  }
  return std::nullopt;
}

const grammar::ListValue* Context::word_before_bracket(const text::Document& document,
                                                       const grammar::Cue& cue,
                                                       std::size_t token) const {
  if (token == 0 || document.text()[document.tokens()[token - 1].begin] != '(') return nullptr;
  const std::size_t bracket = token - 1, first = bracket - std::min(bracket, kLongestBefore);
  const auto hits = phrases_.find(document, first, bracket, {cue.list});
  if (hits.empty() || document.token_at(hits.back().span.end) != bracket) return nullptr;
  return hits.back().value;
}

text::Span Context::complete(const text::Document& document, Mention& mention,
                             const std::vector<Mention*>& in_sentence,
                             fact::DecimalMark mark) const {
  const auto known = cues_.find(mention.rule->type);
  if (known == cues_.end()) return {};
  const Surroundings seen = surroundings(document, mention);

  const auto take = [&](const grammar::Cue& cue, const grammar::Match& found) {
    Fields read;
    if (!read_fields(cue.sets, cue.slots, found.captures, document, mark, read)) return false;
    bool new_field = false;
    for (const auto& [field, value] : read.all()) {
      if (mention.fields.has(field)) continue;
      mention.fields.set(field, value);
      new_field = true;
    }
    return new_field;
  };

  text::Span chain{mention.span.end, mention.span.end};
  bool clause_needed = false;
  for (const grammar::Cue* cue : known->second) {
    if (cue->reach == grammar::Cue::Reach::kClause) {
      clause_needed = clause_needed || !mention.fields.has(cue->field);
    } else if (cue->reach == grammar::Cue::Reach::kNext) {
      if (!may_match(document, *cue, mention.span)) continue;
      const auto found =
          cue->before ? match(document, *cue, mention.sentence, mention.span.begin, seen.left)
                      : match(document, *cue, mention.sentence, mention.span.end, seen.right);
      if (found && take(*cue, *found) && cue->widens) mention.span.begin = found->whole.begin;
    }
  }
  for (bool going = true; going;) {
    going = false;
    const std::size_t limit =
        window_end(document, chain.end, kReach, document.sentences()[mention.sentence].span.end);
    for (const grammar::Cue* cue : known->second) {
      if (cue->reach != grammar::Cue::Reach::kChain || cue->before ||
          !may_match(document, *cue, chain)) {
        continue;
      }
      const auto found = match(document, *cue, mention.sentence, chain.end, limit);
      if (!found || found->whole.end <= chain.end || !take(*cue, *found)) continue;
      chain.end = found->whole.end;
      going = true;
      break;
    }
  }
  if (!clause_needed) return chain;

  const std::size_t token = document.token_at(mention.span.begin);
  const text::Sentence& sentence = document.sentences()[mention.sentence];
  const std::size_t begin = clause_begin(document, sentence, token);
  const std::vector<Mention*> others =
      reaching_into(in_sentence, {document.tokens()[begin].begin, mention.span.end});
  const auto hits = phrases_.find(document, begin, token, clause_lists_);
  const std::vector<text::Span> asides = closed_brackets(document, begin, token);
  // "96 tỷ đồng (chuyển khoản 71 tỷ đồng, …)": what is parted in brackets is of the same kind.
  const Mention* whole = nullptr;
  if (begin > sentence.first_token && document.text()[document.tokens()[begin - 1].begin] == '(') {
    for (const Mention* other : others) {
      if (other->refusal == Refusal::kNone && other->rule->type == mention.rule->type &&
          document.token_at(other->span.end) == begin - 1) {
        whole = other;
      }
    }
  }
  for (const grammar::Cue* cue : known->second) {
    if (cue->reach != grammar::Cue::Reach::kClause || mention.fields.has(cue->field)) continue;
    const auto nearest = std::find_if(hits.rbegin(), hits.rend(), [&](const auto& hit) {
      // A word inside another fact (a programme's name, a document's) is no cue.
      // Nor is one in brackets that are closed again.
      return hit.list == cue->list &&
             std::none_of(asides.begin(), asides.end(),
                          [&](text::Span aside) { return aside.contains(hit.span); }) &&
             std::none_of(others.begin(), others.end(), [&](const Mention* other) {
               return other->refusal == Refusal::kNone && other->span.contains(hit.span);
             });
    });
    if (nearest == hits.rend()) {
      // "kinh phí (1,2 tỷ đồng)": the word right before the bracket.
      if (const grammar::ListValue* before = word_before_bracket(document, *cue, begin)) {
        mention.fields.set(cue->field, field_value(*before));
      } else if (whole != nullptr && whole->fields.has(cue->field)) {
        mention.fields.set(cue->field, whole->fields.text(cue->field));
      }
      continue;
    }
    Fields::Value value = field_value(*nearest->value);
    const auto* word = std::get_if<std::string>(&value);
    const auto under = word != nullptr ? cue->under.find(*word) : cue->under.end();
    if (under != cue->under.end()) {
      std::size_t earlier_fact = 0;
      for (const Mention* other : others) {
        if (other->rule->type == mention.rule->type && other->span.end <= nearest->span.begin) {
          earlier_fact = std::max(earlier_fact, other->span.end);
        }
      }
      const bool stands = std::any_of(nearest, hits.rend(), [&](const PhraseIndex::Hit& hit) {
        return hit.list == cue->list && hit.span.begin >= earlier_fact &&
               *hit.value == grammar::ListValue(under->second);
      });
      if (stands) value = under->second;
    }
    mention.fields.set(cue->field, std::move(value));
  }
  return chain;
}

}  // namespace solieu::extract
