#include "engine/fact/finding.h"

#include <array>
#include <cstddef>
#include <utility>

namespace solieu::fact {
namespace {

template <class Enum, std::size_t size>
using Names = std::array<std::pair<Enum, std::string_view>, size>;

constexpr Names<FindingKind, 12> kKinds{{
    {FindingKind::kDateDiffers, "date_differs"},
    {FindingKind::kIssuerDiffers, "issuer_differs"},
    {FindingKind::kTypeDiffers, "type_differs"},
    {FindingKind::kMalformed, "malformed"},
    {FindingKind::kImpossibleDate, "impossible_date"},
    {FindingKind::kFuture, "future"},
    {FindingKind::kSuperseded, "superseded"},
    {FindingKind::kUnknownSymbolNear, "unknown_symbol_near"},
    {FindingKind::kConflict, "conflict"},
    {FindingKind::kRatioPercent, "ratio_percent"},
    {FindingKind::kPartsTotal, "parts_total"},
    {FindingKind::kUnitTotal, "unit_total"},
}};

constexpr Names<Severity, 3> kSeverities{{
    {Severity::kNote, "note"},
    {Severity::kWarning, "warning"},
    {Severity::kError, "error"},
}};

constexpr Names<Why, 25> kWhys{{
    {Why::kRegisteredDay, "registered_day"},
    {Why::kYearInSymbol, "year_in_symbol"},
    {Why::kRegisteredTerm, "registered_term"},
    {Why::kRegisteredIssuer, "registered_issuer"},
    {Why::kIssuerOfCode, "issuer_of_code"},
    {Why::kRegisteredType, "registered_type"},
    {Why::kTypeOfCode, "type_of_code"},
    {Why::kCanonicalForm, "canonical_form"},
    {Why::kNoSuchDay, "no_such_day"},
    {Why::kNoSuchMonth, "no_such_month"},
    {Why::kAfterPublication, "after_publication"},
    {Why::kReplaced, "replaced"},
    {Why::kFitsNear, "fits_near"},
    {Why::kOtherArticle, "other_article"},
    {Why::kElsewhereInArticle, "elsewhere_in_article"},
    {Why::kQuotient, "quotient"},
    {Why::kShareOfTotal, "share_of_total"},
    {Why::kGrowth, "growth"},
    {Why::kIncrease, "increase"},
    {Why::kPartsExceed, "parts_exceed"},
    {Why::kPartsFallShort, "parts_fall_short"},
    {Why::kSharesExceed, "shares_exceed"},
    {Why::kSharesFallShort, "shares_fall_short"},
    {Why::kProduct, "product"},
    {Why::kRemainder, "remainder"},
}};

template <class Enum, std::size_t size>
std::string_view name_in(const Names<Enum, size>& names, Enum value) {
  for (const auto& [known, name] : names) {
    if (known == value) return name;
  }
  return {};
}

template <class Enum, std::size_t size>
std::optional<Enum> named_in(const Names<Enum, size>& names, std::string_view name) {
  for (const auto& [value, known] : names) {
    if (known == name) return value;
  }
  return std::nullopt;
}

}  // namespace

std::vector<FindingKind> finding_kinds() {
  std::vector<FindingKind> kinds;
  for (const auto& [kind, name] : kKinds) kinds.push_back(kind);
  return kinds;
}

std::string_view name_of(FindingKind kind) { return name_in(kKinds, kind); }
std::optional<FindingKind> finding_kind_named(std::string_view name) {
  return named_in(kKinds, name);
}

std::string_view name_of(Severity severity) { return name_in(kSeverities, severity); }
std::optional<Severity> severity_named(std::string_view name) {
  return named_in(kSeverities, name);
}

std::string_view name_of(Why why) { return name_in(kWhys, why); }
std::optional<Why> why_named(std::string_view name) { return named_in(kWhys, name); }

}  // namespace solieu::fact
