#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/span.h"

namespace solieu::grammar {

// Where a compiled expression has to stand, seen from the place it is tried at.
enum class Place {
  kHere,    // begins at the place; ends at a token edge
  kBefore,  // ends at the place, blanks between; begins at a token edge
  kAfter,   // begins at the place, blanks between; ends at a token edge
};

// The most slots an expression can have.
inline constexpr std::size_t kMostSlots = 12;

// The captures of one match, in the order of its slots; kept in place, for there are many matches.
class Captures {
 public:
  void push_back(text::Span span) { spans_[size_++] = span; }
  std::size_t size() const { return size_; }
  text::Span& operator[](std::size_t i) { return spans_[i]; }
  const text::Span& operator[](std::size_t i) const { return spans_[i]; }

 private:
  std::array<text::Span, kMostSlots> spans_;
  std::size_t size_ = 0;
};

// What one try took: the whole and each capture, as spans of the text it was tried on. A capture
// that took no part is empty and begins at 0.
struct Match {
  text::Span whole;
  Captures captures;
};

// One expression in RE2's syntax. Compiled at its first use, for a grammar holds many more
// expressions than one article needs; from then on constant, and safe to use from any thread.
class Expression {
 public:
  Expression(std::string re2, Place place, bool ends_in_mark);
  ~Expression();
  Expression(Expression&&) noexcept;
  Expression& operator=(Expression&&) noexcept;

  // Tries it at `at` (bytes). Sees no further than `limit`: the end of what lies ahead for kHere
  // and kAfter, the begin of what lies behind for kBefore.
  std::optional<Match> match(std::string_view text, std::size_t at, std::size_t limit) const;

  // Whether it matches there, which is less work to tell than where.
  bool matches(std::string_view text, std::size_t at, std::size_t limit) const;

  // The nearest place at or after `at` where it matches; for the naive way of searching.
  std::optional<Match> search(std::string_view text, std::size_t at, std::size_t limit) const;

  // Nothing, or why RE2 refuses it.
  std::optional<std::string> fault() const;

  const std::string& source() const { return source_; }

 private:
  struct Compiled;
  const Compiled& compiled() const;

  std::string source_;  // as RE2 is given it, edges included
  Place place_;
  std::unique_ptr<Compiled> compiled_;
};

// Several expressions tried at once: tells which of them can match here, in one pass over the text.
// All of them, as long as it has not been used often enough to be worth compiling.
class ExpressionSet {
 public:
  // Indices given back by `match` are those of `members`.
  explicit ExpressionSet(const std::vector<const Expression*>& members);
  ~ExpressionSet();
  ExpressionSet(ExpressionSet&&) noexcept;
  ExpressionSet& operator=(ExpressionSet&&) noexcept;

  // Appends to `hits`, in ascending order.
  void match(std::string_view text, std::size_t at, std::size_t limit,
             std::vector<int>& hits) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace solieu::grammar
