#include "engine/text/shadow.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>

#include "engine/error.h"
#include "engine/text/code_point.h"
#include "engine/text/folding.h"
#include "engine/text/normalize.h"
#include "engine/text/span.h"
#include "engine/text/syllable.h"
#include "engine/text/tokenizer.h"
#include "engine/text/utf8.h"

namespace solieu::text {
namespace {

// Offsets in tokens and maps have 32 bits.
void check_size(std::string_view text) {
  if (text.size() > std::numeric_limits<std::uint32_t>::max()) {
    throw Error("a text of " + std::to_string(text.size()) + " bytes: 4 GB is too much for one");
  }
}

// Rewrites these syllables letter by letter, so that each letter still leads to its own place.
Normalized place_tones(std::string_view text, const std::vector<Span>& misplaced) {
  Normalized placed;
  placed.text.reserve(text.size());
  std::size_t copied = 0;
  for (const Span span : misplaced) {
    const std::string syllable = tone_placed(text.substr(span.begin, span.size())).value();
    const char* const end = syllable.data() + syllable.size();
    const char* letter = syllable.data();
    for (std::size_t at = span.begin; at < span.end;) {
      const std::size_t old_size = code_point_at(&text[at], text.data() + span.end).size;
      const std::size_t size = code_point_at(letter, end).size;
      if (text.substr(at, old_size) != std::string_view(letter, size)) {
        placed.text.append(text, copied, at - copied);
        placed.to_source.add_edit(placed.text.size(), size, at, old_size);
        placed.text.append(letter, size);
        copied = at + old_size;
      }
      at += old_size;
      letter += size;
    }
  }
  placed.text.append(text, copied);
  return placed;
}

// Moves the tokens of the old text to where the new one has them.
void move_tokens(const Normalized& placed, std::vector<Token>& tokens) {
  auto edit = placed.to_source.edits().begin();
  const auto last = placed.to_source.edits().end();
  std::uint32_t shift = 0;  // modulo 2^32, as offsets may fall too
  for (Token& token : tokens) {
    const std::uint32_t old_end = token.end;
    token.begin += shift;
    const bool is_rewritten = edit != last && edit->source < old_end;
    for (; edit != last && edit->source < old_end; ++edit) {
      shift += edit->target_size - edit->source_size;
    }
    token.end += shift;
    if (is_rewritten) {
      token.key =
          token_key(std::string_view(placed.text).substr(token.begin, token.end - token.begin));
    }
  }
}

}  // namespace

Shadow make_shadow(std::string_view source) {
  check_size(source);
  if (!is_utf8(source)) {
    throw InvalidUtf8(first_invalid_byte(source));
  }
  Shadow shadow;
  if (std::optional<Normalized> folded = fold_characters(source)) {
    shadow.text = std::move(folded->text);
    shadow.to_source = std::move(folded->to_source);
    check_size(*shadow.text);
  }
  const std::string_view text = shadow.text ? std::string_view(*shadow.text) : source;
  Tokens tokens = tokenize(text);
  shadow.tokens = std::move(tokens.tokens);
  if (!tokens.misplaced_tones.empty()) {
    Normalized placed = place_tones(text, tokens.misplaced_tones);
    move_tokens(placed, shadow.tokens);
    shadow.to_source = placed.to_source.through(shadow.to_source);
    shadow.text = std::move(placed.text);
  }
  return shadow;
}

}  // namespace solieu::text
