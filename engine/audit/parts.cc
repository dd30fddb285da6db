#include "engine/audit/parts.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "engine/audit/figures.h"
#include "engine/audit/increases.h"
#include "engine/audit/part_list.h"
#include "engine/audit/printed_number.h"
#include "engine/audit/shares.h"
#include "engine/audit/stated_number.h"

namespace solieu::audit {
namespace {

using fact::Decimal;
using text::Span;

// Numbers under this are close to each other by chance.
constexpr std::int64_t kFewest = 20;

std::string source(const AuditedArticle& article, const Figure& figure) {
  return std::string(article.document().source_text(figure.span));
}

struct Sum {
  Bounds bounds;
  Decimal number;
};

std::optional<Sum> sum_of(const std::vector<Figure>& parts) {
  Sum all;
  for (const Figure& part : parts) {
    const auto bounds = bounds_of(*part.number);
    const auto number = all.number.plus(part.number->value);
    if (!bounds || !number) return std::nullopt;
    all.bounds = sum(all.bounds, *bounds);
    all.number = *number;
  }
  return all;
}

// "300 triệu đồng + 250 triệu đồng"
std::string as_sum(const AuditedArticle& article, const std::vector<Figure>& parts) {
  std::string text;
  for (const Figure& part : parts) {
    if (!text.empty()) text += " + ";
    text += source(article, part);
  }
  return text;
}

Span span_of(const PartList& list) { return {list.total.span.begin, list.parts.back().span.end}; }

// Whether one digit written wrong, or two swapped, in one of the numbers explains the difference.
bool is_one_slip(Decimal sum, Decimal total) {
  const auto minus = total.times(-1);
  const auto difference = minus ? sum.plus(*minus) : std::nullopt;
  if (!difference) return false;
  std::int64_t units = std::abs(difference->units());
  while (units != 0 && units % 10 == 0) units /= 10;
  const bool is_small =
      5 * std::abs(difference->units()) <=
      std::abs(total.times(*Decimal::from_units(1, -difference->scale()))->units());
  return is_small && (units < 10 || (units % 9 == 0 && units < 90));
}

std::optional<fact::Finding> wrong_sum(const AuditedArticle& article, const PartList& list) {
  const std::optional<Sum> all = sum_of(list.parts);
  const auto total = bounds_of(*list.total.number);
  if (!all || !total) return std::nullopt;
  const bool exceeds = all->bounds.least > total->most;
  const bool falls_short = all->bounds.most < total->least;
  if (!exceeds && !falls_short) return std::nullopt;
  if (list.may_overlap && list.parts.size() > 1) return std::nullopt;
  if (falls_short && (!list.is_complete || list.parts.size() < 2)) return std::nullopt;
  if (!list.is_certain || list.names_others) {
    if (list.parts.size() < 2 || list.total.number->value < Decimal(kFewest)) return std::nullopt;
    if (!is_one_slip(all->number, list.total.number->value)) return std::nullopt;
  }
  const auto severity = agreement(all->bounds, *list.total.number) == Agreement::kOffByStep &&
                                !list.total.number->is_exact
                            ? fact::Severity::kNote
                            : fact::Severity::kError;
  fact::Finding finding = article.finding(fact::FindingKind::kPartsTotal, severity, span_of(list));
  finding.says = source(article, list.total);
  finding.should = amount_like(finding.says, all->number);
  finding.reason = {exceeds ? fact::Why::kPartsExceed : fact::Why::kPartsFallShort,
                    {as_sum(article, list.parts), finding.should, finding.says}};
  return finding;
}

}  // namespace

std::vector<fact::Finding> wrong_parts(const AuditedArticle& article) {
  std::vector<fact::Finding> findings;
  const auto& sentences = article.document().sentences();
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (article.is_furniture(sentences[i].span)) continue;
    for (const PartList& list : part_lists(article, i)) {
      if (auto finding = wrong_sum(article, list)) findings.push_back(std::move(*finding));
    }
    const std::vector<Figure> figures = figures_in(article, i);
    for (auto& finding : wrong_shares(article, i, figures)) findings.push_back(std::move(finding));
    for (auto& finding : wrong_increases(article, i, figures)) {
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

}  // namespace solieu::audit
