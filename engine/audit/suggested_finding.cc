#include "engine/audit/suggested_finding.h"

#include <algorithm>
#include <optional>
#include <string>

#include "engine/audit/printed_number.h"
#include "engine/audit/quotient.h"
#include "engine/audit/rates.h"
#include "engine/audit/slip.h"

namespace solieu::audit {
namespace {

using fact::Decimal;
using text::Span;

constexpr int kMaxDecimals = 3;

Span hull(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

// A stated average is at fault where it stands last: "378 tỷ đồng với 9.450 hộ vay, bình quân 45
// triệu đồng/hộ"; and any other rate there whose digits changed places.
std::optional<Decimal> right_rate(const FigureLine& line, const SuggestedTotal& suggested) {
  const SuggestedTotal::Term& term = suggested.terms.back();
  if (term.rate < suggested.total || !term.count) return std::nullopt;
  const auto rate = number_at(line, term.rate);
  const auto count = number_at(line, *term.count);
  if (!rate || !count) return std::nullopt;
  const auto right = quotient(suggested.stated.value, count->value, rate->step);
  const bool is_at_fault =
      right && (rate_at(line, term.rate)->is_average || is_swap_of(rate->value, *right));
  return is_at_fault ? right : std::nullopt;
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
  const std::optional<Decimal> right = right_rate(line, suggested);
  finding.says = right ? rate : total;
  finding.should = right ? amount_like(rate, *right) : product;
  return finding;
}

}  // namespace solieu::audit
