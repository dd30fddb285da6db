#include "engine/audit/suggested_finding.h"

#include <algorithm>
#include <optional>
#include <string>

#include "engine/audit/printed_number.h"
#include "engine/audit/rates.h"

namespace solieu::audit {
namespace {

using fact::Decimal;
using fact::WideInt;
using text::Span;

constexpr int kMaxDecimals = 3;

Span hull(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

// Rounded half up to a multiple of `step`.
std::optional<Decimal> quotient(Decimal dividend, Decimal divisor, Decimal step) {
  WideInt above = dividend.units();
  WideInt below = WideInt{divisor.units()} * step.units();
  const int scale = divisor.scale() + step.scale();
  for (int at = dividend.scale(); at < scale; ++at) above *= 10;
  for (int at = scale; at < dividend.scale(); ++at) below *= 10;
  if (below == 0) return std::nullopt;
  return Decimal::from_units((2 * above + below) / (2 * below) * step.units(), step.scale());
}

// A stated average is at fault where it stands last: "378 tỷ đồng với 9.450 hộ vay, bình quân 45
// triệu đồng/hộ".
std::optional<Decimal> average(const FigureLine& line, const SuggestedTotal& suggested) {
  const SuggestedTotal::Term& term = suggested.terms.back();
  if (term.rate < suggested.total || !term.count) return std::nullopt;
  if (!rate_at(line, term.rate)->is_average) return std::nullopt;
  const auto rate = number_at(line, term.rate);
  const auto count = number_at(line, *term.count);
  if (!rate || !count) return std::nullopt;
  return quotient(suggested.stated.value, count->value, rate->step);
}

Span span_of(const FigureLine& line, const SuggestedTotal& suggested) {
  Span span = line[suggested.total].span;
  for (const SuggestedTotal::Term& term : suggested.terms) {
    span = hull(span, line[term.rate].span);
    if (term.count) span = hull(span, line[*term.count].span);
  }
  return span;
}

// "250 × 1 triệu đồng + 60", without the last rate.
std::string told(const FigureLine& line, const SuggestedTotal& suggested) {
  std::string told;
  for (const SuggestedTotal::Term& term : suggested.terms) {
    if (!told.empty()) told += " + ";
    if (term.count) told += line.source(line[*term.count].number->span);
    if (term.count && term.times != 1) told += " × ";
    if (!term.count || term.times != 1) told += std::to_string(term.times);
    if (&term != &suggested.terms.back()) told += " × " + line.source(line[term.rate].span);
  }
  return told;
}

}  // namespace

fact::Finding finding_of(const FigureLine& line, const SuggestedTotal& suggested) {
  const bool is_off_by_step =
      agreement(suggested.computed.bounds, suggested.stated) == Agreement::kOffByStep;
  fact::Finding finding = line.article().finding(
      fact::FindingKind::kUnitTotal,
      is_off_by_step ? fact::Severity::kNote : fact::Severity::kError, span_of(line, suggested));
  const std::string rate = line.source(line[suggested.terms.back().rate].span);
  const std::string total = line.source(line[suggested.total].span);
  const Decimal result =
      quotient(suggested.computed.least, suggested.per_unit, *Decimal::from_units(1, kMaxDecimals))
          .value_or(suggested.computed.least);
  const std::string product = amount_like(total, result);
  finding.reason = {fact::Why::kProduct, {told(line, suggested), rate, product}};
  const std::optional<Decimal> right = average(line, suggested);
  finding.says = right ? rate : total;
  finding.should = right ? amount_like(rate, *right) : product;
  return finding;
}

}  // namespace solieu::audit
