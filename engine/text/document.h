#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/text/offset_map.h"
#include "engine/text/sentence.h"
#include "engine/text/span.h"
#include "engine/text/token.h"

namespace solieu::text {

// One report, normalized once and never changed afterwards. Rules read `text()`, people read
// `source()`; `source_range()` leads from the first to the second, so that every fact can quote the
// report exactly as it was filed. Views live as long as the document.
class Document {
 public:
  // Throws `InvalidUtf8` naming the first bad byte. Nothing is ever replaced silently.
  static Document from_utf8(std::string source);

  std::string_view source() const { return source_; }
  std::string_view text() const { return changed_ ? std::string_view(shadow_) : source(); }
  std::string_view text(Span span) const { return text().substr(span.begin, span.size()); }
  // The shadow text in lower case, byte for byte at the same places: what rules that ignore case
  // are matched against.
  std::string_view folded() const { return folded_; }

  const std::vector<Token>& tokens() const { return tokens_; }
  const std::vector<Line>& lines() const { return lines_; }
  const std::vector<Sentence>& sentences() const { return sentences_; }

  // The line breaks of the shadow text that stand inside wrapped paragraphs, see wrap.h; in order.
  const std::vector<std::size_t>& wraps() const { return wraps_; }

  // Index of the first token that begins at or after `offset` (bytes of the shadow text).
  std::size_t token_at(std::size_t offset) const;

  // The same place in the text as read, in code points. Widens to whole source characters where
  // normalizing merged several into one.
  SourceRange source_range(Span span) const;
  // And back: the span whose source range this is, or the least that covers it.
  Span span_of(SourceRange range) const;
  // The characters of that place, exactly as read.
  std::string_view source_text(Span span) const;

 private:
  Document() = default;
  std::size_t code_points_before(std::size_t source_byte) const;
  std::size_t byte_of(std::size_t code_point) const;

  std::string source_;
  std::string folded_;
  std::string shadow_;  // empty when the source is its own shadow
  bool changed_ = false;
  OffsetMap to_source_;
  std::vector<Token> tokens_;
  std::vector<Line> lines_;
  std::vector<Sentence> sentences_;
  std::vector<std::size_t> wraps_;
  std::vector<std::size_t> code_point_marks_;  // code points before each 256th source byte
};

}  // namespace solieu::text
