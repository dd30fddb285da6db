#include "engine/audit/written_date.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace solieu::audit {
namespace {

constexpr std::array<std::string_view, 10> kDayWords = {"ngày", "sáng", "trưa", "chiều", "tối",
                                                        "đêm",  "hôm",  "mùng", "mồng",  "khuya"};
constexpr std::array<std::string_view, 6> kLimitWords = {"đến", "từ", "trước", "sau", "hết", "tới"};
constexpr std::array<std::string_view, 3> kJoiners = {"và", "đến", "tới"};
// "mỗi ngày 30 tấn": each day, and none of the calendar.
constexpr std::array<std::string_view, 4> kEachDay = {"mỗi", "hằng", "hàng", "từng"};
// Months that have fewer than 31 days.
constexpr std::array<std::pair<std::string_view, int>, 5> kMonthWords{
    {{"mười một", 11}, {"hai", 2}, {"tư", 4}, {"sáu", 6}, {"chín", 9}}};

constexpr int kMostDaysOfList = 12;  // "các ngày 29, 30, 31/4": how far the word is looked for

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z'); }

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// A place in lower-case text, and what can be read from there on.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  char next() const { return at_ < text_.size() ? text_[at_] : '\n'; }
  char after_next() const { return at_ + 1 < text_.size() ? text_[at_ + 1] : '\n'; }

