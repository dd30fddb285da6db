#include "engine/grammar/pattern.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "engine/text/normalize.h"
#include "engine/text/tokenizer.h"

namespace solieu::grammar {
namespace {

using text::TokenClass;

std::size_t code_point_size(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Every character beyond ASCII that normalizing leaves is taken for a letter: the marks among them
// have been folded to ASCII.
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

class Parser {
 public:
  explicit Parser(std::string_view pattern) : pattern_(pattern) {}

  ParsedPattern parse() {
    ParsedPattern result;
    result.root = alternatives();
    if (!at_end()) fault("an unopened )");
    result.faults = std::move(faults_);
    return result;
  }

 private:
  bool at_end() const { return at_ >= pattern_.size(); }
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < pattern_.size() ? pattern_[at_ + ahead] : '\0';
  }
  std::string take() {
    const std::size_t size = std::min(code_point_size(pattern_[at_]), pattern_.size() - at_);
    std::string taken(pattern_.substr(at_, size));
    at_ += size;
    ++position_;
    return taken;
  }
  void fault(std::string message) { fault_at(position_, std::move(message)); }
  void fault_at(std::size_t position, std::string message) {
    faults_.push_back({position, std::move(message)});
  }
  Node node(Node::Kind kind) const {
    Node made;
    made.kind = kind;
    made.position = position_;
    return made;
  }

  Node alternatives() {
    Node choice = node(Node::Kind::kAlternatives);
    choice.children.push_back(sequence());
    while (peek() == '|') {
      take();
      choice.children.push_back(sequence());
    }
    if (choice.children.size() == 1) {
      Node only = std::move(choice.children.front());
      return only;
    }
    return choice;
  }

  Node sequence() {
    Node all = node(Node::Kind::kSequence);
    while (!at_end() && peek() != '|' && peek() != ')') {
      std::optional<Node> next = atom();
      if (!next) continue;
      all.children.push_back(repeated(std::move(*next)));
    }
    return all;
  }

  std::optional<Node> atom() {
    switch (peek()) {
      case '(':
        return group();
      case '[':
        return character_class();
      case '<':
        return slot();
      case '\\':
        return escape();
      case ' ': {
        Node blank = node(Node::Kind::kBlank);
        while (peek() == ' ') take();
        return blank;
      }
      case '.':
        fault("'.' would match any character: write \\. for a full stop, or a class");
        take();
        return std::nullopt;
      case '^':
      case '$':
        fault("patterns begin and end at token edges by themselves: leave ^ and $ out");
        take();
        return std::nullopt;
      case '?':
      case '*':
      case '+':
      case '{':
        fault("nothing before it to repeat");
        take();
        return std::nullopt;
      default: {
        Node literal = node(Node::Kind::kLiteral);
        literal.text = take();
        return literal;
      }
    }
  }

  Node group() {
    const std::size_t opened = position_;
    take();
    if (peek() == '?') {
      if (peek(1) == ':') {
        take();
        take();
      } else {
        const bool looks = peek(1) == '=' || peek(1) == '!' || peek(1) == '<';
        fault(looks ? "no look-around: say it with `unless` or `needs`"
                    : "only plain groups: capture with <slot>");
        while (!at_end() && peek() != ')') take();
      }
    }
    Node inside = alternatives();
    if (peek() == ')') {
      take();
    } else {
      fault_at(opened, "a ( that is never closed");
    }
    Node grouped;
    grouped.kind = Node::Kind::kSequence;
    grouped.position = opened;
    grouped.children.push_back(std::move(inside));
    return grouped;
  }

  Node character_class() {
    Node made = node(Node::Kind::kClass);
    const std::size_t opened = position_;
    take();
    while (!at_end() && (peek() != ']' || made.text.empty() || made.text == "^")) {
      if (peek() == '\\' && at_ + 1 < pattern_.size()) {
        made.text += take();
        if (peek() == 'w' || peek() == 'W' || peek() == 'b') fault(ascii_hint(peek()));
      }
      made.text += take();
    }
    if (at_end()) {
      fault_at(opened, "a [ that is never closed");
    } else {
      take();
    }
    return made;
  }

  std::optional<Node> slot() {
    Node made = node(Node::Kind::kSlot);
    const std::size_t opened = position_;
    take();
    std::string inside;
    while (!at_end() && peek() != '>') inside += take();
    if (at_end()) {
      fault_at(opened, "a < that is never closed (write \\< for the mark)");
      return std::nullopt;
    }
    take();
    const std::size_t colon = inside.find(':');
    made.name = inside.substr(0, colon);
    made.text = colon == std::string::npos ? made.name : inside.substr(colon + 1);
    const auto valid = [](const std::string& name) {
      return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || is_digit(c) || c == '_';
      });
    };
    if (!valid(made.name) || !valid(made.text)) {
      fault_at(opened, "slot names are lower-case letters, digits and _: <" + inside + ">");
      return std::nullopt;
    }
    return made;
  }

