#include "engine/input/page.h"

#include "engine/input/letters.h"

namespace solieu::input {
namespace {

// Bytes; a Vietnamese letter takes 1.35 of them on average.
constexpr std::size_t kSentenceSize = 55;
constexpr std::size_t kProseSize = 200;
constexpr std::size_t kProseWithoutStopSize = 420;

Page::Shape shape_of(std::string_view line) {
  if (line.size() >= kProseWithoutStopSize) return Page::Shape::kProse;
  if (line.size() < kSentenceSize || !ends_sentence(line)) return Page::Shape::kShort;
  return line.size() >= kProseSize ? Page::Shape::kProse : Page::Shape::kSentence;
}

// Tells of the lines of a document, asked in their order, which lie within given furniture.
class FurnitureMap {
 public:
  FurnitureMap(const text::Document& document, const std::vector<text::Span>& furniture)
      : document_(document), next_(furniture.begin()), end_(furniture.end()) {}

  bool holds(text::Span line) {
    const std::string_view source = document_.source_text(line);
    const auto begin = static_cast<std::size_t>(source.data() - document_.source().data());
    while (next_ != end_ && next_->end <= begin) ++next_;
    return next_ != end_ && next_->begin <= begin && begin < next_->end;
  }

 private:
  const text::Document& document_;
  std::vector<text::Span>::const_iterator next_, end_;
};

}  // namespace

Page::Page(const text::Document& document, const std::vector<text::Span>& furniture)
    : document_(document) {
  const std::string_view text = document.text();
  const std::vector<std::size_t>& wraps = document.wraps();
  FurnitureMap map(document, furniture);
  auto wrap = wraps.begin();
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = std::min(text.find('\n', begin), text.size());
    for (; wrap != wraps.end() && *wrap == end; ++wrap) {
      end = std::min(text.find('\n', end + 1), text.size());
    }
    const std::string_view line = trimmed(text.substr(begin, end - begin));
    if (!line.empty()) {
      const auto offset = static_cast<std::size_t>(line.data() - text.data());
      const text::Span span{offset, offset + line.size()};
      if (map.holds(span)) {
        set_aside_.push_back(span);
      } else {
        spans_.push_back(span);
        shapes_.push_back(shape_of(line));
      }
    }
    begin = end + 1;
  }
}

}  // namespace solieu::input
