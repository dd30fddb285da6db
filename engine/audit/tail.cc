#include "engine/audit/tail.h"

#include <cctype>
#include <charconv>

namespace solieu::audit {
namespace {

constexpr std::string_view kDateMarks = "/-.";
constexpr int kFirstYear = 1000;  // of four digits

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// All letters of the language but these of ASCII take several bytes.
bool is_letter(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0;
}

}  // namespace

bool stands_at(std::string_view text, std::size_t at, std::string_view words) {
  if (!text.substr(at).starts_with(words)) return false;
  const std::size_t end = at + words.size();
  const bool begins = at == 0 || !is_letter(text[at - 1]) || !is_letter(words.front());
  const bool ends = end == text.size() || !is_letter(text[end]) || !is_letter(words.back());
  return begins && ends;
}

bool holds(std::string_view text, std::string_view words) {
  for (std::size_t at = text.find(words); at != std::string_view::npos;
       at = text.find(words, at + 1)) {
    if (stands_at(text, at, words)) return true;
  }
  return false;
}

std::size_t blank_before(std::string_view text, std::size_t at) {
  const std::size_t blank = text.substr(0, at).rfind(' ');
  return blank == std::string_view::npos ? 0 : blank;
}

void Tail::skip_marks() {
  const std::size_t end = text_.find_first_not_of(" ,()\n", at_);
  at_ = end == std::string_view::npos ? text_.size() : end;
}

void Tail::skip_blanks() {
  const std::size_t end = text_.find_first_not_of(' ', at_);
  at_ = end == std::string_view::npos ? text_.size() : end;
}

bool Tail::take(std::string_view words) {
  if (!stands_at(text_, at_, words)) return false;
  at_ += words.size();
  skip_blanks();
  return true;
}

std::optional<int> Tail::take_number(std::size_t most_digits) {
  std::size_t end = at_;
  while (end < text_.size() && is_digit(text_[end])) ++end;
  if (end == at_ || end - at_ > most_digits) return std::nullopt;
  int number = 0;
  std::from_chars(text_.data() + at_, text_.data() + end, number);
  at_ = end;
  return number;
}

std::optional<fact::Day> Tail::take_day() {
  const std::size_t before = at_;
  const auto day = take_number(2);
  const bool in_words = day && take_month_word();
  const auto month =
      day && (in_words || take_separator(kDateMarks)) ? take_number(2) : std::nullopt;
  const bool year_follows = month && (in_words ? take_year_word() : take_separator(kDateMarks));
  const auto year = year_follows ? take_number(4) : std::nullopt;
  const auto found =
      year && *year >= kFirstYear ? fact::Day::from(*year, *month, *day) : std::nullopt;
  if (!found) at_ = before;
  return found;
}

bool Tail::take_separator(std::string_view one_of) {
  const std::size_t before = at_;
  skip_blanks();
  if (at_ < text_.size() && one_of.find(text_[at_]) != std::string_view::npos) {
    ++at_;
    skip_blanks();
    return true;
  }
  at_ = before;
  return false;
}

bool Tail::take_month_word() {
  const std::size_t before = at_;
  skip_blanks();
  if (take("tháng")) return true;
  at_ = before;
  return false;
}

bool Tail::take_year_word() {
  const std::size_t before = at_;
  take_separator(",");
  skip_blanks();
  if (take("năm")) return true;
  at_ = before;
  return take_separator(kDateMarks);
}

}  // namespace solieu::audit
