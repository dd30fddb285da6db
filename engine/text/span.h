#pragma once

#include <cstddef>

namespace solieu::text {

// A half-open range of bytes in a document's shadow text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  bool operator==(const Span&) const = default;
};

// A half-open range of Unicode code points of the text as read.
struct SourceRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool overlaps(SourceRange other) const { return begin < other.end && other.begin < end; }
  bool operator==(const SourceRange&) const = default;
};

}  // namespace solieu::text
