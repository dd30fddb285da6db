#include "engine/audit/percent_claim.h"

#include <algorithm>
#include <utility>

#include "engine/audit/printed_number.h"

namespace solieu::audit {
namespace {

using fact::WideInt;
using text::Span;
using Form = PercentClaim::Form;

constexpr WideInt kHundred = WideInt{100} * kPerOne;

struct Fraction {
  WideInt numerator = 0;
  WideInt denominator = 1;
};

Agreement agreement_of(const PercentClaim& claim) {
  std::optional<Bounds> right = percentages(claim);
  if (!right) return Agreement::kAgrees;
  // Who cuts digits off stays below the next step: 98 is not written as "97 %".
  if (claim.percent.comparator == fact::Comparator::kEqual) {
    ++right->least;
    right->most = std::max(right->least, right->most);
  }
  return agreement(*right, claim.percent);
}

// The percentage of the numbers as they are written.
std::optional<Fraction> stated_fraction(const PercentClaim& claim) {
  Fraction fraction{claim.stated_numerator.units(), claim.stated_denominator.units()};
  for (int i = claim.stated_numerator.scale(); i > 0; --i) fraction.denominator *= 10;
  for (int i = claim.stated_denominator.scale(); i > 0; --i) fraction.numerator *= 10;
  if (claim.form == Form::kRise) fraction.numerator -= fraction.denominator;
  if (claim.form == Form::kFall) fraction.numerator = fraction.denominator - fraction.numerator;
  if (fraction.numerator < 0 || fraction.denominator <= 0) return std::nullopt;
  return fraction;
}

// Who reckons with a number rather rounds it than cuts it off. Both of two numbers cut off would
// excuse nearly anything.
std::optional<Bounds> rounded_bounds(const StatedNumber& stated) {
  const std::optional<Bounds> bounds = bounds_of(stated);
  if (!bounds || stated.is_exact || stated.comparator != fact::Comparator::kEqual) return bounds;
  const std::optional<Bounds> value = exact_bounds(stated.value);
  if (!value) return std::nullopt;
  return Bounds{bounds->least, 2 * value->least - bounds->least};
}

// "3 tỷ đồng" beside "1,2 tỷ đồng" is 3,0.
StatedNumber as_fine_as(StatedNumber number, const StatedNumber& other) {
  const bool is_round = significant_digits(number.value) <= 2;
  if (is_round && number.step == other.step.times(10)) number.step = other.step;
  return number;
}

Span hull(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

// A bracket that is opened inside is closed inside too.
Span with_closing_bracket(const text::Document& document, Span span) {
  const std::string_view text = document.text(span);
  const bool is_open =
      std::count(text.begin(), text.end(), '(') > std::count(text.begin(), text.end(), ')');
  if (is_open && document.text().substr(span.end).starts_with(')')) ++span.end;
  return span;
}

}  // namespace

std::optional<PercentClaim> claim_of(const FigureLine& line, std::size_t percent,
                                     const Figure& numerator, const Figure& denominator,
                                     fact::Why why) {
  if (!line[percent].number || !numerator.number || !denominator.number) return std::nullopt;
  const auto above = rounded_bounds(as_fine_as(*numerator.number, *denominator.number));
  const auto below = rounded_bounds(as_fine_as(*denominator.number, *numerator.number));
  if (!above || !below) return std::nullopt;
  PercentClaim claim;
  claim.percent = *line[percent].number;
  claim.numerator = *above;
  claim.denominator = *below;
  claim.stated_numerator = numerator.number->value;
  claim.stated_denominator = denominator.number->value;
  claim.reason = {why,
                  {line.source(numerator.number->span), line.source(denominator.number->span)}};
  if (why == fact::Why::kGrowth) {
    // Told in the order of time.
    std::swap(claim.reason.arguments[0], claim.reason.arguments[1]);
    const bool is_rise = claim.stated_numerator > claim.stated_denominator;
    claim.form = is_rise ? Form::kRise : Form::kFall;
  }
  claim.span = hull(hull(numerator.span, denominator.span), claim.percent.span);
  return claim;
}

// Rounded outwards.
std::optional<Bounds> percentages(const PercentClaim& claim) {
  if (claim.denominator.least <= 0 || claim.numerator.least < 0) return std::nullopt;
  const Bounds part{claim.numerator.least * kHundred / claim.denominator.most,
                    claim.numerator.most * kHundred / claim.denominator.least + 1};
  switch (claim.form) {
    case Form::kPart:
      return part;
    case Form::kRise:
      return Bounds{part.least - kHundred, part.most - kHundred};
    case Form::kFall:
      return Bounds{kHundred - part.most, kHundred - part.least};
  }
  return std::nullopt;
}

bool agrees(const PercentClaim& claim) { return agreement_of(claim) == Agreement::kAgrees; }

bool is_too_small(const PercentClaim& claim) {
  const std::optional<Bounds> bounds = percentages(claim);
  const auto stated = exact_bounds(claim.percent.value);
  return bounds && stated && stated->most < bounds->least;
}

std::optional<fact::Finding> finding_of(const FigureLine& line, const PercentClaim& claim) {
  const std::optional<Bounds> bounds = percentages(claim);
  const std::optional<Fraction> fraction = stated_fraction(claim);
  if (!bounds || !fraction) return std::nullopt;
  const bool is_slip = agreement_of(claim) == Agreement::kOffByStep;
  fact::Finding finding = line.article().finding(
      fact::FindingKind::kRatioPercent, is_slip ? fact::Severity::kNote : fact::Severity::kError,
      with_closing_bracket(line.article().document(), claim.span));
  finding.says = line.source(claim.percent.span);
  finding.should =
      percent_like(finding.says, claim.percent, fraction->numerator, fraction->denominator);
  finding.reason = claim.reason;
  finding.reason.arguments.push_back(finding.should);
  return finding;
}

}  // namespace solieu::audit
