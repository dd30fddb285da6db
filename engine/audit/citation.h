#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/audit/subject.h"
#include "engine/fact/date.h"
#include "engine/text/span.h"

namespace solieu::audit {

// How symbols are built (handbook of the reports, section 5.1), which says what their numbers
// count.
enum class SymbolFamily : std::uint8_t {
  kParty,          // 217-QĐ/TW: numbers begin anew with each term of the committee
  kState,          // 16/CT-TTg: with each year
  kStateWithYear,  // 30/2020/NĐ-CP, 45/2019/QH14: the symbol is a key
  kNumberAndYear,  // Nghị định 140/2007: likewise, once its type is known
  kNumber,         // Chỉ thị 05
  kOther,          // 4117/VPCP-KGVX
  kNone,           // cited by name
};

// As what a document is cited.
enum class Use : std::uint8_t {
  kUnsaid,
  kInForce,  // "thực hiện", "theo": it holds on the day of the report
  kHistory,  // "tổng kết 10 năm thực hiện", "thay thế": it held once, or what was done under it
};

// The citation of a document, with all that its sentence says of it.
struct Citation {
  const PlacedFact* placed = nullptr;
  const fact::Directive* directive = nullptr;
  SymbolFamily family = SymbolFamily::kOther;

  // Of the document's text, in bytes: where the word for its type stands …
  std::size_t begin = 0;
  // … and where these stand behind it, if they do.
  std::optional<text::Span> date, issuer, term;

  // Of the document, as said behind it, or before: "Ngày 12/12/2013, Bộ Chính trị ban hành …".
  std::optional<fact::Day> day;
  // What its issuers are called, all of them where several are ("Bộ Chính trị, Ban Bí thư").
  std::string issuers;
  std::string khoa;         // term of the committee, in Roman numerals: "XI"
  std::optional<int> year;  // in the symbol, or said of the document beside it
  Subject subject;          // of the words behind "về" and the like
  Subject context;          // of those before the citation in its sentence
  Use use = Use::kUnsaid;
  // Who stands before it as its issuer: "Chính phủ ban hành Nghị quyết …". Part of `issuers` too.
  bool is_issuer_before = false;
  // It ends a list of documents, of which its issuer may be said of the one before.
  bool is_listed = false;
  // The day behind it may be one of what was done about it: "hội nghị triển khai … ngày 20/11".
  bool is_day_of_event = false;

  const std::string& symbol() const { return directive->symbol; }
  // From the word for its type to the end of the symbol or name.
  text::Span span() const { return {begin, placed->span.end}; }
  // And on through what stands behind.
  text::Span through(const std::optional<text::Span>& last) const;
};

// The citations of an article in document order; those in menus and the like are left out. They
// point into the article.
std::vector<Citation> read_citations(const AuditedArticle& article);

SymbolFamily family_of(const fact::Directive& directive);

}  // namespace solieu::audit
