#include "engine/input/publication.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "engine/input/letters.h"
#include "engine/text/normalize.h"

namespace solieu::input {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestLine = 200;  // bytes
constexpr int kFirstYear = 1975;
constexpr int kLastYear = 2100;

constexpr std::array kPostedWords = {"đăng"sv,   "gửi"sv,       "tạo"sv,     "xuất"sv,   "post"sv,
                                     "posted"sv, "published"sv, "publish"sv, "created"sv};
constexpr std::array kUpdatedWords = {"cập"sv, "update"sv, "updated"sv};
// Words that stand beside the others and say nothing of their own.
constexpr std::array kSilentWords = {
    "ngày"sv, "nhật"sv, "bản"sv,   "lúc"sv,   "vào"sv,  "hồi"sv, "lần"sv,  "cuối"sv, "mới"sv,
    "nhất"sv, "được"sv, "đã"sv,    "giờ"sv,   "phút"sv, "h"sv,   "g"sv,    "gmt"sv,  "utc"sv,
    "am"sv,   "pm"sv,   "sa"sv,    "ch"sv,    "t"sv,    "z"sv,   "date"sv, "on"sv,   "at"sv,
    "last"sv, "time"sv, "print"sv, "email"sv, "a"sv,    "in"sv};
// These too, but "Thời gian: 8h ngày 05/6/2020" alone announces an event.
constexpr std::array kEventWords = {"thời"sv, "gian"sv};
// After these a bare number is a counter, before the date as well.
constexpr std::array kCounterWords = {"lượt"sv, "xem"sv,  "đọc"sv,  "views"sv,    "view"sv,
                                      "hits"sv, "bình"sv, "luận"sv, "phản"sv,     "người"sv,
                                      "lần"sv,  "truy"sv, "cập"sv,  "comments"sv, "comment"sv};

constexpr std::array<std::pair<std::string_view, unsigned>, 28> kWeekdays = {{
    {"thứ hai", 1}, {"thứ ba", 2},   {"thứ tư", 3},   {"thứ năm", 4},   {"thứ sáu", 5},
    {"thứ bảy", 6}, {"thứ bẩy", 6},  {"chủ nhật", 0}, {"thứ 2", 1},     {"thứ 3", 2},
    {"thứ 4", 3},   {"thứ 5", 4},    {"thứ 6", 5},    {"thứ 7", 6},     {"t 2", 1},
    {"t 3", 2},     {"t 4", 3},      {"t 5", 4},      {"t 6", 5},       {"t 7", 6},
    {"cn", 0},      {"monday", 1},   {"tuesday", 2},  {"wednesday", 3}, {"thursday", 4},
    {"friday", 5},  {"saturday", 6}, {"sunday", 0},
}};

constexpr std::array<std::pair<std::string_view, int>, 13> kMonths = {{
    {"một", 1},
    {"giêng", 1},
    {"hai", 2},
    {"ba", 3},
    {"tư", 4},
    {"năm", 5},
    {"sáu", 6},
    {"bảy", 7},
    {"tám", 8},
    {"chín", 9},
    {"mười", 10},
    {"mười một", 11},
    {"mười hai", 12},
}};

constexpr std::array kEnglishMonths = {"january"sv,   "february"sv, "march"sv,    "april"sv,
                                       "may"sv,       "june"sv,     "july"sv,     "august"sv,
                                       "september"sv, "october"sv,  "november"sv, "december"sv};

// What pages print behind the date on the same line: buttons, the writer, the section.
constexpr std::array kTails = {"tác giả:"sv, "tác giả :"sv, "chuyên mục:"sv,   "nghe đọc bài"sv,
                               "nghe bài"sv, "đọc bài"sv,   "cỡ chữ"sv,        "in bài"sv,
                               "in trang"sv, "bản in"sv,    "theo dõi trên"sv, "chia sẻ"sv,
                               "gửi bài"sv,  "gửi email"sv, "phóng to"sv};

template <typename Table>
bool holds(const Table& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

struct Item {
  enum class Kind { kNumber, kWord, kMark };

  Kind kind;
  std::string_view text;
  bool is_glued;  // no blank before it
};

std::vector<Item> split(std::string_view line) {
  std::vector<Item> items;
  std::size_t at = 0;
  bool is_glued = false;
  while (at < line.size()) {
    if (line[at] == ' ' || line[at] == '\t') {
      is_glued = false;
      ++at;
      continue;
    }
    std::size_t end = at;
    Item::Kind kind = Item::Kind::kMark;
    if (is_digit(line[at])) {
      kind = Item::Kind::kNumber;
      while (end < line.size() && is_digit(line[end])) ++end;
    } else if (is_letter_at(line, at)) {
      kind = Item::Kind::kWord;
      while (end < line.size() && is_letter_at(line, end)) end += letter_size(line, end);
    } else {
      end += letter_size(line, at);
    }
    items.push_back({kind, line.substr(at, end - at), is_glued});
    is_glued = true;
    at = end;
  }
  return items;
}

// Reads a line item by item; whatever fits nowhere disqualifies it.
class LineReader {
 public:
  explicit LineReader(std::string_view folded) : items_(split(folded)) {}

  std::optional<Publication> read() {
    while (at_ < items_.size()) {
      if (!(take_date() || take_clock() || take_weekday() || take_word() || take_counter() ||
            take_mark())) {
        return std::nullopt;
      }
    }
    return judge();
  }

 private:
  bool is_number(std::size_t index, std::size_t fewest, std::size_t most) const {
    return index < items_.size() && items_[index].kind == Item::Kind::kNumber &&
           items_[index].text.size() >= fewest && items_[index].text.size() <= most;
  }
  bool is_text(std::size_t index, std::string_view text) const {
    return index < items_.size() && items_[index].text == text;
  }
  int number(std::size_t index) const {
    int value = 0;
    const std::string_view text = items_[index].text;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }

  bool keep(int year, int month, int day, std::size_t size) {
    if (year < kFirstYear || year > kLastYear) return false;
    const auto date = fact::Day::from(year, month, day);
    if (!date) return false;
    if (!day_) day_ = date;
    ++dates_;
    at_ += size;
    return true;
  }

  bool take_date() {
    return take_figures() || take_spaced_figures() || take_named_month() || take_month_first() ||
           take_english_month();
  }

  // 07/07/2020  15-04-2020  08.07.2019  2022-07-25
  bool take_figures() {
    const bool separated = is_text(at_ + 1, "/") || is_text(at_ + 1, "-") || is_text(at_ + 1, ".");
    if (!separated || !is_text(at_ + 3, items_[at_ + 1].text)) return false;
    if (is_number(at_, 4, 4) && is_number(at_ + 2, 1, 2) && is_number(at_ + 4, 1, 2)) {
      return keep(number(at_), number(at_ + 2), number(at_ + 4), 5);
    }
    if (!is_number(at_, 1, 2) || !is_number(at_ + 2, 1, 2) || !is_number(at_ + 4, 4, 4)) {
      return false;
    }
    if (keep(number(at_ + 4), number(at_ + 2), number(at_), 5)) return true;
    // SharePoint pages left in English print 7/25/2022 8:30 AM.
    return has_half_day() && keep(number(at_ + 4), number(at_), number(at_ + 2), 5);
  }

  bool has_half_day() const {
    return std::any_of(items_.begin(), items_.end(),
                       [](const Item& item) { return item.text == "am" || item.text == "pm"; });
  }

  // 08 07 2019
  bool take_spaced_figures() {
    return is_number(at_, 1, 2) && is_number(at_ + 1, 1, 2) && is_number(at_ + 2, 4, 4) &&
           keep(number(at_ + 2), number(at_ + 1), number(at_), 3);
  }

  // The number of a month in figures or words, and how many items it takes.
  std::pair<int, std::size_t> month_at(std::size_t index) const {
    if (is_number(index, 1, 2)) return {number(index), 1};
    for (std::size_t size = 2; size >= 1; --size) {
      if (index + size > items_.size()) continue;
      std::string words(items_[index].text);
      if (size == 2) words.append(" ").append(items_[index + 1].text);
      for (const auto& [name, month] : kMonths) {
        if (name == words) return {month, size};
      }
    }
    return {0, 0};
  }

  bool is_month_word(std::size_t index) const {
    return is_text(index, "tháng") || is_text(index, "thg") || is_text(index, "th");
  }

  // 09 tháng 11 năm 2020   15 Tháng Tư, 2020   05 Th7 2021
  bool take_named_month() {
    if (!is_number(at_, 1, 2) || !is_month_word(at_ + 1)) return false;
    const auto [month, size] = month_at(at_ + 2);
    std::size_t year = at_ + 2 + size;
    while (is_text(year, "năm") || is_text(year, ",") || is_text(year, "-") || is_text(year, "/")) {
      ++year;
    }
    return size > 0 && is_number(year, 4, 4) &&
           keep(number(year), month, number(at_), year + 1 - at_);
  }

  // Tháng Bảy 5, 2021
  bool take_month_first() {
    if (!is_month_word(at_)) return false;
    const auto [month, size] = month_at(at_ + 1);
    const std::size_t day = at_ + 1 + size;
    const std::size_t year = day + (is_text(day + 1, ",") ? 2 : 1);
    return size > 0 && is_number(day, 1, 2) && is_number(year, 4, 4) &&
           keep(number(year), month, number(day), year + 1 - at_);
  }

  // July, Jul; 0 where it is none.
  int english_month(std::size_t index) const {
    if (index >= items_.size() || items_[index].text.size() < 3) return 0;
    const std::string_view word = items_[index].text;
    for (std::size_t i = 0; i < kEnglishMonths.size(); ++i) {
      if (word == kEnglishMonths[i] || word == kEnglishMonths[i].substr(0, 3)) {
        return static_cast<int>(i) + 1;
      }
    }
    return 0;
  }

  // 05 July 2022   Jul 05, 2022
  bool take_english_month() {
    const std::size_t comma = is_text(at_ + 2, ",") ? 1 : 0;
    const std::size_t year = at_ + 2 + comma;
    if (!is_number(year, 4, 4)) return false;
    if (is_number(at_, 1, 2) && english_month(at_ + 1) > 0) {
      return keep(number(year), english_month(at_ + 1), number(at_), 3 + comma);
    }
    return is_number(at_ + 1, 1, 2) && english_month(at_) > 0 &&
           keep(number(year), english_month(at_), number(at_ + 1), 3 + comma);
  }

  // 09:00  10:11:26  20:10'  14h30  14 giờ 20
  bool take_clock() {
    if (!is_number(at_, 1, 2) || number(at_) > 23) return false;
    const bool is_sign = is_text(at_ + 1, ":") || is_text(at_ + 1, ".");
    const bool is_word = is_text(at_ + 1, "h") || is_text(at_ + 1, "g") || is_text(at_ + 1, "giờ");
    const bool has_minutes = is_number(at_ + 2, 1, 2) && number(at_ + 2) < 60;
    if (is_word && !has_minutes) {
      at_ += 2;
    } else if ((is_word || is_sign) && has_minutes && items_[at_ + 2].text.size() == 2) {
      at_ += 3;
      if (is_text(at_, ":") && is_number(at_ + 1, 2, 2)) at_ += 2;
    } else {
      return false;
    }
    has_time_ = true;
    return true;
  }

  bool take_weekday() {
    if (items_[at_].kind != Item::Kind::kWord) return false;
    std::string words(items_[at_].text);
    for (std::size_t size = 1; size <= 2; ++size) {
      for (const auto& [name, weekday] : kWeekdays) {
        if (name != words) continue;
        weekday_ = weekday;
        at_ += size;
        return true;
      }
      if (at_ + 1 < items_.size()) words.append(" ").append(items_[at_ + 1].text);
    }
    return false;
  }

  bool take_word() {
    const Item& item = items_[at_];
    if (item.kind != Item::Kind::kWord) return false;
    if (holds(kPostedWords, item.text)) {
      is_posted_ = true;
    } else if (holds(kUpdatedWords, item.text) && !(at_ > 0 && is_text(at_ - 1, "truy"))) {
      is_updated_ = true;  // "cập nhật", not "truy cập"
    } else if (holds(kEventWords, item.text)) {
      may_be_event_ = true;
    } else if (holds(kCounterWords, item.text)) {
      counts_ = true;
    } else if (!holds(kSilentWords, item.text)) {
      return false;
    }
    ++at_;
    return true;
  }

  bool take_counter() {
    if (items_[at_].kind != Item::Kind::kNumber || !(day_ || counts_ || has_time_)) return false;
    ++at_;
    return true;
  }

  bool take_mark() {
    static constexpr std::string_view kNoSeparators = "%$#@&=";
    if (items_[at_].kind != Item::Kind::kMark) return false;
    if (kNoSeparators.find(items_[at_].text) != std::string_view::npos) return false;
    ++at_;
    return true;
  }

  std::optional<Publication> judge() const {
    if (!day_) return std::nullopt;
    Publication publication{*day_};
    if (is_posted_) {
      publication.label = Publication::Label::kPosted;
    } else if (is_updated_) {
      publication.label = Publication::Label::kUpdated;
    }
    publication.has_time = has_time_;
    if (weekday_) {
      publication.weekday = *weekday_ == weekday_of(*day_) ? Publication::Weekday::kAgrees
                                                           : Publication::Weekday::kDiffers;
    }
    const bool is_labelled = publication.label != Publication::Label::kNone;
    // "Ngày 05/6/2020:" heads a part of the body, "05/6/2020 - 08/6/2020" says when something is,
    // "- 05/6/2020" is an item of a list.
    if (items_.back().text == ":") return std::nullopt;
    if ((dates_ > 1 || may_be_event_) && !is_labelled) return std::nullopt;
    const bool is_bare = !is_labelled && !has_time_ && !weekday_;
    if (is_bare && items_.front().kind == Item::Kind::kMark) return std::nullopt;
    return publication;
  }

  static unsigned weekday_of(fact::Day day) {
    const std::chrono::year_month_day date{std::chrono::year{day.year()},
                                           std::chrono::month{static_cast<unsigned>(day.month())},
                                           std::chrono::day{static_cast<unsigned>(day.day())}};
    return std::chrono::weekday{std::chrono::sys_days{date}}.c_encoding();
  }

  std::vector<Item> items_;
  std::size_t at_ = 0;

  std::optional<fact::Day> day_;
  int dates_ = 0;
  std::optional<unsigned> weekday_;
  bool has_time_ = false;
  bool is_posted_ = false;
  bool is_updated_ = false;
  bool may_be_event_ = false;
  bool counts_ = false;
};

// "Gia Lai" in "Gia Lai, ngày 5 tháng 7 năm 2021"; the line as it is where nothing of that kind
// stands before the date.
std::string_view without_place(std::string_view line) {
  const std::size_t comma = line.find(',');
  if (comma == std::string_view::npos) return line;
  const std::string_view after = trimmed(line.substr(comma + 1));
  if (!after.starts_with("ngày ")) return line;
  const auto words = words_of(line.substr(0, comma));
  const bool is_name = !words.empty() && words.size() <= 6 &&
                       std::all_of(words.begin(), words.end(), is_capitalized) &&
                       words.front() != "Thứ" && words.front() != "Chủ";
  return is_name ? after : line;
}

// Up to the first of the tails; all of it where there is none.
std::string_view without_tail(std::string_view folded) {
  std::size_t end = folded.size();
  for (const std::string_view tail : kTails) {
    const std::size_t found = folded.find(tail);
    if (found != folded.npos && found > 0 && folded[found - 1] == ' ') end = std::min(end, found);
  }
  return trimmed(folded.substr(0, end));
}

// "05/07/2022 14:30" of "Thu Bồn 05/07/2022 14:30", where a name alone stands before.
std::string_view without_name(std::string_view line) {
  const auto digit = std::find_if(line.begin(), line.end(), is_digit);
  const auto size = static_cast<std::size_t>(digit - line.begin());
  const auto words = words_of(line.substr(0, size));
  const bool is_name = words.size() >= 2 && words.size() <= 6 &&
                       std::all_of(words.begin(), words.end(), [](std::string_view word) {
                         return is_capitalized(word) || word == "-" || word == "|";
                       });
  return is_name ? line.substr(size) : line;
}

// Beside other words a date must show that it is the page's.
bool is_sure(const Publication& publication) {
  return publication.has_time || publication.label != Publication::Label::kNone ||
         publication.weekday == Publication::Weekday::kAgrees;
}

}  // namespace

std::optional<Publication> read_publication_line(std::string_view line) {
  if (line.size() > kLongestLine || std::count_if(line.begin(), line.end(), is_digit) < 5) {
    return std::nullopt;
  }
  line = trimmed(line);
  if (const auto alone = LineReader(text::fold_case(without_place(line))).read()) return alone;

  const std::string folded = text::fold_case(line);
  const std::string_view head = without_tail(folded);
  auto beside = head.size() < folded.size() ? LineReader(head).read() : std::nullopt;
  if (!beside) {
    const std::string_view date = without_name(line);
    if (date.size() < line.size()) beside = LineReader(text::fold_case(date)).read();
    if (beside && !beside->has_time) beside.reset();
  }
  return beside && is_sure(*beside) ? beside : std::nullopt;
}

std::optional<fact::Period> read_stated_date(const std::string& words) {
  if (const auto period = fact::parse_iso_period(words)) return period;
  if (const auto line = read_publication_line(text::normalized(words))) {
    return fact::day_period(line->day);
  }
  return std::nullopt;
}

int preference(const Publication& publication) {
  int points = publication.has_time ? 4 : 0;
  if (publication.label == Publication::Label::kPosted) points += 7;
  if (publication.label == Publication::Label::kUpdated) points += 2;
  if (publication.weekday == Publication::Weekday::kAgrees) points += 1;
  if (publication.weekday == Publication::Weekday::kDiffers) points -= 3;
  return points;
}

}  // namespace solieu::input
