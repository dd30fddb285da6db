#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/grammar/grammar.h"
#include "engine/text/document.h"

namespace solieu::extract {

// Finds where rules match.
class RuleFinder {
 public:
  struct Hit {
    std::size_t rule = 0;  // index into Grammar::rules()
    grammar::Match match;
  };

  virtual ~RuleFinder() = default;
  // Appends the hits in a sentence.
  virtual void find(const text::Document& document, const text::Sentence& sentence,
                    std::vector<Hit>& hits) const = 0;
};

// The way that is quick where rules are many and facts are rare. A rule is tried only where its
// anchor stands: the token pass gives the candidates, one anchored set of expressions tells which
// rules hit there, and only those are run for their captures.
class RuleIndex final : public RuleFinder {
 public:
  // The grammar must outlive the index.
  explicit RuleIndex(const grammar::Grammar& grammar);

  // By place, then by rule.
  void find(const text::Document& document, const text::Sentence& sentence,
            std::vector<Hit>& hits) const override;

 private:
  // Rules that share a set of anchors.
  struct Group {
    std::vector<std::size_t> rules;        // the members of `set`
    std::vector<std::size_t> exact_rules;  // those that the set cannot hold
    std::size_t longest = 0;
    // Tokens within which every member needs a number; nothing if one needs none.
    std::optional<std::size_t> number_within;
    grammar::ExpressionSet set;
  };
  // The rules that an anchor token begins, by the token that follows.
  struct Followers {
    std::unordered_map<std::uint32_t, const Group*> by_key;  // of words and marks
    std::array<const Group*, 4> otherwise{};                 // by class; 3: the sentence ends
  };
  // Rules by what follows them: by key, and those that any token of a class may follow.
  struct Wanted;

  const Group* group_of(const std::vector<std::size_t>& rules);
  Followers followers_of(const Wanted& wanted);
  // Tries a group at a token.
  void try_group(const Group& group, const text::Document& document, const text::Sentence& sentence,
                 std::size_t token, std::vector<int>& found, std::vector<Hit>& hits) const;

  const grammar::Grammar& grammar_;
  std::map<std::vector<std::size_t>, std::unique_ptr<Group>> groups_;
  Followers whole_numbers_;
  Followers separated_numbers_;  // those with a '.' or ',' inside
  std::unordered_map<std::uint32_t, Followers> words_;
  // One bit per low half of a key: most words are no anchor, and this says so at once.
  std::vector<bool> may_be_anchor_;
};

// The text that a rule is matched against.
std::string_view seen_by(const grammar::Rule& rule, const text::Document& document);

// Where a match that begins at `at` has to end: at `longest` bytes, or with the sentence.
std::size_t window_end(const text::Document& document, std::size_t at, std::size_t longest,
                       std::size_t sentence_end);

}  // namespace solieu::extract
