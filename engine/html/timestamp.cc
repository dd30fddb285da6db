#include "engine/html/timestamp.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string>
#include <vector>

#include "engine/html/ascii.h"

namespace solieu::html {
namespace {

constexpr std::size_t kLongest = 64;  // bytes
constexpr int kFirstYear = 1975;
constexpr int kLastYear = 2100;
constexpr int kVietnam = 7 * 60;  // minutes east of Greenwich
constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

struct Piece {
  std::string_view text;
  bool is_number;
  char before;  // the mark or blank it stands behind, 0 at the head
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::vector<Piece> pieces_of(std::string_view time) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < time.size();) {
    const auto is_same = [&](char c) {
      return is_digit(time[at]) ? is_digit(c) : is_ascii_letter(c);
    };
    if (!is_digit(time[at]) && !is_ascii_letter(time[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < time.size() && is_same(time[end])) ++end;
    pieces.push_back({time.substr(at, end - at), is_digit(time[at]), at > 0 ? time[at - 1] : '\0'});
    at = end;
  }
  return pieces;
}

class Reader {
 public:
  explicit Reader(std::string_view time) : pieces_(pieces_of(time)) {}

  std::optional<fact::Day> read() {
    for (std::size_t i = 0; i < pieces_.size() && !day_; ++i) {
      day_at(i);
    }
    if (!day_ || day_->year() < kFirstYear || day_->year() > kLastYear) return std::nullopt;
    read_clock();
    read_zone();
    return in_vietnam();
  }

 private:
  std::optional<int> number(std::size_t i, std::size_t fewest, std::size_t most) const {
    if (i >= pieces_.size() || !pieces_[i].is_number) return std::nullopt;
    const std::string_view text = pieces_[i].text;
    if (text.size() < fewest || text.size() > most) return std::nullopt;
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }
  bool follows(std::size_t i, std::string_view marks) const {
    return i < pieces_.size() && is_one_of(pieces_[i].before, marks);
  }

  void day_at(std::size_t i) {
    const auto first = number(i, 1, 4);
    if (!first) return;
    const auto keep = [&](int year, int month, int day) {
      day_ = fact::Day::from(year, month, day);
      day_end_ = i + 3;
    };
    if (const auto month = month_named(i + 1)) {
      if (const auto year = number(i + 2, 4, 4)) keep(*year, *month, *first);
      return;
    }
    if (!follows(i + 1, "-/.") || !follows(i + 2, "-/.")) return;
    const auto second = number(i + 1, 1, 2);
    if (!second) return;
    if (pieces_[i].text.size() == 4) {
      if (const auto day = number(i + 2, 1, 2)) keep(*first, *second, *day);
    } else if (const auto year = number(i + 2, 4, 4)) {
      keep(*year, *second, *first);
      // Programs left in English write the month first.
      if (!day_) keep(*year, *first, *second);
    }
  }

  std::optional<int> month_named(std::size_t i) const {
    if (i >= pieces_.size() || pieces_[i].is_number || pieces_[i].text.size() < 3) {
      return std::nullopt;
    }
    const auto month =
        std::find(kMonths.begin(), kMonths.end(), lower_ascii(pieces_[i].text.substr(0, 3)));
    if (month == kMonths.end()) return std::nullopt;
    return static_cast<int>(month - kMonths.begin()) + 1;
  }

  void read_clock() {
    for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
      const auto hour = number(i, 1, 2);
      const auto minute = number(i + 1, 2, 2);
      if (!hour || !minute || !follows(i + 1, ":") || *hour > 23 || *minute > 59) continue;
      clock_ = *hour * 60 + *minute;
      clock_end_ = i + 2;
      return;
    }
  }

  // Behind the clock: Z, GMT, +07:00, -0500.
  void read_zone() {
    if (!clock_) return;
    for (std::size_t i = clock_end_; i < pieces_.size(); ++i) {
      const std::string word = lower_ascii(pieces_[i].text);
      if (word == "z" || word == "gmt" || word == "utc") zone_ = 0;
      if (!pieces_[i].is_number || !follows(i, "+-") || i < day_end_) continue;
      auto minutes = number(i, 4, 4);
      if (minutes) {
        minutes = *minutes / 100 * 60 + *minutes % 100;
      } else if (const auto hours = number(i, 1, 2)) {
        minutes = *hours * 60 + number(i + 1, 2, 2).value_or(0);
      }
      if (minutes) zone_ = pieces_[i].before == '-' ? -*minutes : *minutes;
      return;
    }
  }

  std::optional<fact::Day> in_vietnam() const {
    if (!clock_ || !zone_) return day_;
    using namespace std::chrono;
    const sys_days midnight{year{day_->year()} / month{static_cast<unsigned>(day_->month())} /
                            day{static_cast<unsigned>(day_->day())}};
    const auto moment = midnight + minutes{*clock_ - *zone_ + kVietnam};
    const year_month_day date{floor<days>(moment)};
    return fact::Day::from(static_cast<int>(date.year()),
                           static_cast<int>(static_cast<unsigned>(date.month())),
                           static_cast<int>(static_cast<unsigned>(date.day())));
  }

  std::vector<Piece> pieces_;
  std::optional<fact::Day> day_;
  std::size_t day_end_ = 0;
  std::optional<int> clock_;  // minutes of the day
  std::size_t clock_end_ = 0;
  std::optional<int> zone_;  // minutes east
};

}  // namespace

std::optional<fact::Day> read_timestamp(std::string_view time) {
  if (time.size() > kLongest) return std::nullopt;
  return Reader(time).read();
}

}  // namespace solieu::html