  static std::string ascii_hint(char c) {
    return std::string("\\") + c + " knows ASCII letters only: " +
           (c == 'b' || c == 'B' ? "patterns end at token edges by themselves"
                                 : "write \\l for a letter, \\u for a capital");
  }

  std::optional<Node> escape() {
    const std::size_t at = position_;
    take();
    if (at_end()) {
      fault_at(at, "a \\ at the end escapes nothing");
      return std::nullopt;
    }
    const char c = peek();
    if (c == 'd' || c == 'l' || c == 'u') {
      Node made = node(Node::Kind::kClass);
      made.position = at;
      made.text = std::string("\\") + take();
      return made;
    }
    if (c == 'w' || c == 'W' || c == 'b' || c == 'B') {
      fault_at(at, ascii_hint(c));
      take();
      return std::nullopt;
    }
    if (is_letter(c) || is_digit(c)) {
      fault_at(at, std::string("unknown escape \\") + take());
      return std::nullopt;
    }
    Node literal = node(Node::Kind::kLiteral);
    literal.position = at;
    literal.text = take();
    return literal;
  }

  Node repeated(Node inner) {
    while (true) {
      int min = 0, max = -1;
      const char c = peek();
      if (c == '?') {
        max = 1;
      } else if (c == '+') {
        min = 1;
      } else if (c == '{') {
        if (!braces(min, max)) return inner;
      } else if (c != '*') {
        return inner;
      }
      if (c != '{') take();
      Node repeat;
      repeat.kind = Node::Kind::kRepeat;
      repeat.position = inner.position;
      repeat.min = min;
      repeat.max = max;
      repeat.children.push_back(std::move(inner));
      inner = std::move(repeat);
    }
  }

  bool braces(int& min, int& max) {
    const std::size_t opened = position_;
    take();
    const auto number = [this]() -> std::optional<int> {
      int value = 0, digits = 0;
      while (is_digit(peek()) && digits < 4) {
        value = value * 10 + (peek() - '0');
        ++digits;
        take();
      }
      return digits > 0 ? std::optional<int>(value) : std::nullopt;
    };
    const std::optional<int> low = number();
    max = low.value_or(0);
    if (peek() == ',') {
      take();
      max = number().value_or(-1);
    }
    if (!low || peek() != '}' || (max >= 0 && max < *low) || max > 200) {
      fault_at(opened, "a repetition is written {2}, {1,3} or {1,}, up to 200");
      while (!at_end() && peek() != '}') take();
      if (!at_end()) take();
      return false;
    }
    take();
    min = *low;
    return true;
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
  std::size_t position_ = 0;
  std::vector<PatternFault> faults_;
};

// Capitals of the letters Vietnamese text holds, found by asking which characters folding changes.
const std::string& capital_class() {
  static const std::string made = [] {
    std::string ranges;
    for (char32_t c = 0xC0; c < 0x1F00; ++c) {
      if (c == 0x250) c = 0x1E00;  // what lies between is not Latin
      std::string letter;
      if (c < 0x800) {
        letter += static_cast<char>(0xC0 | (c >> 6));
      } else {
        letter += static_cast<char>(0xE0 | (c >> 12));
        letter += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
      }
      letter += static_cast<char>(0x80 | (c & 0x3F));
      if (text::fold_case(letter) != letter) ranges += letter;
    }
    return "A-Z" + ranges;
  }();
  return made;
}

constexpr std::string_view kAnyLetter = "A-Za-z\\x{80}-\\x{10FFFF}";

std::string quoted(std::string_view literal) {
  std::string made;
  for (const char c : literal) {
    if (!is_letter(c) && !is_digit(c) && c != ' ') made += '\\';
    made += c;
  }
  return made;
}

class Translator {
 public:
  Translator(const SlotLookup& lookup, bool captures) : lookup_(lookup), captures_(captures) {}

