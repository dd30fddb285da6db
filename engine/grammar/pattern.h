#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/token.h"

namespace solieu::grammar {

// The pattern language of grammar files, read into a tree. What it knows:
//   words and marks   themselves, in any case unless the rule says `case = "exact"`
//   blank             one blank or more; after a number also none
//   ( | )             alternatives; nothing is captured but slots
//   ? * + {m,n}       repetition of the character, class, group or slot before
//   [ ]               a class of characters
//   \d \l \u          a digit, a letter, a capital letter (with `case = "exact"` only)
//   \x                the mark x itself
//   <slot> <name:slot>
// Patterns begin and end at token edges by themselves.
struct Node {
  enum class Kind { kSequence, kAlternatives, kLiteral, kBlank, kClass, kRepeat, kSlot };
  Kind kind = Kind::kSequence;
  std::string text;          // literal: its characters; class: inside of [ ]; slot: the slot's name
  std::string name;          // slot: the name it is captured by
  std::size_t position = 0;  // code points from the start of the pattern
  int min = 1, max = 1;      // repeat; max -1: no end
  std::vector<Node> children;  // sequence, alternatives, repeat (one)
};

// A fault inside a pattern, `position` code points from its start.
struct PatternFault {
  std::size_t position = 0;
  std::string message;
};

// Reads a pattern already normalized. Returns the tree, or the faults.
struct ParsedPattern {
  Node root;
  std::vector<PatternFault> faults;
};
ParsedPattern parse_pattern(std::string_view pattern);

// What a slot stands for while a pattern is translated: an expression of its own kind, or a choice
// of phrases.
struct SlotMeaning {
  const Node* pattern = nullptr;                      // a slot defined by a pattern
  const std::vector<std::string>* phrases = nullptr;  // a list: folded phrases
  bool numeric = false;  // read as a number in figures: one number token
  // A slot that is looked up: its pattern is one word, which begins a phrase of these lists.
  std::vector<const std::vector<std::string>*> first_words;
};
using SlotLookup = std::function<std::optional<SlotMeaning>(std::string_view slot)>;

// Whether a pattern is matched against the text as written or in lower case (Document::folded).
enum class Case { kIgnored, kExact };

// The expression in RE2's own syntax, with a named group for each slot of the pattern itself (slots
// inside slots are not captured). Every slot must be known to `lookup`.
std::string to_re2(const Node& root, const SlotLookup& lookup);

// Whether a capital is asked for, which only the text as written has.
bool asks_for_capitals(const Node& root, const SlotLookup& lookup);

// What a match can end with, as bits. A match that ends in a word must end at that word's edge.
inline constexpr unsigned kEndsInWord = 1;  // a letter or digit
inline constexpr unsigned kEndsInMark = 2;
inline constexpr unsigned kEndsEarlier = 4;  // this part may be left out
unsigned ends_of(const Node& node, const SlotLookup& lookup);

// Where a match can begin: at a number or at one certain word, and what has to follow it.
struct Anchor {
  text::TokenClass token_class = text::TokenClass::kNumber;
  std::uint32_t key = 0;  // of the word or mark; 0 for a number
  // The class of the next token; nothing where the match may end with the first.
  std::optional<text::TokenClass> next_class;
  std::uint32_t next_key = 0;  // of the next token; 0 for any of its class
  // The number holds a '.' or ',' that the match goes on with: 20.5 is one token, day and month.
  bool separated = false;

  auto operator<=>(const Anchor&) const = default;
};

// How many tokens a match can have before the number it must hold; nothing where it can do without
// one, or where there is no telling.
std::optional<std::size_t> tokens_before_number(const Node& root, const SlotLookup& lookup);

// Every beginning a match can have; nothing if it can begin with any word at all.
std::optional<std::vector<Anchor>> anchors_of(const Node& root, const SlotLookup& lookup);

// The keys of the tokens that a match can end with; nothing where there is no telling.
std::optional<std::vector<std::uint32_t>> last_keys_of(const Node& root, const SlotLookup& lookup);

}  // namespace solieu::grammar
