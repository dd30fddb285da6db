#include "engine/html/prose.h"

#include "engine/html/ascii.h"
#include "engine/text/code_point.h"

namespace solieu::html {
namespace {

// Code points without blanks; a syllable has about four.
constexpr std::size_t kShortSentence = 20;
constexpr std::size_t kSentence = 55;
constexpr std::size_t kLongWithoutStop = 130;
// One letter in so many has a mark in Vietnamese: one in four on average.
constexpr std::size_t kMarkedOneIn = 12;

std::size_t letters_with_marks(std::string_view line) {
  std::size_t count = 0;
  for (const char* at = line.data(); at < line.data() + line.size();) {
    const text::CodePoint c = text::code_point_at(at, line.data() + line.size());
    // Latin with marks, combining marks, Vietnamese letters.
    if ((c.value >= 0xC0 && c.value < 0x370) || (c.value >= 0x1E00 && c.value < 0x1F00)) ++count;
    at += c.size;
  }
  return count;
}

bool ends_sentence(std::string_view line) {
  for (const std::string_view closing : {"\u201D", "\"", ")", "\u2019", "'"}) {
    if (line.ends_with(closing)) line.remove_suffix(closing.size());
  }
  return !line.empty() && (is_one_of(line.back(), ".!?;:") || line.ends_with("\u2026"));
}

}  // namespace

LineLook look_of(const Layout& layout, const Line& line) {
  if (2 * line.linked > line.letters) return LineLook::kLinks;
  if (line.letters < kShortSentence || line.kind == LineKind::kRow) return LineLook::kShort;
  const std::string_view words = layout.text_of(line);
  const bool is_sentence = ends_sentence(words);
  if (!is_sentence && line.letters < kLongWithoutStop) return LineLook::kShort;
  if (letters_with_marks(words) * kMarkedOneIn < line.letters) return LineLook::kForeign;
  return line.letters < kSentence ? LineLook::kSentence : LineLook::kProse;
}

}  // namespace solieu::html
