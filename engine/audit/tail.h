#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "engine/fact/date.h"

namespace solieu::audit {

// Whether `text` has `words` at `at`, or anywhere, as whole words.
bool stands_at(std::string_view text, std::size_t at, std::string_view words);
bool holds(std::string_view text, std::string_view words);

// The last blank before `at`, or the beginning.
std::size_t blank_before(std::string_view text, std::size_t at);

// What stands behind some place of a text, taken piece by piece. Expects lower case; the text must
// outlive it. What cannot be taken leaves it where it was.
class Tail {
 public:
  Tail(std::string_view text, std::size_t begin) : text_(text), at_(begin) {}

  std::size_t at() const { return at_; }
  std::string_view rest() const { return text_.substr(at_); }
  void go_to(std::size_t at) { at_ = at; }

  // Blanks, line breaks, commas and brackets.
  void skip_marks();
  // Whole words, and the blanks behind.
  bool take(std::string_view words);
  std::optional<int> take_number(std::size_t most_digits);
  // "12/12/2013" "12-12-2013" "12 tháng 12 năm 2013", the word "ngày" before it taken already.
  // Nothing where there is no such day.
  std::optional<fact::Day> take_day();

 private:
  void skip_blanks();
  bool take_separator(std::string_view one_of);
  bool take_month_word();
  bool take_year_word();

  std::string_view text_;
  std::size_t at_;
};

}  // namespace solieu::audit