  std::string translate(const Node& node) const {
    switch (node.kind) {
      case Node::Kind::kLiteral:
        return quoted(node.text);
      case Node::Kind::kBlank:
        return "\\s+";
      case Node::Kind::kClass:
        return character_class(node.text);
      case Node::Kind::kSlot:
        return slot(node);
      case Node::Kind::kRepeat:
        return repeat(node);
      case Node::Kind::kAlternatives: {
        std::string made = "(?:";
        for (std::size_t i = 0; i < node.children.size(); ++i) {
          if (i > 0) made += '|';
          made += translate(node.children[i]);
        }
        return made + ")";
      }
      case Node::Kind::kSequence:
        break;
    }
    std::string made = "(?:";
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      const Node& child = node.children[i];
      const bool after_number = i > 0 && is_numeric(node.children[i - 1]);
      made += child.kind == Node::Kind::kBlank && after_number ? "\\s*" : translate(child);
    }
    return made + ")";
  }

 private:
  bool is_numeric(const Node& node) const {
    if (node.kind != Node::Kind::kSlot) return false;
    const auto meaning = lookup_(node.text);
    return meaning && meaning->numeric;
  }

  static std::string character_class(const std::string& text) {
    if (text == "\\d") return "[0-9]";
    if (text == "\\l") return "[" + std::string(kAnyLetter) + "]";
    if (text == "\\u") return "[" + capital_class() + "]";
    std::string inside;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == 'l') {
        inside += kAnyLetter;
        ++i;
      } else if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == 'u') {
        inside += capital_class();
        ++i;
      } else {
        inside += text[i];
      }
    }
    return "[" + inside + "]";
  }

  std::string repeat(const Node& node) const {
    const Node& inner = node.children.front();
    if (inner.kind == Node::Kind::kBlank && node.min == 0) return "\\s*";
    std::string made = "(?:" + translate(inner) + ")";
    if (node.min == 0 && node.max == 1) return made + "?";
    if (node.min == 0 && node.max < 0) return made + "*";
    if (node.min == 1 && node.max < 0) return made + "+";
    return made + "{" + std::to_string(node.min) + "," +
           (node.max < 0 ? "" : std::to_string(node.max)) + "}";
  }

  std::string slot(const Node& node) const {
    const auto meaning = lookup_(node.text);
    std::string made;
    if (meaning && meaning->pattern != nullptr) {
      made = Translator(lookup_, false).translate(*meaning->pattern);
    } else if (meaning && meaning->phrases != nullptr) {
      made = phrases(*meaning->phrases);
    }
    return captures_ ? "(?P<" + node.name + ">" + made + ")" : made;
  }

  static std::string phrases(const std::vector<std::string>& all) {
    std::string made = "(?:";
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (i > 0) made += '|';
      for (const char c : quoted(all[i])) {
        if (c == ' ') {
          made += "\\s+";
        } else {
          made += c;
        }
      }
    }
    return made + ")";
  }

  const SlotLookup& lookup_;
  bool captures_;
};

// Walks every way a pattern can begin, as far as its second token. A token counts as known only
// when all its characters are.
class AnchorFinder {
 public:
  explicit AnchorFinder(const SlotLookup& lookup) : lookup_(lookup) {}

  std::optional<std::vector<Anchor>> find(const Node& root) {
    walk({&root, nullptr}, State{});
    if (open_) return std::nullopt;
    return std::vector<Anchor>(found_.begin(), found_.end());
  }

