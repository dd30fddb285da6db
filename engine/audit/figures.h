#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/audit/stated_number.h"
#include "engine/text/span.h"

namespace solieu::audit {

// A number of a sentence, in the order in which they stand there: those of facts, and bare ones
// ("từ 120 lên 156 hộ") in between. What is part of a date or of a document's symbol is none.
struct Figure {
  enum class Kind : std::uint8_t { kBare, kCount, kMoney, kPercent };

  Kind kind = Kind::kBare;
  // Nothing for bare numbers, before another completes them, and for what cannot be reckoned with:
  // ranges, too large ones.
  std::optional<StatedNumber> number;
  std::optional<StatedNumber> whole;  // 34.534 of "21.771/34.534 hộ"
  // The thing counted, "hộ" of "hộ nghèo": its first syllable, "căn" for every house; the currency.
  // Lives as long as the article. Empty for bare numbers.
  std::string_view unit;
  const PlacedFact* placed = nullptr;  // none of bare numbers
  text::Span span;

  bool is_number_of_things() const { return kind == Kind::kCount || kind == Kind::kMoney; }
};

std::vector<Figure> figures_in(const AuditedArticle& article, std::size_t sentence);

// Whether both count the same thing, or one is bare and takes its unit from the other.
bool are_of_one_unit(const Figure& a, const Figure& b);

// Bare numbers before people or the unit of another of the figures become counts of them: "480 hộ"
// in "412 hộ góp rau trên tổng số 480 hộ".
void count_bare_figures(const AuditedArticle& article, std::vector<Figure>& figures);

// Whether people are counted, whatever they are called: "đảng viên", "em", "người".
bool are_people(const Figure& figure);

// Of one unit, or both of people.
bool may_be_compared(const Figure& a, const Figure& b);

// A bare figure with unit and scale of the one that completes it: 1,2 in "từ 1,2 lên 1,5 tỷ đồng".
// Others are returned as they are.
Figure completed(const AuditedArticle& article, const Figure& bare, const Figure& by);

}  // namespace solieu::audit
