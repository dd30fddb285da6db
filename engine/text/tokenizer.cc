#include "engine/text/tokenizer.h"

#include <cstddef>
#include <utility>

#include "engine/text/character.h"
#include "engine/text/code_point.h"
#include "engine/text/letter_run.h"
#include "engine/text/syllable.h"

namespace solieu::text {
namespace {

// Multiplicative hash, a code point at a time; the high half of it is the key.
class Key {
 public:
  void add(char32_t lower) { hash_ = (hash_ ^ lower) * 0x9E3779B97F4A7C15u; }
  std::uint32_t value() const { return static_cast<std::uint32_t>(hash_ >> 32); }

 private:
  std::uint64_t hash_ = 0xCBF29CE484222325u;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct KnownWord {
  std::uint32_t key = 0;
  bool is_tone_misplaced = false;
};

// Outlives the text, as one report's words are the next one's. It only saves work: what is known of
// a run follows from its bytes.
LetterRunMemo<KnownWord>& known_words() {
  thread_local LetterRunMemo<KnownWord> words;
  return words;
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text)
      : begin_(text.data()), end_(begin_ + text.size()), at_(begin_) {}

  Tokens run() {
    // Vietnamese syllables take six bytes, their blank included; a little more room than that.
    result_.tokens.reserve(static_cast<std::size_t>(end_ - begin_) / 5);
    while (at_ < end_) {
      if (is_ascii(*at_) && !table_.ascii(*at_).is_letter()) {
        take_other({static_cast<unsigned char>(*at_), 1});
        continue;
      }
      const LetterRun letters(at_, end_);
      const KnownWord* const known = letters.is_short() ? known_.find(letters) : nullptr;
      if (known != nullptr && !may_go_on(letters.end())) {
        if (known->is_tone_misplaced) note_misplaced(at_, letters.end());
        add(letters.end(), known->key, TokenClass::kWord);
        if (at_ < end_ && *at_ == ' ') ++at_;
        continue;
      }
      const CodePoint next = code_point_at(at_, end_);
      if (!look_up(next).is_letter()) {
        take_other(next);
        continue;
      }
      const char* const word = at_;
      const bool is_all_letters = take_word();
      if (is_all_letters && letters.is_short() && at_ == letters.end()) {
        known_.add(letters, {result_.tokens.back().key, is_noted_misplaced(word)});
      }
    }
    return std::move(result_);
  }

 private:
  // Valid until the next call.
  const Character& look_up(CodePoint c) {
    if (const Character* known = table_.find(c.value)) return *known;
    return unusual_ = table_.at(c.value);
  }
  bool is_digit_at(const char* at) const { return at < end_ && is_digit(*at); }
  bool is_separator_at(const char* at) const { return at < end_ && (*at == '.' || *at == ','); }
  bool is_letter_at(const char* at) {
    return at < end_ && look_up(code_point_at(at, end_)).is_letter();
  }

  // Inside a word: H'Bơ.
  bool is_inner_apostrophe(const char* at) {
    return *at == '\'' && !is_digit(at[-1]) && is_letter_at(at + 1);
  }

  // Whether a word may reach beyond its letters.
  bool may_go_on(const char* at) const { return at < end_ && (is_digit(*at) || *at == '\''); }

  // From `at_` to `end`, where `at_` goes.
  void add(const char* end, std::uint32_t key, TokenClass token_class) {
    result_.tokens.push_back({static_cast<std::uint32_t>(at_ - begin_),
                              static_cast<std::uint32_t>(end - begin_), key, token_class});
    at_ = end;
  }

  void take_other(CodePoint first) {
    const Character& character = look_up(first);
    switch (character.character_class) {
      case CharacterClass::kBlank:
        at_ += first.size;
        break;
      case CharacterClass::kDigit:
        take_number();
        break;
      default: {
        Key key;
        key.add(character.lower);
        add(at_ + first.size, key.value(), TokenClass::kMark);
      }
    }
  }

  void take_number() {
    const char* at = at_;
    Key key;
    do key.add(static_cast<unsigned char>(*at++));
    while (is_digit_at(at) || (is_separator_at(at) && is_digit_at(at + 1)));
    add(at, key.value(), TokenClass::kNumber);
  }

  // Says whether the word has nothing but letters.
  bool take_word() {
    const char* at = at_;
    const char* syllable = at_;
    Key key;
    bool has_digits = false, is_all_letters = true;
    while (at < end_) {
      const CodePoint next = code_point_at(at, end_);
      const Character character = look_up(next);
      if (!character.is_letter()) {
        const bool is_combining = character.character_class == CharacterClass::kCombining;
        if (character.character_class == CharacterClass::kDigit) {
          if (!has_digits && is_running_text(std::string_view(at_, at))) break;
          has_digits = true;
        } else if (!is_combining && !is_inner_apostrophe(at)) {
          break;
        }
        is_all_letters = false;
        // A mark that no letter takes: what it stands on is not a syllable.
        if (!is_combining) check_tone(syllable, at);
        syllable = at + next.size;
      }
      key.add(character.lower);
      at += next.size;
    }
    check_tone(syllable, at);
    add(at, key.value(), TokenClass::kWord);
    return is_all_letters;
  }

  void check_tone(const char* syllable, const char* end) {
    if (syllable == end) return;
    if (tone_placed(std::string_view(syllable, end))) note_misplaced(syllable, end);
  }
  void note_misplaced(const char* syllable, const char* end) {
    result_.misplaced_tones.push_back(
        {static_cast<std::size_t>(syllable - begin_), static_cast<std::size_t>(end - begin_)});
  }

  bool is_noted_misplaced(const char* syllable) const {
    return !result_.misplaced_tones.empty() &&
           result_.misplaced_tones.back().begin == static_cast<std::size_t>(syllable - begin_);
  }

  // Before a digit: "cho189" lacks a blank, while m2, QH14 and H1N1 are words. The former are the
  // syllables of running text, in lower case as those are, and the đ that a ₫ before its amount was
  // folded to.
  bool is_running_text(std::string_view letters) const {
    if (letters == "đ") return true;
    const char* const end = letters.data() + letters.size();
    const char* const last = code_point_before(end, letters.data());
    return last > letters.data() && table_.at(code_point_at(last, end).value).is_lower &&
           is_syllable(letters);
  }

  const CharacterTable& table_ = CharacterTable::instance();
  const char* const begin_;
  const char* const end_;
  const char* at_;
  Tokens result_;
  Character unusual_;
  LetterRunMemo<KnownWord>& known_ = known_words();
};

}  // namespace

Tokens tokenize(std::string_view text) { return Tokenizer(text).run(); }

std::uint32_t token_key(std::string_view shadow_text) {
  const CharacterTable& table = CharacterTable::instance();
  const char* const end = shadow_text.data() + shadow_text.size();
  Key key;
  for (const char* at = shadow_text.data(); at < end;) {
    const CodePoint next = code_point_at(at, end);
    key.add(table.at(next.value).lower);
    at += next.size;
  }
  return key.value();
}

}  // namespace solieu::text