 private:
  // What is left to match: a list of nodes, innermost first.
  struct Rest {
    const Node* node = nullptr;
    const Rest* then = nullptr;
    std::size_t child = 0;  // next child of a sequence
    int repeats = 0;
  };
  struct State {
    std::string first, second;  // characters of the tokens so far
    bool number = false;        // the first token is a number
    bool closed = false;        // the first token is complete
    bool separated = false;     // the first token is a number that '.' or ',' goes on
    bool begun() const { return number || !first.empty(); }
  };

  static TokenClass class_of(char c) {
    return is_digit(c) ? TokenClass::kNumber : is_letter(c) ? TokenClass::kWord : TokenClass::kMark;
  }

  // Notes a beginning: its second token is what the state holds of it, or any of `next`.
  void emit(const State& state, std::optional<TokenClass> next) {
    if (!state.begun()) {
      open_ = true;  // the pattern can be empty
      return;
    }
    Anchor anchor;
    anchor.token_class = state.number ? TokenClass::kNumber : class_of(state.first.front());
    anchor.key = state.number ? 0 : text::token_key(state.first);
    anchor.next_class = next;
    anchor.separated = state.separated;
    if (!state.second.empty()) {
      anchor.next_class = class_of(state.second.front());
      const bool known = anchor.next_class != TokenClass::kNumber;
      anchor.next_key = known ? text::token_key(state.second) : 0;
    }
    found_.insert(anchor);
  }
  void emit_any(const State& state) {
    for (const TokenClass next : {TokenClass::kNumber, TokenClass::kWord, TokenClass::kMark}) {
      emit(state, next);
    }
    emit(state, std::nullopt);
  }
  // The second token is begun, but how it goes on is not known.
  void emit_begun(State state) {
    const TokenClass next = class_of(state.second.front());
    state.second.clear();
    emit(state, next);
  }

  void proceed(const Rest* then, State state) {
    if (open_) return;
    if (then == nullptr || then->node == nullptr) {
      emit(state, std::nullopt);
    } else {
      walk(*then, std::move(state));
    }
  }

  void walk(const Rest& rest, State state) {
    if (open_ || ++steps_ > kMostSteps) {
      open_ = true;
      return;
    }
    const Node& node = *rest.node;
    switch (node.kind) {
      case Node::Kind::kSequence: {
        if (rest.child >= node.children.size()) return proceed(rest.then, std::move(state));
        Rest after = rest;
        ++after.child;
        Rest here{&node.children[rest.child], &after};
        return walk(here, std::move(state));
      }
      case Node::Kind::kAlternatives:
        for (const Node& child : node.children) walk({&child, rest.then}, state);
        return;
      case Node::Kind::kRepeat: {
        if (rest.repeats >= node.min) proceed(rest.then, state);
        if (node.max < 0 ? rest.repeats <= node.min : rest.repeats < node.max) {
          if (rest.repeats > 1 && rest.repeats >= node.min) return;
          Rest again = rest;
          ++again.repeats;
          walk({&node.children.front(), &again}, std::move(state));
        }
        return;
      }
      case Node::Kind::kBlank:
        if (!state.second.empty()) return emit(state, std::nullopt);
        if (state.begun()) state.closed = true;
        return proceed(rest.then, std::move(state));
      case Node::Kind::kLiteral:
        return characters(node.text, rest.then, std::move(state));
      case Node::Kind::kClass:
        return character_class(node.text, rest.then, std::move(state));
      case Node::Kind::kSlot:
        return slot(node, rest.then, std::move(state));
    }
  }

