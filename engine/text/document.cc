#include "engine/text/document.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "engine/text/code_point.h"
#include "engine/text/normalize.h"
#include "engine/text/segmenter.h"
#include "engine/text/shadow.h"

namespace solieu::text {
namespace {

constexpr std::size_t kMarkDistance = 256;

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

// Empty where every byte is a code point of its own.
std::vector<std::size_t> code_point_marks(std::string_view source) {
  std::vector<std::size_t> marks;
  marks.reserve(source.size() / kMarkDistance + 1);
  std::size_t count = 0;
  for (std::size_t at = 0; at < source.size(); at += kMarkDistance) {
    marks.push_back(count);
    count += count_code_points(source.substr(at, kMarkDistance));
  }
  if (count == source.size()) marks.clear();
  return marks;
}

}  // namespace

Document Document::from_utf8(std::string source) {
  Document document;
  document.source_ = std::move(source);
  Shadow shadow = make_shadow(document.source_);
  document.changed_ = shadow.text.has_value();
  if (shadow.text) document.shadow_ = std::move(*shadow.text);
  document.to_source_ = std::move(shadow.to_source);
  document.tokens_ = std::move(shadow.tokens);
  document.folded_ = fold_case_in_place(std::string(document.text()));
  Segments segments = segment(document.text(), document.tokens_);
  document.lines_ = std::move(segments.lines);
  document.sentences_ = std::move(segments.sentences);
  document.wraps_ = std::move(segments.wraps);
  document.code_point_marks_ = code_point_marks(document.source_);
  return document;
}

std::size_t Document::token_at(std::size_t offset) const {
  const auto found =
      std::lower_bound(tokens_.begin(), tokens_.end(), offset,
                       [](const Token& token, std::size_t at) { return token.begin < at; });
  return static_cast<std::size_t>(found - tokens_.begin());
}

SourceRange Document::source_range(Span span) const {
  assert(span.begin <= span.end && span.end <= text().size() && "the span lies in the text");
  const Span source = to_source_.to_source(span);
  return {code_points_before(source.begin), code_points_before(source.end)};
}

Span Document::span_of(SourceRange range) const {
  assert(range.begin <= range.end && "a range has no end before its beginning");
  return to_source_.to_target({byte_of(range.begin), byte_of(range.end)});
}

std::string_view Document::source_text(Span span) const {
  assert(span.begin <= span.end && span.end <= text().size() && "the span lies in the text");
  const Span source = to_source_.to_source(span);
  return std::string_view(source_).substr(source.begin, source.size());
}

std::size_t Document::code_points_before(std::size_t source_byte) const {
  if (code_point_marks_.empty()) return source_byte;
  const std::size_t mark = std::min(source_byte / kMarkDistance, code_point_marks_.size() - 1);
  const std::size_t begin = mark * kMarkDistance;
  return code_point_marks_[mark] +
         count_code_points(std::string_view(source_).substr(begin, source_byte - begin));
}

std::size_t Document::byte_of(std::size_t code_point) const {
  if (code_point_marks_.empty()) return std::min(code_point, source_.size());
  // The last block that begins at or before the code point; it may begin within one.
  const auto next =
      std::upper_bound(code_point_marks_.begin(), code_point_marks_.end(), code_point);
  const auto block = static_cast<std::size_t>(next - code_point_marks_.begin()) - 1;
  std::size_t left = code_point - code_point_marks_[block];
  for (std::size_t at = block * kMarkDistance; at < source_.size(); ++at) {
    if (is_continuation(source_[at])) continue;
    if (left == 0) return at;
    --left;
  }
  return source_.size();
}

}  // namespace solieu::text
