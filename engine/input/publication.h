#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/fact/date.h"

namespace solieu::input {

// A line that says nothing but when the page was published: "Thứ hai - 09/11/2020 09:00 679 0".
struct Publication {
  enum class Label { kNone, kUpdated, kPosted };
  enum class Weekday { kNone, kAgrees, kDiffers };

  fact::Day day;
  Label label = Label::kNone;        // "Cập nhật lúc", "Ngày đăng"
  bool has_time = false;             // a clock time stands beside the date
  Weekday weekday = Weekday::kNone;  // as the calendar has it, or not
};

// Nothing for a line that holds anything beside a date, weekday, clock time, counters, separators
// and label words, or "Gia Lai, ngày 5 tháng 7 năm 2021"; nothing for a date that never was.
// Takes shadow text.
std::optional<Publication> read_publication_line(std::string_view line);

// A date as streams and tables state it: in ISO, also a month or with a time behind it, or as pages
// print it. Nothing if it is none.
std::optional<fact::Period> read_stated_date(const std::string& words);

// Which of two publication lines of one page to believe: posted before updated, with a time before
// without, a wrong weekday last.
int preference(const Publication& publication);

}  // namespace solieu::input