  void slot(const Node& node, const Rest* then, State state) {
    const auto meaning = lookup_(node.text);
    if (!meaning) return;
    if (meaning->numeric) {
      if (!state.second.empty()) {
        // Digits go on in a word, and are a token of their own behind a mark.
        return is_letter(state.second.front()) ? emit_begun(state) : emit(state, std::nullopt);
      }
      if (state.closed) return emit(state, TokenClass::kNumber);
      if (state.begun()) {
        // A number right behind a letter belongs to the letter's token; behind a mark it does not.
        open_ = open_ || state.number || is_letter(state.first.front());
        return emit(state, TokenClass::kNumber);
      }
      state.number = true;
      state.closed = true;
      state.separated = meaning->pattern != nullptr && needs_separator(*meaning->pattern);
      return proceed(then, std::move(state));
    }
    if (!meaning->first_words.empty()) {
      for (const auto* phrases : meaning->first_words) {
        for (const std::string& phrase : *phrases) {
          // Of a phrase that is looked up, the expression sees the first word only.
          characters(first_word(phrase), nullptr, state);
        }
      }
      return;
    }
    if (meaning->pattern != nullptr) return walk({meaning->pattern, then}, std::move(state));
    for (const std::string& phrase : *meaning->phrases) characters(phrase, then, state);
  }

  // Whether every number that the pattern takes has a '.' or ',' inside.
  static bool needs_separator(const Node& node) {
    if (node.kind == Node::Kind::kClass) return node.text == ".,";
    if (node.kind == Node::Kind::kRepeat && node.min == 0) return false;
    return node.kind != Node::Kind::kAlternatives &&
           std::any_of(node.children.begin(), node.children.end(), needs_separator);
  }

  static std::string_view first_word(std::string_view phrase) {
    std::size_t size = 0;
    while (size < phrase.size() && (is_letter(phrase[size]) || is_digit(phrase[size]))) ++size;
    return phrase.substr(0, size);
  }

  void characters(std::string_view text, const Rest* then, State state) {
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t size = std::min(code_point_size(text[i]), text.size() - i);
      const char c = text[i];
      if (c == ' ') {
        if (!state.second.empty()) return emit(state, std::nullopt);
        if (state.begun()) state.closed = true;
      } else if (state.closed || !joins(state.first, state.number, c)) {
        state.closed = true;
        if (!state.second.empty() && !joins(state.second, is_digit(state.second.front()), c)) {
          return emit(state, std::nullopt);
        }
        state.second += text.substr(i, size);
      } else if (is_digit(c) && state.first.empty()) {
        state.number = true;
      } else {
        state.first += text.substr(i, size);
      }
      i += size;
    }
    proceed(then, std::move(state));
  }

  // Whether a character goes on with a token: a mark is a token by itself.
  static bool joins(const std::string& token, bool number, char c) {
    if (number) return is_digit(c);
    if (token.empty()) return true;
    return is_letter(token.front()) && (is_letter(c) || is_digit(c));
  }

  void character_class(const std::string& text, const Rest* then, State state) {
    const bool digits = text == "\\d" || text == "0-9";
    if (!state.begun()) {
      if (!digits) {
        open_ = true;
        return;
      }
      state.number = true;
      return proceed(then, std::move(state));
    }
    if (!state.second.empty()) {
      // The class may go on with the second token or end it: all that is sure is its class.
      return emit_begun(std::move(state));
    }
    if (state.closed) {
      if (digits) return emit(state, TokenClass::kNumber);
      if (text == "\\l") return emit(state, TokenClass::kWord);
      const bool marks_only = text.find_first_not_of("/.,;:-") == std::string::npos;
      if (!marks_only) return emit_any(state);
      emit(state, TokenClass::kMark);
      if (state.number && text.find_first_of(".,") != std::string::npos) {
        state.separated = true;
        emit_any(state);
      }
      return;
    }
    if (state.number) {
      if (digits) return proceed(then, std::move(state));
      return emit_any(state);
    }
    if (!is_letter(state.first.front())) return emit_any(state);
    open_ = true;  // a word whose end is not known
  }

  static constexpr int kMostSteps = 400000;
  const SlotLookup& lookup_;
  std::set<Anchor> found_;
  bool open_ = false;
  int steps_ = 0;
};

// The most tokens that a part of a pattern can take before its first number.
struct Reach {
  std::size_t tokens = 0;
  bool certain = true;      // `tokens` is known at all
  bool has_number = false;  // every way through this part holds a number
};

