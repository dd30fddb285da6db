#pragma once

#include <cstdint>
#include <optional>

#include "engine/audit/audited_article.h"
#include "engine/fact/comparator.h"
#include "engine/fact/decimal.h"
#include "engine/text/span.h"

namespace solieu::audit {

// A number as a report states it, with the fineness that its writing claims.
struct StatedNumber {
  fact::Decimal value;  // đồng, heads, percent
  // What one more in the last digit written adds: 0.01 in "63,10%", 100 million in "2,5 tỷ đồng".
  fact::Decimal step = 1;
  // Written out to the last one, as heads are: nothing was rounded.
  bool is_exact = false;
  fact::Comparator comparator = fact::Comparator::kEqual;
  text::Span span;  // of money and percentages with their unit, else the figures alone
};

// The number of a fact of money, houses, quantities or percentages. Nothing for ranges, other
// facts, and what is too large or too fine to reckon with (10^15, six decimals).
std::optional<StatedNumber> stated_number(const AuditedArticle& article, const PlacedFact& placed);
// The second number of "21.771/34.534 hộ".
std::optional<StatedNumber> stated_whole(const AuditedArticle& article, const PlacedFact& placed);
// Figures that are no fact, in the scale of the number that completes them: 1,2 in "từ 1,2 lên 1,5
// tỷ đồng".
std::optional<StatedNumber> stated_like(const AuditedArticle& article, text::Span bare,
                                        const StatedNumber& like);

// 2 for 25.000.000 and 0.25: how round a number is.
int significant_digits(fact::Decimal number);

// Between which two numbers one lies, both included. Counted in `kPerOne`ths, so that all that is
// done with them is exact.
struct Bounds {
  fact::WideInt least = 0;
  fact::WideInt most = 0;

  bool overlaps(const Bounds& other) const { return least <= other.most && other.least <= most; }
  bool operator==(const Bounds&) const = default;
};
inline constexpr std::int64_t kPerOne = 2'000'000;

// Where the true number may lie if a person wrote it down like this, rounding half up or cutting
// off; after "trên" less than one above of the digit that he stopped at ("trên 2.500": up to
// 2.600), before "gần" likewise; around "khoảng" a twentieth. Nothing where one side is open ("ít
// nhất", "không quá").
std::optional<Bounds> bounds_of(const StatedNumber& stated);

// Of a number that is known exactly. Nothing where it does not fit.
std::optional<Bounds> exact_bounds(fact::Decimal number);
Bounds sum(const Bounds& a, const Bounds& b);

enum class Agreement : std::uint8_t {
  kAgrees,     // or one side is open, so that nothing can be said
  kOffByStep,  // by one in the last digit written, as by rounding the other way
  kDiffers,
};

Agreement agreement(const Bounds& computed, const StatedNumber& stated);
inline bool agrees(const Bounds& computed, const StatedNumber& stated) {
  return agreement(computed, stated) == Agreement::kAgrees;
}

}  // namespace solieu::audit
