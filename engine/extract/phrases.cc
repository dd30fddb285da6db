#include "engine/extract/phrases.h"

#include <algorithm>

#include "engine/extract/letter_case.h"
#include "engine/extract/mention.h"
#include "engine/text/tokenizer.h"

namespace solieu::extract {
namespace {

constexpr std::size_t kLongestPhrase = 6;  // tokens that a phrase before a fact may have
constexpr std::size_t kLongestName = 4;    // syllables of a proper name

std::uint64_t edge_from(std::uint32_t node, std::uint32_t key) {
  return (static_cast<std::uint64_t>(node) << 32) | key;
}

constexpr std::uint64_t kScatter = 0x9E3779B97F4A7C15ULL;

constexpr std::size_t kFilterBits = 16;
std::size_t filter_slot(std::uint32_t key) { return key & ((1U << kFilterBits) - 1); }

// Whether the phrase stands there, for all that blanks may be several or a line's end.
bool reads(const text::Document& document, text::Span span, const std::string& phrase) {
  return document.folded().substr(span.begin, span.size()) == phrase ||
         folded(document, span) == phrase;
}

}  // namespace

std::uint64_t ListSet::mask_of(const grammar::List* list) {
  return list == nullptr
             ? 0
             : std::uint64_t{1} << ((reinterpret_cast<std::uintptr_t>(list) * kScatter) >> 58);
}

ListSet::ListSet(std::initializer_list<const grammar::List*> lists)
    : ListSet(std::vector<const grammar::List*>(lists)) {}
ListSet::ListSet(const std::vector<const grammar::List*>& lists) : lists_(lists) {
  for (const grammar::List* list : lists_) mask_ |= mask_of(list);
}

PhraseIndex::PhraseIndex(const grammar::Grammar& grammar)
    : first_words_(std::size_t{1} << kFilterBits), ends_(1) {
  for (const grammar::Cue& cue : grammar.cues()) add(cue.list);
  for (const grammar::Rule& rule : grammar.rules()) {
    for (const grammar::Guard* guard : {&rule.unless, &rule.needs}) {
      add(guard->clause);
      for (const grammar::List* list : guard->before_lists) add(list);
      for (const grammar::List* list : guard->after_lists) add(list);
    }
  }
  for (const auto& [name, lexicon] : grammar.lexicons()) {
    for (const grammar::List* list : lexicon.lists) add(list);
    add(lexicon.then);
  }
  for (const char* name :
       {"house_action",  "house_money",    "territory", "collective",   "not_subject",
        "subject_verb",  "partner",        "body_word", "subject_body", "body",
        "organ",         "office",         "field",     "level",        "collective_level",
        "title",         "address",        "surname",   "not_in_name",  "no_place",
        "comparison",    "whole_province", "no_verb",   "member",       "aside",
        "agent",         "branch",         "committee", "action",       "recipient",
        "recipient_end", "amount_word",    "opener",    "no_action",    "place_spelling",
        "street",        "counted",        "not_body",  "in_turn"}) {
    add(grammar.list(name));
  }
  lay_out();
}

void PhraseIndex::add(const grammar::List* list) {
  if (list == nullptr || std::find(lists_.begin(), lists_.end(), list) != lists_.end()) return;
  lists_.push_back(list);
  for (const auto& [phrase, value] : list->values) {
    std::uint32_t node = 0;
    for (const text::Token& token : text::tokenize(phrase).tokens) {
      if (node == 0) first_words_[filter_slot(token.key)] = true;
      const std::uint64_t from = edge_from(node, token.key);
      const auto [following, added] =
          growing_.emplace(from, Edge{from, static_cast<std::uint32_t>(ends_.size()), 0});
      following->second.lists |= ListSet::mask_of(list);
      node = following->second.to;
      if (added) ends_.emplace_back();
    }
    ends_[node].push_back({list, &phrase, &value});
  }
}

void PhraseIndex::lay_out() {
  unsigned bits = 1;
  while ((std::size_t{1} << bits) < 2 * growing_.size() + 2) ++bits;
  edges_.resize(std::size_t{1} << bits);
  shift_ = 64 - bits;
  for (const auto& [from, edge] : growing_) {
    std::size_t slot = slot_of(from);
    while (edges_[slot].from != kNoEdge) slot = (slot + 1) & (edges_.size() - 1);
    edges_[slot] = edge;
  }
  growing_.clear();
}

std::uint32_t PhraseIndex::next(std::uint32_t node, std::uint32_t key, std::uint64_t wanted) const {
  if (node == 0 && !first_words_[filter_slot(key)]) return 0;
  const std::uint64_t from = edge_from(node, key);
  for (std::size_t slot = slot_of(from); edges_[slot].from != kNoEdge;
       slot = (slot + 1) & (edges_.size() - 1)) {
    if (edges_[slot].from == from) return (edges_[slot].lists & wanted) != 0 ? edges_[slot].to : 0;
  }
  return 0;
}

std::vector<PhraseIndex::Hit> PhraseIndex::find(const text::Document& document,
                                                std::size_t first_token, std::size_t last_token,
                                                const ListSet& of) const {
  const std::vector<text::Token>& tokens = document.tokens();
  std::vector<Hit> hits;
  // Of each list, where its last hit ends that begins at an earlier token.
  std::vector<std::size_t> covered(of.size());
  for (std::size_t i = first_token; i < last_token; ++i) {
    if (!first_words_[filter_slot(tokens[i].key)]) continue;
    const std::size_t first_here = hits.size();
    std::uint32_t node = 0;
    for (std::size_t j = i; j < last_token; ++j) {
      node = next(node, tokens[j].key, of.mask());
      if (node == 0) break;
      const text::Span span{tokens[i].begin, tokens[j].end};
      for (const End& end : ends_[node]) {
        const std::size_t list = of.position(end.list);
        if (list == of.size() || covered[list] > span.begin ||
            !reads(document, span, *end.phrase)) {
          continue;
        }
        const auto shorter =
            std::find_if(hits.begin() + static_cast<std::ptrdiff_t>(first_here), hits.end(),
                         [&](const Hit& hit) { return hit.list == end.list; });
        if (shorter != hits.end()) {
          *shorter = {end.list, end.value, span};
        } else {
          hits.push_back({end.list, end.value, span});
        }
      }
    }
    for (std::size_t hit = first_here; hit < hits.size(); ++hit) {
      covered[of.position(hits[hit].list)] = hits[hit].span.end;
    }
  }
  return hits;
}

std::size_t PhraseIndex::longest(const text::Document& document, std::size_t token,
                                 std::size_t last_token, const ListSet& of) const {
  const std::vector<text::Token>& tokens = document.tokens();
  std::size_t found = token;
  std::uint32_t node = 0;
  for (std::size_t j = token; j < last_token; ++j) {
    node = next(node, tokens[j].key, of.mask());
    if (node == 0) break;
    for (const End& end : ends_[node]) {
      if (of.holds(end.list) &&
          reads(document, {tokens[token].begin, tokens[j].end}, *end.phrase)) {
        found = j + 1;
      }
    }
  }
  return found;
}

void PhraseIndex::longest_of_each(const text::Document& document, std::size_t token,
                                  std::size_t last_token, const ListSet& of,
                                  std::size_t* ends) const {
  const std::vector<text::Token>& tokens = document.tokens();
  std::fill_n(ends, of.size(), token);
  std::uint32_t node = 0;
  for (std::size_t j = token; j < last_token; ++j) {
    node = next(node, tokens[j].key, of.mask());
    if (node == 0) break;
    for (const End& end : ends_[node]) {
      const std::size_t place = of.position(end.list);
      if (place < of.size() && reads(document, {tokens[token].begin, tokens[j].end}, *end.phrase)) {
        ends[place] = j + 1;
      }
    }
  }
}

bool PhraseIndex::ends_before(const text::Document& document, std::size_t token,
                              std::size_t first_token, const ListSet& of) const {
  if (of.empty()) return false;
  const std::size_t first = std::max(first_token, token - std::min(token, kLongestPhrase));
  for (std::size_t begin = first; begin < token; ++begin) {
    if (longest(document, begin, token, of) == token) return true;
  }
  return false;
}

std::size_t PhraseIndex::look_up(const text::Document& document, std::size_t token,
                                 std::size_t last_token, const grammar::Lexicon& lexicon) const {
  const auto word_at = [&](std::size_t at) {
    return document.text({document.tokens()[at].begin, document.tokens()[at].end});
  };
  std::size_t end = longest(document, token, last_token, lexicon.lists);
  // A known word that begins a name is no unit: 555 Bình Lợi.
  if (lexicon.open && end == token + 1 && end < last_token && is_name_word(word_at(token)) &&
      is_name_word(word_at(end))) {
    return token;
  }
  if (end == token) {
    // A word that no list holds: but no name (299 Bùi Thị Xuân is an address) and no half of a time
    // (14h30).
    const bool word = token < last_token && lexicon.open &&
                      document.tokens()[token].token_class == text::TokenClass::kWord &&
                      !is_name_word(word_at(token)) &&
                      word_at(token).find_first_of("0123456789") == std::string_view::npos;
    return word ? token + 1 : token;
  }
  bool named = longest(document, token, last_token, lexicon.named) == end;
  if (lexicon.then != nullptr) {
    const std::size_t level = longest(document, end, last_token, {lexicon.then});
    named = named || level > end;
    end = level;
  }
  if (!named) return end;
  for (std::size_t size = 0; size < kLongestName && end < last_token; ++size) {
    const text::Token& next = document.tokens()[end];
    if (next.token_class != text::TokenClass::kWord || !starts_with_capital(word_at(end))) {
      break;
    }
    ++end;
  }
  return end;
}

bool PhraseIndex::resolve(const text::Document& document, std::size_t last_token,
                          const std::vector<grammar::Slot>& slots, grammar::Match& match) const {
  for (std::size_t i = 0; i < slots.size(); ++i) {
    text::Span& capture = match.captures[i];
    if (slots[i].lexicon == nullptr || capture.empty()) continue;
    const std::size_t token = document.token_at(capture.begin);
    const std::size_t end = look_up(document, token, last_token, *slots[i].lexicon);
    if (end == token) return false;
    capture.end = document.tokens()[end - 1].end;
    match.whole.end = std::max(match.whole.end, capture.end);
  }
  return true;
}

}  // namespace solieu::extract
