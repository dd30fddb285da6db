#include "engine/audit/unit_totals.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "engine/audit/figure_line.h"
#include "engine/audit/priced_total.h"
#include "engine/audit/prices.h"
#include "engine/audit/printed_number.h"
#include "engine/audit/stated_number.h"

namespace solieu::audit {
namespace {

using fact::Decimal;
using fact::Finding;
using fact::WideInt;
using text::Span;

// No gift is larger, and the products have to fit.
constexpr WideInt kMaxCount = WideInt{1'000'000'000} * kPerOne;
constexpr WideInt kMaxPrice = WideInt{1'000'000'000'000} * kPerOne;

// A number of things, as often as they get the price.
struct Factors {
  Bounds count, price;
  Decimal stated_count, least_price, most_price;
};

std::optional<Factors> factors_of(const FigureLine& line, const PricedTerm& term) {
  const Figure& things = line[term.count];
  const auto price = price_at(line, term.price);
  const auto count = bounds_of(*things.number);
  if (!price || !count) return std::nullopt;
  std::int64_t factor =
      price->unit.empty() ? 1 : priced_per_counted(things.unit, price->unit).value_or(1);
  if (term.times) factor *= times_at(line, *term.times, *price).value_or(1);
  if (count->most > kMaxCount / factor || price->bounds.most > kMaxPrice) return std::nullopt;
  const auto stated = things.number->value.times(factor);
  if (!stated) return std::nullopt;
  return Factors{{count->least * factor, count->most * factor},
                 price->bounds,
                 *stated,
                 price->least,
                 price->most};
}

// What all terms make; nothing where it does not fit.
struct Sum {
  Bounds bounds;
  Decimal least, most;

  bool add(const Factors& factors) {
    bounds = sum(bounds, {factors.count.least * factors.price.least / kPerOne,
                          (factors.count.most * factors.price.most + kPerOne - 1) / kPerOne});
    const auto least_product = factors.stated_count.times(factors.least_price);
    const auto most_product = factors.stated_count.times(factors.most_price);
    const auto new_least = least_product ? least.plus(*least_product) : std::nullopt;
    const auto new_most = most_product ? most.plus(*most_product) : std::nullopt;
    if (!new_least || !new_most) return false;
    least = *new_least;
    most = *new_most;
    return true;
  }
};

Span hull(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

// "250 × 1 triệu đồng + 60", without the last price; and where it all stands.
struct Told {
  std::string counts;
  Span span;
};

Told told(const FigureLine& line, const PricedTotal& statement) {
  Told told{"", line[statement.total].span};
  for (const PricedTerm& term : statement.terms) {
    const Span count = line[term.count].number->span;
    told.span = hull(hull(told.span, count), line[term.price].span);
    if (!told.counts.empty()) told.counts += " + ";
    told.counts += line.source(count);
    if (term.times) told.counts += " × " + line.source(line[*term.times].span);
    if (&term != &statement.terms.back()) {
      told.counts += " × " + line.source(line[term.price].span);
    }
  }
  return told;
}

// "…, mỗi suất 500.000 đồng; 10 xe đạp, mỗi xe 1,5 triệu đồng, tổng trị giá 15 triệu đồng".
bool is_of_last_alone(const FigureLine& line, const PricedTotal& statement) {
  const std::optional<Factors> factors = factors_of(line, statement.terms.back());
  Sum computed;
  return factors && computed.add(*factors) &&
         agrees(computed.bounds, *line[statement.total].number);
}

std::optional<Finding> finding_of(const FigureLine& line, const PricedTotal& statement) {
  Sum computed;
  for (const PricedTerm& term : statement.terms) {
    const std::optional<Factors> factors = factors_of(line, term);
    if (!factors || !computed.add(*factors)) return std::nullopt;
  }
  const Figure& total = line[statement.total];
  const Agreement how = agreement(computed.bounds, *total.number);
  if (how == Agreement::kAgrees || is_of_last_alone(line, statement)) return std::nullopt;
  const auto [counts, span] = told(line, statement);
  Finding finding = line.article().finding(
      fact::FindingKind::kUnitTotal,
      how == Agreement::kOffByStep ? fact::Severity::kNote : fact::Severity::kError, span);
  finding.says = line.source(total.span);
  finding.should = amount_like(finding.says, computed.least);
  if (computed.least != computed.most) {
    finding.should += " - " + amount_like(finding.says, computed.most);
  }
  finding.reason = {fact::Why::kProduct,
                    {counts, line.source(line[statement.terms.back().price].span), finding.should}};
  return finding;
}

// Money in đồng that is no price.
bool may_be_total(const FigureLine& line, std::size_t i) {
  const Figure& figure = line[i];
  return figure.kind == Figure::Kind::kMoney && figure.unit == "VND" && figure.number &&
         !is_price(line, i) && !line.article().is_furniture(figure.span);
}

}  // namespace

std::vector<Finding> wrong_unit_totals(const AuditedArticle& article) {
  std::vector<Finding> findings;
  for (std::size_t sentence = 0; sentence < article.document().sentences().size(); ++sentence) {
    const FigureLine line(article, sentence);
    for (std::size_t i = line.first_own(); i < line.size(); ++i) {
      const auto statement = may_be_total(line, i) ? priced_total_at(line, i) : std::nullopt;
      if (!statement) continue;
      if (auto finding = finding_of(line, *statement)) findings.push_back(std::move(*finding));
    }
  }
  return findings;
}

}  // namespace solieu::audit
