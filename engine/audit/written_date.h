#pragma once

#include <optional>
#include <vector>

#include "engine/text/document.h"
#include "engine/text/span.h"

namespace solieu::audit {

// What words before a day tell of it.
enum class DateWord {
  kNone,
  kLimit,  // "đến", "trước": what follows may be a date
  kDay,    // "ngày", "sáng", or a day before it that has such a word: it is one
};

// A day or month as it is written, whether the calendar has it or not.
struct WrittenDate {
  text::Span span;             // "31/4/2021", "13/2021": without the words before it
  std::size_t begin_of_words;  // "ngày 31/4/2021"; else where the span begins
  std::optional<int> day;      // nothing where a month alone is named
  int month = 0;
  std::optional<int> year;  // of four digits
  char mark = ' ';          // '/', '-' or '.'; ' ' where words stand between the numbers
  DateWord word = DateWord::kNone;
};

// Days ("31/4", "31-4-2021", "31 tháng 4 năm 2021", "31 tháng tư") and months with their years
// ("tháng 13/2021", "tháng 13 năm 2021"), in order, each where numbers stand so and nothing longer.
// Numbers of up to two digits, whatever they are. Linear in the text.
std::vector<WrittenDate> written_dates(const text::Document& document);

}  // namespace solieu::audit
