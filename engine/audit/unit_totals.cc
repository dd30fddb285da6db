#include "engine/audit/unit_totals.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/audit/announcement.h"
#include "engine/audit/figure_line.h"
#include "engine/audit/priced_total.h"
#include "engine/audit/printed_number.h"
#include "engine/audit/product.h"
#include "engine/audit/rates.h"
#include "engine/audit/stated_number.h"
#include "engine/audit/suggested_finding.h"
#include "engine/audit/suggested_total.h"

namespace solieu::audit {
namespace {

using fact::Finding;
using text::Span;

// Somewhere before a bare number, in its clause, it is a total.
constexpr std::array<std::string_view, 4> kTotalOfBare = {"tổng", "tất cả", "cộng lại", "cả thảy"};

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

std::optional<Product> product_of(const FigureLine& line, const PricedTerm& term) {
  const auto price = rate_at(line, term.price);
  if (!price) return std::nullopt;
  const std::int64_t times = term.times ? times_at(line, *term.times, *price).value_or(1) : 1;
  return product_of(line, term.count, term.price, times);
}

// "…, mỗi suất 500.000 đồng; 10 xe đạp, mỗi xe 1,5 triệu đồng, tổng trị giá 15 triệu đồng".
bool is_of_last_alone(const FigureLine& line, const PricedTotal& statement) {
  const std::optional<Product> computed = product_of(line, statement.terms.back());
  return computed && agrees(computed->bounds, *line[statement.total].number);
}

std::optional<Finding> finding_of(const FigureLine& line, const PricedTotal& statement) {
  std::optional<Product> all;
  for (const PricedTerm& term : statement.terms) {
    const std::optional<Product> one = product_of(line, term);
    all = all && one ? sum(*all, *one) : one;
    if (!all) return std::nullopt;
  }
  const Product& computed = *all;
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
bool may_be_sum(const FigureLine& line, std::size_t i) {
  const Figure& figure = line[i];
  return figure.kind == Figure::Kind::kMoney && figure.unit == "VND" && figure.number &&
         !is_price(line, i);
}

// Also a number of things; a bare one only if it is called a total.
bool may_be_suggested(const FigureLine& line, std::size_t i) {
  const Figure& figure = line[i];
  if (figure.kind == Figure::Kind::kMoney) return may_be_sum(line, i);
  if (figure.whole || !number_at(line, i) || rate_at(line, i)) return false;
  return figure.kind == Figure::Kind::kCount ||
         (figure.kind == Figure::Kind::kBare &&
          behind_last_border(line.before(i)).has(kTotalOfBare));
}

}  // namespace

std::vector<Finding> wrong_unit_totals(const AuditedArticle& article) {
  std::vector<Finding> findings;
  for (std::size_t sentence = 0; sentence < article.document().sentences().size(); ++sentence) {
    const FigureLine line(article, sentence);
    if (line.size() == line.first_own()) continue;
    const FigureLine passage = FigureLine::with_earlier(article, sentence);
    for (std::size_t i = line.first_own(); i < line.size(); ++i) {
      if (article.is_furniture(line[i].span)) continue;
      const auto statement = may_be_sum(line, i) ? priced_total_at(line, i) : std::nullopt;
      const std::size_t in_passage = i + passage.size() - line.size();
      const auto suggested = !statement && may_be_suggested(passage, in_passage)
                                 ? suggested_total_at(passage, in_passage)
                                 : std::nullopt;
      auto finding = statement   ? finding_of(line, *statement)
                     : suggested ? std::optional(finding_of(passage, *suggested))
                                 : std::nullopt;
      if (finding) findings.push_back(std::move(*finding));
    }
  }
  return findings;
}

}  // namespace solieu::audit
