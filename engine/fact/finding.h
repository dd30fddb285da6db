#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/span.h"

namespace solieu::fact {

// What an audit objects to (DESIGN, section 3).
enum class FindingKind : std::uint8_t {
  kDateDiffers,        // the document is of another day, year or term than stated
  kIssuerDiffers,      // another body issued it
  kTypeDiffers,        // it is a document of another type
  kMalformed,          // its symbol is not written as such symbols are
  kImpossibleDate,     // a day or month that no calendar has
  kFuture,             // dated after the article that cites it
  kSuperseded,         // cited as in force after it was replaced
  kUnknownSymbolNear,  // no such document, but one slip away there is one that fits
  kConflict,           // two places say different things of the same document or matter
  kRatioPercent,       // a percentage that its two numbers do not give
  kPartsTotal,         // parts that do not make up their total
  kUnitTotal,          // a number of things times the price of one is not the total
};

// All of them, in the order of a report.
std::vector<FindingKind> finding_kinds();

// "date_differs" …: the names in output and database.
std::string_view name_of(FindingKind kind);
std::optional<FindingKind> finding_kind_named(std::string_view name);

// By what is at stake.
enum class Severity : std::uint8_t {
  kNote,     // a slip of form, or a doubt: nobody is misled about which document or how much
  kWarning,  // contradicts what is known elsewhere: the registry, the calendar, another article
  kError,    // contradicts itself: no reading of the sentence can be right
};

// "note" "warning" "error"
std::string_view name_of(Severity severity);
std::optional<Severity> severity_named(std::string_view name);

// Why the audit thinks so, as data, so that it can be told in any language. Behind each are the
// arguments that it takes; days are ISO, numbers as the report would print them.
enum class Why : std::uint8_t {
  kRegisteredDay,       // symbol, issuer, day of the document
  kYearInSymbol,        // symbol, its year
  kRegisteredTerm,      // symbol, term, day of the document
  kRegisteredIssuer,    // symbol, issuer, day of the document
  kIssuerOfCode,        // issuer's code in the symbol, issuer
  kRegisteredType,      // symbol, type, day of the document
  kTypeOfCode,          // type's code in the symbol, type
  kCanonicalForm,       // the form that such symbols have: "number-type/body"
  kNoSuchDay,           // the last day of that month
  kNoSuchMonth,         //
  kAfterPublication,    // day of publication
  kReplaced,            // symbol that replaced it, day from which
  kFitsNear,            // symbol, issuer, day, title of the document that fits
  kOtherArticle,        // what the other says, its title or address
  kElsewhereInArticle,  // what is said there
  kQuotient,            // numerator, denominator, percentage
  kShareOfTotal,        // part, total, percentage
  kGrowth,              // before, after, percentage
  kIncrease,            // before, after, difference
  kPartsExceed,         // "300 + 250", their sum, total
  kPartsFallShort,      // likewise
  kSharesExceed,        // "62 % + 45 %", their sum
  kSharesFallShort,     // likewise
  kProduct,             // count, price of one, product
  kRemainder,           // "50 − 30", what that leaves, what is stated
};

std::string_view name_of(Why why);
std::optional<Why> why_named(std::string_view name);

struct Reason {
  Why why = Why::kRegisteredDay;
  std::vector<std::string> arguments;

  bool operator==(const Reason&) const = default;
};

// What does not hold in one place of one article.
struct Finding {
  FindingKind kind = FindingKind::kConflict;
  Severity severity = Severity::kNote;
  text::SourceRange range;     // from the citation, or the first figure, to what is at fault
  std::string text;            // the exact characters of that place
  text::SourceRange sentence;  // or sentences, around it
  std::string symbol;          // canonical, of a citation; empty for figures and named documents
  std::string says;            // what the report says: days ISO, other things as written
  std::string should;          // what would be right, likewise
  Reason reason;

  bool operator==(const Finding&) const = default;
};

}  // namespace solieu::fact