  void skip_blanks() {
    while (next() == ' ' || next() == '\t') ++at_;
  }
  bool skip(char c) {
    if (next() != c) return false;
    ++at_;
    return true;
  }
  bool skip_word(std::string_view word) {
    if (text_.substr(at_, word.size()) != word) return false;
    if (at_ + word.size() < text_.size() && is_letter(text_[at_ + word.size()])) return false;
    at_ += word.size();
    return true;
  }
  // A whole run of digits, `least` to `most` of them.
  std::optional<int> number(std::size_t least, std::size_t most) {
    std::size_t end = at_;
    while (end < text_.size() && is_digit(text_[end]) && end - at_ <= most) ++end;
    if (end - at_ < least || end - at_ > most) return std::nullopt;
    int value = 0;
    for (; at_ < end; ++at_) value = value * 10 + (text_[at_] - '0');
    return value;
  }
  std::optional<int> year() {
    Cursor ahead = *this;
    const auto value = ahead.number(4, 4);
    if (!value || *value < 1900 || *value > 2099) return std::nullopt;
    *this = ahead;
    return value;
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

// Reads what stands before a place, word by word.
class BackwardCursor {
 public:
  BackwardCursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  char last() const { return at_ > 0 ? text_[at_ - 1] : '\n'; }
  void skip_blanks() {
    while (last() == ' ' || last() == '\t') --at_;
  }
  void skip_mark() { --at_; }
  std::string_view word() {
    const std::size_t end = at_;
    while (at_ > 0 && is_letter(text_[at_ - 1])) --at_;
    return text_.substr(at_, end - at_);
  }
  // Digits and the marks within a date.
  bool skip_figures() {
    const std::size_t end = at_;
    while (is_digit(last()) || ((last() == '/' || last() == '.') && at_ < end)) --at_;
    return at_ < end;
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

class DateReader {
 public:
  explicit DateReader(const text::Document& document) : text_(document.folded()) {}

  std::optional<WrittenDate> read(text::Span number) const {
    if (!begins_free(number.begin)) return std::nullopt;
    auto date = in_figures(number.begin);
    if (!date) date = in_words(number.begin);
    if (!date) date = month_alone(number.begin);
    return date;
  }

 private:
  bool begins_free(std::size_t at) const;
  static bool ends_free(const Cursor& cursor, char mark);
  std::optional<WrittenDate> in_figures(std::size_t at) const;
  std::optional<WrittenDate> in_words(std::size_t at) const;
  std::optional<WrittenDate> month_alone(std::size_t at) const;
  static std::optional<int> month_named(Cursor& cursor);
  static void read_year_in_words(Cursor& cursor, WrittenDate& date);
  void read_words_before(WrittenDate& date) const;

  std::string_view text_;
};

// A day may begin behind a hyphen, "29-31/4", but not behind other marks within figures.
bool DateReader::begins_free(std::size_t at) const {
  if (at == 0) return true;
  const char before = text_[at - 1];
  if (is_digit(before) || is_letter(before)) return false;
  if (before != '/' && before != '.' && before != ',' && before != '-') return true;
  if (at < 2) return true;
  return before == '-' || before == ',' ? !is_letter(text_[at - 2]) : !is_digit(text_[at - 2]);
}

bool DateReader::ends_free(const Cursor& cursor, char mark) {
  const char next = cursor.next();
  if (is_digit(next) || is_letter(next) || next == '%' || next == '/') return false;
  if (next == '.' || next == ',') return !is_digit(cursor.after_next());
  return next != '-' || mark != '-' || !is_digit(cursor.after_next());
}

std::optional<WrittenDate> DateReader::in_figures(std::size_t at) const {
  Cursor cursor(text_, at);
  WrittenDate date;
  date.day = cursor.number(1, 2);
  if (!date.day) return std::nullopt;
  cursor.skip_blanks();
  date.mark = cursor.next();
  if (date.mark != '/' && date.mark != '-' && date.mark != '.') return std::nullopt;
  cursor.skip(date.mark);
  cursor.skip_blanks();
  const auto month = cursor.number(1, 2);
  if (!month) return std::nullopt;
  date.month = *month;
  Cursor ahead = cursor;
  ahead.skip_blanks();
  if (ahead.skip(date.mark)) {
    ahead.skip_blanks();
    date.year = ahead.year();
    if (date.year) cursor = ahead;
  } else {
    read_year_in_words(cursor, date);
  }
  if (!ends_free(cursor, date.mark)) return std::nullopt;
  date.span = {at, cursor.at()};
  read_words_before(date);
  return date;
}

std::optional<int> DateReader::month_named(Cursor& cursor) {
  for (const auto& [word, month] : kMonthWords) {
    if (cursor.skip_word(word)) return month;
  }
  return cursor.number(1, 2);
}

// " năm 2021", "/2021"
void DateReader::read_year_in_words(Cursor& cursor, WrittenDate& date) {
  Cursor ahead = cursor;
  ahead.skip(',');
  ahead.skip_blanks();
  if (ahead.skip_word("năm")) {
    ahead.skip_blanks();
  } else {
    ahead = cursor;
    ahead.skip_blanks();
    if (!ahead.skip('/') && !ahead.skip('-') && !ahead.skip('.')) return;
    ahead.skip_blanks();
  }
  date.year = ahead.year();
  if (date.year) cursor = ahead;
}

std::optional<WrittenDate> DateReader::in_words(std::size_t at) const {
  Cursor cursor(text_, at);
  WrittenDate date;
  date.day = cursor.number(1, 2);
  cursor.skip_blanks();
  if (!date.day || !cursor.skip_word("tháng")) return std::nullopt;
  cursor.skip_blanks();
  const auto month = month_named(cursor);
  if (!month) return std::nullopt;
  date.month = *month;
  read_year_in_words(cursor, date);
  if (!ends_free(cursor, date.mark)) return std::nullopt;
  date.span = {at, cursor.at()};
  read_words_before(date);
  return date;
}

std::optional<WrittenDate> DateReader::month_alone(std::size_t at) const {
  BackwardCursor before(text_, at);
  before.skip_blanks();
  if (before.word() != "tháng") return std::nullopt;
  Cursor cursor(text_, at);
  WrittenDate date;
  const auto month = cursor.number(1, 2);
  if (!month) return std::nullopt;
  date.month = *month;
  read_year_in_words(cursor, date);
  if (!date.year || !ends_free(cursor, date.mark)) return std::nullopt;
  date.span = {at, cursor.at()};
  date.begin_of_words = before.at();
  return date;
}

// "ngày", also before other days of a row: "các ngày 29, 30 và 31/4".
void DateReader::read_words_before(WrittenDate& date) const {
  date.begin_of_words = date.span.begin;
  BackwardCursor before(text_, date.span.begin);
  bool is_limit = false;
  for (int i = 0; i < kMostDaysOfList; ++i) {
    before.skip_blanks();
    if (is_letter(before.last())) {
      const std::string_view word = before.word();
      if (is_one_of(kDayWords, word)) {
        if (i == 0) date.begin_of_words = before.at();
        before.skip_blanks();
        if (before.last() == '/' || is_one_of(kEachDay, before.word())) return;
        date.word = DateWord::kDay;
        return;
      }
      is_limit = is_limit || (i == 0 && is_one_of(kLimitWords, word));
      if (!is_one_of(kJoiners, word)) break;
    } else if (before.last() == ',' || before.last() == '-') {
      before.skip_mark();
    } else {
      break;
    }
    before.skip_blanks();
    if (!before.skip_figures()) break;
  }
  if (is_limit) date.word = DateWord::kLimit;
}

}  // namespace

std::vector<WrittenDate> written_dates(const text::Document& document) {
  std::vector<WrittenDate> dates;
  const DateReader reader(document);
  std::size_t end = 0;
  for (const text::Token& token : document.tokens()) {
    if (token.token_class != text::TokenClass::kNumber || token.begin < end) continue;
    if (const auto date = reader.read({token.begin, token.end})) {
      dates.push_back(*date);
      end = date->span.end;
    }
  }
  return dates;
}

}  // namespace solieu::audit
