#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/text/document.h"
#include "engine/text/span.h"

namespace solieu::input {

// A document as a page was laid out: its lines that are not blank, without the blanks around them;
// a paragraph wrapped to a width is one. Not `Document::lines()`, which join more: a menu is
// nothing but short lines in lower case. Lives no longer than the document.
class Page {
 public:
  enum class Shape : std::uint8_t {
    kShort,     // a heading, caption, name, button
    kSentence,  // ends as a sentence does
    kProse,     // a paragraph
  };

  // Lines within `furniture` (bytes of the text as read, in order, apart) are set aside: the page
  // is what remains.
  explicit Page(const text::Document& document, const std::vector<text::Span>& furniture = {});

  const text::Document& document() const { return document_; }
  std::size_t size() const { return spans_.size(); }
  text::Span span(std::size_t line) const { return spans_[line]; }
  std::string_view text(std::size_t line) const { return document_.text(spans_[line]); }
  std::string_view source(std::size_t line) const { return document_.source_text(spans_[line]); }
  Shape shape(std::size_t line) const { return shapes_[line]; }
  // Whether the line can hardly be anything but body.
  bool is_body_like(std::size_t line) const { return shapes_[line] != Shape::kShort; }
  // The lines set aside, in order.
  const std::vector<text::Span>& set_aside() const { return set_aside_; }

 private:
  const text::Document& document_;
  std::vector<text::Span> spans_;
  std::vector<Shape> shapes_;
  std::vector<text::Span> set_aside_;
};

}  // namespace solieu::input
