#pragma once

#include <optional>
#include <string_view>

#include "engine/fact/decimal.h"

namespace solieu::fact {

// What a number in figures stands before, since the same separator means two things (handbook of
// the reports, "471,294 triệu" and "1,200 hộ").
enum class NumberUse {
  kMeasure,  // a scale word, percent or a measure follows: fractions make sense
  kCount,    // heads, houses, đồng: whole numbers only
};

// Which mark a document uses before decimals, by the numbers in it that leave no doubt.
enum class DecimalMark { kComma, kPoint };

// Counts the votes of one document: give it every number in figures, then ask.
class DecimalMarkVote {
 public:
  void count(std::string_view figures);
  // A comma unless points clearly win.
  DecimalMark winner() const {
    return points_ > commas_ ? DecimalMark::kPoint : DecimalMark::kComma;
  }

 private:
  int commas_ = 0;
  int points_ = 0;
};

// "12.478" "471,294" "1.909.927.135" "63,10" "08". Blanks inside (groups of three) are skipped.
// Nothing where the separators make no number.
std::optional<Decimal> read_figures(std::string_view figures, NumberUse use, DecimalMark mark);

// "hai mươi lăm triệu", "hai trăm linh năm", "một nghìn không trăm linh năm", "trăm hai" (120),
// "hai chục", "ba vạn", "hai tỷ rưỡi", "sáu". Normalized text, any case. The whole text must be
// one number. Figures whose last scale is left out are one too: "1 tỷ 200", "4 tỷ 2".
std::optional<Decimal> read_words(std::string_view words);

// "IV" → 4; upper case, 1 … 89.
std::optional<int> read_roman(std::string_view numeral);

}  // namespace solieu::fact
