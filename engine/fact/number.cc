#include "engine/fact/number.h"

#include <array>
#include <string>

namespace solieu::fact {
namespace {

// How a number is put together: "1.055,7" has one point, one comma, one digit before the first
// mark and one after the last.
struct Shape {
  int points = 0;
  int commas = 0;
  int blanks = 0;
  char last_mark = 0;
  std::size_t first = 0;  // digits before the first mark
  std::size_t last = 0;   // digits after the last mark
  bool grouped = true;    // three digits in each group between two marks
  bool leading_zero = false;

  int marks() const { return points + commas + blanks; }
};

std::optional<Shape> shape_of(std::string_view figures) {
  Shape shape;
  std::size_t run = 0;
  for (const char c : figures) {
    if (c >= '0' && c <= '9') {
      ++run;
      continue;
    }
    if (run == 0 || (c != '.' && c != ',' && c != ' ')) return std::nullopt;
    if (shape.marks() == 0) {
      shape.first = run;
    } else if (run != 3) {
      shape.grouped = false;
    }
    (c == '.' ? shape.points : c == ',' ? shape.commas : shape.blanks) += 1;
    shape.last_mark = c;
    run = 0;
  }
  if (run == 0) return std::nullopt;
  shape.last = run;
  if (shape.marks() == 0) shape.first = run;
  shape.leading_zero = figures.front() == '0';
  return shape;
}

enum class Reading { kNone, kWhole, kFraction };

// "1 200 000" or "1 200 000,5". The first group is short: "năm 2020 500 hộ" is no number.
Reading reading_with_blanks(const Shape& shape) {
  if (!shape.grouped || shape.first > 3 || shape.leading_zero) return Reading::kNone;
  if (shape.last_mark == ' ') {
    return shape.points + shape.commas == 0 && shape.last == 3 ? Reading::kWhole : Reading::kNone;
  }
  return shape.points + shape.commas == 1 ? Reading::kFraction : Reading::kNone;
}

Reading reading_with_both_marks(const Shape& shape, NumberUse use) {
  const int decimal_marks = shape.last_mark == '.' ? shape.points : shape.commas;
  if (!shape.grouped || shape.leading_zero || decimal_marks != 1) return Reading::kNone;
  // "1.319,652 người" is a misprint of 1.319.652.
  const bool misprint = shape.marks() == 2 && shape.last == 3 && use == NumberUse::kCount;
  return misprint ? Reading::kWhole : Reading::kFraction;
}

Reading reading_with_one_mark(const Shape& shape, std::string_view figures, NumberUse use,
                              DecimalMark mark) {
  if (shape.last != 3 || shape.leading_zero) return Reading::kFraction;
  if (use == NumberUse::kCount) return Reading::kWhole;
  if (shape.last_mark == '.') {
    // Whatever the document's habit: "40.56ha" and "54.577ha" stand in one report, and the second
    // is 54,577.
    return shape.first > 3 ? Reading::kFraction : Reading::kWhole;
  }
  // "471,294 triệu" is a fraction. "2,500 tỷ" is one too, unless points stand before this
  // document's decimals: then a fraction's useless last zero speaks for a group.
  return mark == DecimalMark::kPoint && figures.back() == '0' ? Reading::kWhole
                                                              : Reading::kFraction;
}

Reading reading_of(const Shape& shape, std::string_view figures, NumberUse use, DecimalMark mark) {
  if (shape.marks() == 0) return Reading::kWhole;
  if (shape.blanks > 0) return reading_with_blanks(shape);
  if (shape.points > 0 && shape.commas > 0) return reading_with_both_marks(shape, use);
  if (shape.marks() == 1) return reading_with_one_mark(shape, figures, use, mark);
  // A grouped number never begins with 0, a telephone number does: 0912.345.678.
  return shape.grouped && shape.last == 3 && !shape.leading_zero ? Reading::kWhole : Reading::kNone;
}

// Two parts with a point between them are also a day and month (20.5), a month and year (5.2020),
// a heading's number (2.1) or a time (8.30).
bool may_be_date_or_time(const Shape& shape, std::string_view figures) {
  if (shape.first > 2 || shape.last > 4) return false;
  int parts[] = {0, 0};
  bool past_point = false;
  for (const char c : figures) {
    if (c == '.') {
      past_point = true;
    } else {
      parts[past_point] = 10 * parts[past_point] + (c - '0');
    }
  }
  const auto [first, second] = parts;
  const bool day_and_month = first <= 31 && second <= 12;
  const bool month_and_year = first <= 12 && shape.last == 4;
  const bool time = first < 24 && second < 60 && shape.last == 2;
  return day_and_month || month_and_year || time;
}

}  // namespace

void DecimalMarkVote::count(std::string_view figures) {
  const std::optional<Shape> shape = shape_of(figures);
  if (!shape || shape->blanks > 0 || shape->marks() == 0) return;
  const bool both = shape->points > 0 && shape->commas > 0;
  // One mark and three digits after it: a group to one writer, a fraction to another.
  if ((shape->marks() == 1 || (both && shape->marks() == 2)) && shape->last == 3) return;
  const bool point_last = shape->last_mark == '.';
  switch (reading_of(*shape, figures, NumberUse::kMeasure, DecimalMark::kComma)) {
    case Reading::kNone:
      return;
    case Reading::kWhole:
      (point_last ? commas_ : points_) += 1;
      return;
    case Reading::kFraction:
      if (point_last && !both && may_be_date_or_time(*shape, figures)) return;
      (point_last ? points_ : commas_) += 1;
      return;
  }
}

std::optional<Decimal> read_figures(std::string_view figures, NumberUse use, DecimalMark mark) {
  const std::optional<Shape> shape = shape_of(figures);
  if (!shape) return std::nullopt;
  const Reading reading = reading_of(*shape, figures, use, mark);
  if (reading == Reading::kNone) return std::nullopt;
  std::string plain;
  for (const char c : figures) {
    if (c >= '0' && c <= '9') plain += c;
  }
  if (reading == Reading::kFraction) plain.insert(plain.size() - shape->last, 1, '.');
  return Decimal::parse(plain);
}

std::optional<int> read_roman(std::string_view numeral) {
  constexpr std::array<std::string_view, 9> kTens = {"",  "X",  "XX",  "XXX", "XL",
                                                     "L", "LX", "LXX", "LXXX"};
  constexpr std::array<std::string_view, 10> kOnes = {"",  "I",  "II",  "III",  "IV",
                                                      "V", "VI", "VII", "VIII", "IX"};
  if (numeral.empty()) return std::nullopt;
  for (std::size_t tens = 0; tens < kTens.size(); ++tens) {
    if (!numeral.starts_with(kTens[tens])) continue;
    const std::string_view rest = numeral.substr(kTens[tens].size());
    for (std::size_t ones = 0; ones < kOnes.size(); ++ones) {
      if (rest == kOnes[ones]) return static_cast<int>(10 * tens + ones);
    }
  }
  return std::nullopt;
}

}  // namespace solieu::fact
