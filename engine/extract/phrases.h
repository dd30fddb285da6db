#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/grammar/grammar.h"
#include "engine/text/document.h"

namespace solieu::extract {

// Whether a list holds a phrase, in lower case. A list that no grammar has is null, and holds none.
inline bool holds(const grammar::List* list, const std::string& phrase) {
  return list != nullptr && list->find(phrase) != nullptr;
}

// Some lists that are looked up together.
class ListSet {
 public:
  ListSet(std::initializer_list<const grammar::List*> lists);
  ListSet(const std::vector<const grammar::List*>& lists);

  std::size_t size() const { return lists_.size(); }
  bool empty() const { return lists_.empty(); }
  // The position of a list in the set; its size if it is not in it.
  std::size_t position(const grammar::List* list) const {
    return static_cast<std::size_t>(std::find(lists_.begin(), lists_.end(), list) - lists_.begin());
  }
  bool holds(const grammar::List* list) const { return position(list) < size(); }

  // One bit a list, not its own: whether two sets may have a list in common, told at once.
  std::uint64_t mask() const { return mask_; }
  static std::uint64_t mask_of(const grammar::List* list);

 private:
  std::vector<const grammar::List*> lists_;
  std::uint64_t mask_ = 0;
};

// Finds the phrases of lists among a document's tokens.
class PhraseIndex {
 public:
  struct Hit {
    const grammar::List* list = nullptr;
    const grammar::ListValue* value = nullptr;
    text::Span span;
  };

  // Over every list that the rules, cues and slots of `grammar` look up, and those it names for
  // links and attribution. The grammar must outlive it.
  explicit PhraseIndex(const grammar::Grammar& grammar);

  // Hits of some lists in `[first_token, last_token)`, by place. Of one list, the longest phrase at
  // a place, and none inside another.
  std::vector<Hit> find(const text::Document& document, std::size_t first_token,
                        std::size_t last_token, const ListSet& of) const;

  // The end of the longest phrase of these lists that begins with `token`, as one past its last
  // token; `token` itself if there is none.
  std::size_t longest(const text::Document& document, std::size_t token, std::size_t last_token,
                      const ListSet& of) const;

  // The same for each of some lists, in their order; as many `ends`.
  void longest_of_each(const text::Document& document, std::size_t token, std::size_t last_token,
                       const ListSet& of, std::size_t* ends) const;

  // Whether a phrase of these lists ends right before `token`.
  bool ends_before(const text::Document& document, std::size_t token, std::size_t first_token,
                   const ListSet& of) const;

  // Looks up the slots that are (grammar::Lexicon) and widens their captures, and the match, to
  // what was found. False if a slot holds no word of its lists.
  bool resolve(const text::Document& document, std::size_t last_token,
               const std::vector<grammar::Slot>& slots, grammar::Match& match) const;

  // The end of what a lexicon finds at `token`; `token` itself if it finds nothing.
  std::size_t look_up(const text::Document& document, std::size_t token, std::size_t last_token,
                      const grammar::Lexicon& lexicon) const;

 private:
  struct End {
    const grammar::List* list;
    const std::string* phrase;
    const grammar::ListValue* value;
  };
  void add(const grammar::List* list);

  // The next node of the tree; 0 if no phrase of a list in the mask goes on with that token.
  std::uint32_t next(std::uint32_t node, std::uint32_t key, std::uint64_t wanted) const;

  // A tree of token keys: (node, key) leads to the next node. While it grows it is a map; then it
  // is laid out flat, open addresses in a table half empty, since looking up is most of the work.
  struct Edge {
    std::uint64_t from = kNoEdge;
    std::uint32_t to = 0;
    std::uint64_t lists = 0;  // the mask of those whose phrases end there or beyond
  };
  static constexpr std::uint64_t kNoEdge = ~std::uint64_t{0};
  void lay_out();
  std::size_t slot_of(std::uint64_t from) const {
    return static_cast<std::size_t>((from * 0x9E3779B97F4A7C15ULL) >> shift_);
  }

  std::unordered_map<std::uint64_t, Edge> growing_;
  std::vector<Edge> edges_;
  unsigned shift_ = 0;
  // One bit per low half of a key: most words begin no phrase, and this says so at once.
  std::vector<bool> first_words_;
  std::vector<std::vector<End>> ends_;  // by node
  std::vector<const grammar::List*> lists_;
};

}  // namespace solieu::extract
