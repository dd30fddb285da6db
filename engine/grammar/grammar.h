#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "engine/fact/decimal.h"
#include "engine/grammar/diagnostic.h"
#include "engine/grammar/expression.h"
#include "engine/grammar/gazetteer.h"
#include "engine/grammar/pattern.h"

namespace solieu::grammar {

// What a phrase of a list stands for.
using ListValue = std::variant<fact::Decimal, std::string>;

// Known phrases, and the value beside each. Phrases are normalized and folded in case.
struct List {
  std::string name;
  std::vector<std::string> phrases;
  std::unordered_map<std::string, ListValue> values;

  // `phrase` folded, its blanks single. Null if the list does not hold it.
  const ListValue* find(const std::string& phrase) const;
};

// How the characters a slot took become a value.
enum class Reader {
  kText,     // as written, blanks single
  kNumber,   // figures before a scale or measure: fractions make sense
  kCount,    // figures that count heads: whole
  kInteger,  // plain digits
  kWords,    // a number spelled out
  kRoman,
  kList,  // the list's value
};

// How a slot is looked up instead of matched, for lists too long to be part of an expression: the
// longest phrase of its lists at that place, then a phrase of `then` and a proper name (capitals on
// every syllable) if they follow. The expression itself sees one word there.
struct Lexicon {
  std::vector<const List*> lists;
  const List* then = nullptr;      // "tỉnh", "huyện" behind the name of a body
  std::vector<const List*> named;  // behind phrases of these, and of `then`, a name may follow
  bool open = false;               // a word that no list holds will do
};

// A slot of one rule or cue, by the order of its captures.
struct Slot {
  std::string name;
  Reader reader = Reader::kText;
  const List* list = nullptr;  // kList; or kText: canonical spellings, for those it holds
  const Lexicon* lexicon = nullptr;
};

// What a rule yields for one field.
struct Yield {
  // Sum of products of slots, "number * scale + rest * rest_scale"; indices into Rule::slots. A
  // product whose slots all took no part counts nothing.
  using Sum = std::vector<std::vector<std::size_t>>;
  // "{number}-{code}/{issuer_code}": text pieces and slots in turn.
  struct Piece {
    std::string text;
    std::optional<std::size_t> slot;
  };
  using Template = std::vector<Piece>;

  std::string field;
  std::variant<std::string, fact::Decimal, Sum, Template> value;  // a string stands for itself
};

// An expected fact, or the expected absence of one, written beside a rule.
struct Example {
  enum class Kind { kFinds, kIgnores, kMisses };
  Kind kind = Kind::kFinds;
  std::string text;  // without the brackets
  text::Span span;   // of the bracketed part, bytes of `text`; kFinds and kMisses
  std::vector<std::pair<std::string, ListValue>> expected;
  std::string published;  // ISO, where the reading needs it
  int line = 0, column = 0;
};

// What must, or must not, stand around a match.
struct Guard {
  std::optional<Expression> before;
  std::optional<Expression> after;
  std::vector<const List*> before_lists;  // a phrase of one of these right before the match …
  std::vector<const List*> after_lists;   // … or right behind it
  const List* clause = nullptr;           // one of its phrases stands before, in the same clause
};

struct Rule {
  std::string name;  // "money.scaled_amount"
  std::string about;
  std::string file;
  int line = 0;
  std::string type;  // of the fact it yields
  std::vector<Slot> slots;
  std::optional<std::size_t> span_slot;  // the slot the fact covers, if not the whole match
  Case sensitivity = Case::kIgnored;     // which of a document's texts the expression is for
  Expression expression;
  std::vector<Anchor> anchors;
  std::optional<std::size_t> number_within;  // tokens before the number it cannot do without
  std::size_t longest = 0;                   // bytes of the longest match it can make
  int rank = 0;                              // wins over lower ranks, whatever the length
  Guard unless;
  Guard needs;
  std::vector<std::pair<std::size_t, const List*>> except;  // slot: none of these
  std::vector<Yield> yields;
  std::vector<Example> examples;
};

// What stands around a fact and says something of it: a comparator, a role, a date, an issuer.
struct Cue {
  enum class Reach {
    kNext,    // right before or after the fact
    kChain,   // after the fact, or after another cue of the chain
    kClause,  // the nearest before the fact in its clause
  };
  std::string name;
  std::string about;
  std::vector<std::string> of;  // types of fact
  Reach reach = Reach::kNext;
  bool before = true;
  bool widens = false;  // the fact's span begins with it: the type of a document before its symbol
  // kNext and kChain: a pattern with slots. kClause: a list.
  std::optional<Expression> expression;
  // The keys of the tokens beside the fact that a match can have there; empty: any token.
  std::vector<std::uint32_t> near_keys;
  std::vector<Slot> slots;
  std::vector<Yield> sets;
  const List* list = nullptr;
  std::string field;  // kClause: what the list's value is given to
  // kClause: a value that becomes another where a phrase of that other value stands before it, no
  // fact of the same type between: support under raised.
  std::map<std::string, std::string> under;
};

// All rules, lists and cues of some grammar files, checked and ready. Constant; rules point into
// its lists, so it is kept in one place.
class Grammar {
 public:
  // Reads files, and of folders the *.toml in order of their names and the gazetteer `places.tsv`.
  // Throws `GrammarError` with every fault found, `Error` if a file cannot be read.
  static std::unique_ptr<const Grammar> load(const std::vector<std::string>& paths);

  Grammar(const Grammar&) = delete;
  Grammar& operator=(const Grammar&) = delete;
  ~Grammar();

  const std::vector<Rule>& rules() const { return rules_; }
  const std::vector<Cue>& cues() const { return cues_; }
  const std::map<std::string, Lexicon>& lexicons() const { return lexicons_; }
  // Null if there is none of that name.
  const List* list(std::string_view name) const;
  // Empty if no folder brought one.
  const Gazetteer& places() const { return places_; }
  // Changes with any change of the files: tells facts of one grammar from those of another.
  const std::string& fingerprint() const { return fingerprint_; }

 private:
  friend class Loader;
  Grammar();

  std::map<std::string, List, std::less<>> lists_;
  std::map<std::string, Lexicon> lexicons_;
  std::vector<Rule> rules_;
  std::vector<Cue> cues_;
  Gazetteer places_;
  std::string fingerprint_;
};

}  // namespace solieu::grammar
