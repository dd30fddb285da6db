#include "engine/audit/parts.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "engine/audit/balances.h"
#include "engine/audit/figures.h"
#include "engine/audit/half_up.h"
#include "engine/audit/increases.h"
#include "engine/audit/part_list.h"
#include "engine/audit/plain_sums.h"
#include "engine/audit/shares.h"
#include "engine/audit/stated_number.h"
#include "engine/audit/sums.h"

namespace solieu::audit {
namespace {

using fact::Decimal;
using text::Span;

// Numbers under this are close to each other by chance.
constexpr std::int64_t kFewest = 20;
constexpr std::int64_t kMillion = 1'000'000;

std::string source(const AuditedArticle& article, const Figure& figure) {
  return std::string(article.document().source_text(figure.span));
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

Span span_of(const PartList& list) {
  return {std::min(list.total.span.begin, list.parts.front().span.begin),
          std::max(list.total.span.end, list.parts.back().span.end)};
}

// Amounts in whole millions or billions, all parts of a few: mostly nothing was rounded, so that
// one more or less is worth a look.
bool are_whole(const PartList& list) {
  constexpr std::size_t kFew = 4;
  if (!list.is_complete || list.leaves_out || list.parts.size() > kFew) return false;
  const StatedNumber& total = *list.total.number;
  const auto is_whole = [&](const StatedNumber& number) {
    return number.comparator == fact::Comparator::kEqual && number.step == total.step;
  };
  return (total.step == Decimal(kMillion) || total.step == Decimal(1000 * kMillion)) &&
         is_whole(total) &&
         std::all_of(list.parts.begin(), list.parts.end(),
                     [&](const Figure& part) { return is_whole(*part.number); });
}

// "4,75 tỷ đồng" of 2,6, 1,45 and 0,8 tỷ đồng: rounded parts would not miss it by just 0,1.
bool is_coarse_slip(const PartList& list) {
  const StatedNumber& total = *list.total.number;
  const std::vector<Figure> fine = as_fine_as(total, list.parts);
  const auto is_stated = [&](const Figure& part) {
    return part.number->comparator == fact::Comparator::kEqual && part.number->step <= total.step;
  };
  if (list.total.kind != Figure::Kind::kMoney || total.is_exact ||
      total.comparator != fact::Comparator::kEqual ||
      !std::all_of(fine.begin(), fine.end(), is_stated)) {
    return false;
  }
  const bool has_finest =
      std::any_of(list.parts.begin(), list.parts.end(),
                  [&](const Figure& part) { return part.number->step <= total.step; });
  const std::optional<Sum> sum = sum_of(fine);
  const auto bounds = half_up_bounds(total);
  if (!has_finest || !sum || !bounds || sum->half_up.overlaps(*bounds)) return false;
  const auto off = total.value.times(-1);
  const auto difference = off ? sum->number.plus(*off) : std::nullopt;
  const auto coarse = total.step.times(10);
  return difference && coarse && (*difference == *coarse || difference->times(-1) == coarse);
}

// Parts that leave more than a third open are some of them only, whatever introduces them.
bool is_most_of(Decimal sum, Decimal total) {
  const auto thrice = sum.times(3);
  const auto twice = total.times(2);
  return thrice && twice && *thrice >= *twice;
}

std::optional<fact::Finding> wrong_sum(const AuditedArticle& article, const PartList& list) {
  const std::optional<Sum> all = sum_of(list.parts);
  const auto total = half_up_bounds(*list.total.number);
  if (!all || !total) return std::nullopt;
  const Decimal stated = list.total.number->value;
  const bool is_near = all->half_up.overlaps(*total);
  if (is_near && (all->number == stated || !(are_whole(list) || is_coarse_slip(list)))) {
    return std::nullopt;
  }
  const bool exceeds = all->number > stated;
  const bool falls_short = !exceeds;
  if (list.may_overlap && list.parts.size() > 1) return std::nullopt;
  const bool is_all = list.is_complete ||
                      (list.names_classes && is_one_slip(all->number, stated, stated)) ||
                      differ_in_one_digit(all->number, stated);
  if (falls_short && (!is_all || list.leaves_out || list.parts.size() < 2)) return std::nullopt;
  if (falls_short && !is_most_of(all->number, stated)) return std::nullopt;
  if (!list.is_certain || list.names_others || list.may_be_several) {
    if (list.parts.size() < 2 || stated < Decimal(kFewest)) return std::nullopt;
    if (!is_one_slip(all->number, stated, stated)) return std::nullopt;
  }
  const bool is_slight = !list.total.number->is_exact &&
                         agreement(all->bounds, *list.total.number) != Agreement::kDiffers;
  const auto severity = is_slight ? fact::Severity::kNote : fact::Severity::kError;
  fact::Finding finding = article.finding(fact::FindingKind::kPartsTotal, severity, span_of(list));
  finding.says = source(article, list.total);
  finding.should = written_like(list.total, finding.says, all->number);
  finding.reason = {exceeds ? fact::Why::kPartsExceed : fact::Why::kPartsFallShort,
                    {as_sum(article, list.parts), finding.should, finding.says}};
  return finding;
}

// The first of those that object to the same numbers, which are ordered by their places.
std::vector<fact::Finding> without_repetitions(std::vector<fact::Finding> findings) {
  std::vector<fact::Finding> kept;
  for (fact::Finding& finding : findings) {
    if (kept.empty() || !kept.back().range.overlaps(finding.range)) {
      kept.push_back(std::move(finding));
    }
  }
  return kept;
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
    for (const PartList& list : plain_sums(article, i)) {
      if (auto finding = wrong_sum(article, list)) findings.push_back(std::move(*finding));
    }
    for (auto& finding : wrong_balances(article, i)) findings.push_back(std::move(finding));
    const std::vector<Figure> figures = figures_in(article, i);
    for (auto& finding : wrong_shares(article, i, figures)) findings.push_back(std::move(finding));
    for (auto& finding : wrong_increases(article, i)) {
      findings.push_back(std::move(finding));
    }
  }
  std::stable_sort(
      findings.begin(), findings.end(),
      [](const fact::Finding& a, const fact::Finding& b) { return a.range.begin < b.range.begin; });
  return without_repetitions(std::move(findings));
}

}  // namespace solieu::audit