std::size_t tokens_of_phrase(std::string_view phrase) {
  std::size_t tokens = 0;
  bool in_word = false;
  for (const char c : phrase) {
    const bool word = is_letter(c) || is_digit(c);
    if (c != ' ' && (!word || !in_word)) ++tokens;
    in_word = word;
  }
  return tokens;
}

Reach reach_of(const Node& node, const SlotLookup& lookup) {
  switch (node.kind) {
    case Node::Kind::kBlank:
      return {};
    case Node::Kind::kLiteral:
      return {1, true, is_digit(node.text.front())};
    case Node::Kind::kClass:
      return {1, true, node.text == "\\d" || node.text == "0-9"};
    case Node::Kind::kRepeat: {
      Reach inner = reach_of(node.children.front(), lookup);
      if (node.min > 0 && inner.has_number) return inner;
      if (node.max < 0) inner.certain = inner.certain && inner.tokens == 0;
      inner.tokens *= static_cast<std::size_t>(std::max(node.max, 1));
      inner.has_number = false;
      return inner;
    }
    case Node::Kind::kSlot: {
      const auto meaning = lookup(node.text);
      if (!meaning) return {0, false, false};
      if (meaning->numeric) return {0, true, true};
      if (meaning->pattern != nullptr) return reach_of(*meaning->pattern, lookup);
      Reach longest;
      for (const std::string& phrase : *meaning->phrases) {
        longest.tokens = std::max(longest.tokens, tokens_of_phrase(phrase));
      }
      return longest;
    }
    case Node::Kind::kAlternatives: {
      Reach all{0, true, true};
      for (const Node& child : node.children) {
        const Reach one = reach_of(child, lookup);
        all.tokens = std::max(all.tokens, one.tokens);
        all.certain = all.certain && one.certain;
        all.has_number = all.has_number && one.has_number;
      }
      return all;
    }
    case Node::Kind::kSequence:
      break;
  }
  Reach all;
  for (const Node& child : node.children) {
    const Reach next = reach_of(child, lookup);
    all.tokens += next.tokens;
    all.certain = all.certain && next.certain;
    all.has_number = next.has_number;
    if (next.has_number) break;
  }
  return all;
}

// The kinds of character a match can end with.
unsigned ends_of_text(std::string_view text) {
  if (text.empty()) return 0;
  const char last = text.back();
  return is_letter(last) || is_digit(last) ? kEndsInWord : kEndsInMark;
}

}  // namespace

unsigned ends_of(const Node& node, const SlotLookup& lookup) {
  switch (node.kind) {
    case Node::Kind::kLiteral:
      return ends_of_text(node.text);
    case Node::Kind::kBlank:
      return kEndsInMark;
    case Node::Kind::kClass: {
      const std::string& text = node.text;
      const bool word = text.find_first_of(
                            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQR"
                            "STUVWXYZ\\") != std::string::npos;
      return word ? kEndsInWord : kEndsInMark;
    }
    case Node::Kind::kSlot: {
      const auto meaning = lookup(node.text);
      if (!meaning) return kEndsInWord;
      if (meaning->pattern != nullptr) return ends_of(*meaning->pattern, lookup);
      unsigned ends = 0;
      for (const std::string& phrase : *meaning->phrases) ends |= ends_of_text(phrase);
      return ends;
    }
    case Node::Kind::kRepeat:
      return ends_of(node.children.front(), lookup) | (node.min == 0 ? kEndsEarlier : 0U);
    case Node::Kind::kAlternatives: {
      unsigned ends = 0;
      for (const Node& child : node.children) ends |= ends_of(child, lookup);
      return ends;
    }
    case Node::Kind::kSequence:
      break;
  }
  unsigned ends = kEndsEarlier;
  for (auto child = node.children.rbegin(); child != node.children.rend(); ++child) {
    ends = (ends & ~kEndsEarlier) | ends_of(*child, lookup);
    if ((ends & kEndsEarlier) == 0) break;
  }
  return ends;
}

ParsedPattern parse_pattern(std::string_view pattern) { return Parser(pattern).parse(); }

