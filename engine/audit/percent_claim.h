#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "engine/audit/figure_line.h"
#include "engine/audit/stated_number.h"
#include "engine/fact/finding.h"

namespace solieu::audit {

// A percentage, and the two numbers that a report says it of.
struct PercentClaim {
  // How the second number becomes the first: as a part of it, or by rising or falling to it.
  enum class Form : std::uint8_t { kPart, kRise, kFall };

  Form form = Form::kPart;
  StatedNumber percent;
  Bounds numerator, denominator;                       // where the numbers may lie
  fact::Decimal stated_numerator, stated_denominator;  // as they are written
  fact::Reason reason;                                 // without the percentage
  bool is_suggested = false;                           // by the words, not bound by them
  text::Span span;                                     // from the first to the last of the three
};

// Nothing where a number is open on one side, or none.
std::optional<PercentClaim> claim_of(const FigureLine& line, std::size_t percent,
                                     const Figure& numerator, const Figure& denominator,
                                     fact::Why why);

// Between which two percentages, in bounds, that of the numbers lies. Nothing where there is none.
std::optional<Bounds> percentages(const PercentClaim& claim);

// Whether the numbers may give the percentage, as they and it are rounded.
bool agrees(const PercentClaim& claim);
// Whether the percentage is less than any that the numbers may give.
bool is_too_small(const PercentClaim& claim);

// What is wrong with a claim that does not agree. Nothing for numbers that no percentage is of.
std::optional<fact::Finding> finding_of(const FigureLine& line, const PercentClaim& claim);

}  // namespace solieu::audit
