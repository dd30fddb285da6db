#include "engine/encoding/evidence.h"

#include <string>

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

// The letters that stand together, and what is no letter but written among them.
class Run {
 public:
  void add(std::string_view character, const text::Character& described) {
    letters_ += character;
    is_marked_ |= character.size() > 1;
    has_letter_ |= described.is_letter();
  }
  void finish(Evidence& evidence) {
    if (is_marked_ && has_letter_) {
      ++evidence.words;
      evidence.well_formed += text::is_well_formed(text::composed(letters_)) ? 1 : 0;
    }
    *this = {};
  }

 private:
  std::string letters_;
  bool is_marked_ = false;
  bool has_letter_ = false;
};

}  // namespace

Evidence evidence_in(std::string_view text) {
  const text::CharacterTable& table = text::CharacterTable::instance();
  Evidence evidence;
  Run run;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at < end;) {
    const text::CodePoint next = text::code_point_at(at, end);
    const text::Character described = table.at(next.value);
    const bool belongs = next.size > 1 ? !is_punctuation(next.value) : described.is_letter();
    if (belongs) {
      run.add(std::string_view(at, next.size), described);
    } else {
      run.finish(evidence);
    }
    at += next.size;
  }
  run.finish(evidence);
  return evidence;
}

}  // namespace solieu::encoding