std::string to_re2(const Node& root, const SlotLookup& lookup) {
  return Translator(lookup, true).translate(root);
}

bool asks_for_capitals(const Node& root, const SlotLookup& lookup) {
  if (root.kind == Node::Kind::kClass) return root.text.find("\\u") != std::string::npos;
  if (root.kind == Node::Kind::kSlot) {
    const auto meaning = lookup(root.text);
    return meaning && meaning->pattern != nullptr && asks_for_capitals(*meaning->pattern, lookup);
  }
  return std::any_of(root.children.begin(), root.children.end(),
                     [&](const Node& child) { return asks_for_capitals(child, lookup); });
}

std::optional<std::vector<Anchor>> anchors_of(const Node& root, const SlotLookup& lookup) {
  return AnchorFinder(lookup).find(root);
}

std::optional<std::size_t> tokens_before_number(const Node& root, const SlotLookup& lookup) {
  const Reach reach = reach_of(root, lookup);
  return reach.certain && reach.has_number ? std::optional(reach.tokens) : std::nullopt;
}

namespace {

// What a part of a pattern can end with.
struct LastTokens {
  std::vector<std::uint32_t> keys;
  bool may_be_empty = false;
  bool certain = true;
};

void add_last_token(std::string_view text, LastTokens& last) {
  const std::vector<text::Token> tokens = text::tokenize(text).tokens;
  if (tokens.empty()) {
    last.certain = false;
  } else {
    last.keys.push_back(tokens.back().key);
  }
}

LastTokens last_tokens_of(const Node& node, const SlotLookup& lookup);

// From the end back to the first part that cannot be left out.
LastTokens last_of_sequence(const std::vector<Node>& parts, const SlotLookup& lookup) {
  LastTokens all;
  all.may_be_empty = true;
  for (std::size_t i = parts.size(); i-- > 0 && all.may_be_empty;) {
    LastTokens part = last_tokens_of(parts[i], lookup);
    // Characters that follow others without a blank are but the end of a token.
    const bool joined =
        i > 0 && parts[i].kind == Node::Kind::kLiteral && parts[i - 1].kind != Node::Kind::kBlank;
    all.certain = all.certain && part.certain && !joined;
    all.keys.insert(all.keys.end(), part.keys.begin(), part.keys.end());
    all.may_be_empty = part.may_be_empty;
  }
  return all;
}

LastTokens last_tokens_of(const Node& node, const SlotLookup& lookup) {
  LastTokens last;
  switch (node.kind) {
    case Node::Kind::kSequence:
      return last_of_sequence(node.children, lookup);
    case Node::Kind::kAlternatives:
      for (const Node& child : node.children) {
        const LastTokens one = last_tokens_of(child, lookup);
        last.keys.insert(last.keys.end(), one.keys.begin(), one.keys.end());
        last.certain = last.certain && one.certain;
        last.may_be_empty = last.may_be_empty || one.may_be_empty;
      }
      return last;
    case Node::Kind::kRepeat:
      last = last_tokens_of(node.children.front(), lookup);
      last.may_be_empty = last.may_be_empty || node.min == 0;
      return last;
    case Node::Kind::kBlank:
      last.may_be_empty = true;
      return last;
    case Node::Kind::kLiteral:
      add_last_token(node.text, last);
      return last;
    case Node::Kind::kSlot: {
      const auto meaning = lookup(node.text);
      if (meaning && meaning->phrases != nullptr) {
        for (const std::string& phrase : *meaning->phrases) add_last_token(phrase, last);
        return last;
      }
      if (meaning && meaning->pattern != nullptr && meaning->first_words.empty()) {
        return last_tokens_of(*meaning->pattern, lookup);
      }
      break;
    }
    case Node::Kind::kClass:
      break;
  }
  last.certain = false;
  return last;
}

}  // namespace

std::optional<std::vector<std::uint32_t>> last_keys_of(const Node& root, const SlotLookup& lookup) {
  LastTokens last = last_tokens_of(root, lookup);
  if (!last.certain || last.may_be_empty) return std::nullopt;
  return std::move(last.keys);
}

}  // namespace solieu::grammar
