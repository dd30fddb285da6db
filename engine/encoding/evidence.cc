#include "engine/encoding/evidence.h"

#include <string>
#include <unordered_map>

#include "engine/text/character.h"
#include "engine/text/code_point.h"
#include "engine/text/composition.h"
#include "engine/text/syllable.h"

namespace solieu::encoding {
namespace {

// Quotes, dashes, dots and blanks, which may touch a word.
bool is_punctuation(char32_t c) {
  return (c >= 0x2000 && c < 0x2070) || c == 0xA0 || c == U'«' || c == U'»' || c == 0xFEFF;
}

// Goes over a text word by word: letters that stand together, and what is no letter but written
// among them.
class Census {
 public:
  void add(std::string_view character, const text::Character& described) {
    word_ += character;
    ++characters_;
    is_marked_ |= character.size() > 1;
    has_letter_ |= described.is_letter();
    is_abbreviation_ &= character.size() > 1 ? described.plain == U'd' : !described.is_vowel;
  }
  void end_word() {
    if (has_letter_) {
      ++evidence_.words;
      if (is_marked_ && characters_ > 1 && !is_abbreviation_) judge();
    }
    word_.clear();
    characters_ = 0;
    is_marked_ = has_letter_ = false;
    is_abbreviation_ = true;
  }
  Evidence evidence() const { return evidence_; }

 private:
  void judge() {
    const auto [known, is_new] = is_well_formed_.try_emplace(word_, false);
    if (is_new) known->second = text::is_well_formed(text::composed(word_));
    ++evidence_.marked;
    if (!known->second) return;
    ++evidence_.well_formed;
    evidence_.distinct += is_new ? 1 : 0;
  }

  Evidence evidence_;
  std::string word_;
  std::size_t characters_ = 0;
  bool is_marked_ = false;
  bool has_letter_ = false;
  bool is_abbreviation_ = true;  // HĐND, QĐ: consonants, no other mark than that of đ
  std::unordered_map<std::string, bool> is_well_formed_;
};

}  // namespace

Evidence evidence_in(std::string_view text) {
  const text::CharacterTable& table = text::CharacterTable::instance();
  Census census;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at < end;) {
    const text::CodePoint next = text::code_point_at(at, end);
    const text::Character character = table.at(next.value);
    if (next.size > 1 ? !is_punctuation(next.value) : character.is_letter()) {
      census.add(std::string_view(at, next.size), character);
    } else {
      census.end_word();
    }
    at += next.size;
  }
  census.end_word();
  return census.evidence();
}

}  // namespace solieu::encoding
