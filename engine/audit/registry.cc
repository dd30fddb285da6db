#include "engine/audit/registry.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "engine/input/letters.h"
#include "engine/input/publication.h"
#include "engine/text/normalize.h"

namespace solieu::audit {
namespace {

enum Column : std::size_t {
  kSymbol,
  kType,
  kIssuer,
  kDate,
  kTerm,
  kTitle,
  kNames,
  kStatus,
  kReplacedBy,
  kReplacedOn,
  kConfidence,
  kSource
};
const std::vector<std::string_view> kColumns = {
    "symbol", "type",   "issuer",      "date",        "term",       "title",
    "names",  "status", "replaced_by", "replaced_on", "confidence", "source"};
constexpr std::size_t kNeeded = 2;

constexpr auto kStatuses = "unknown, in_force, amended, replaced, expired, completed";
constexpr auto kConfidences = "verified, recalled";
constexpr std::string_view kVerified = "verified";
constexpr std::string_view kRecalled = "recalled";

// Cell by cell; the first fault of a row ends it.
class RowReader {
 public:
  RowReader(const TableFileRow& row, const std::string& file, std::vector<FileFault>& faults)
      : row_(row), file_(file), faults_(faults) {}

  std::optional<fact::OfficialDocument> read() {
    fact::OfficialDocument document;
    document.symbol = cell(kSymbol);
    document.type = cell(kType);
    document.issuer = cell(kIssuer);
    document.term = cell(kTerm);
    document.title = cell(kTitle);
    document.names = names();
    document.replaced_by = cell(kReplacedBy);
    document.source = cell(kSource);
    if (document.symbol.empty() && document.names.empty()) {
      return fail(FaultKind::kNeitherSymbolNorName);
    }
    if (document.type.empty()) return fail(FaultKind::kEmptyCell, {std::string(kColumns[kType])});
    if (!document.symbol.empty() && !std::isdigit(static_cast<unsigned char>(document.symbol[0]))) {
      return fail(FaultKind::kNoNumber, {document.symbol});
    }
    document.date = day(kDate);
    document.replaced_from = day(kReplacedOn);
    if (bad_) return std::nullopt;
    if (document.date && document.replaced_from && *document.replaced_from < *document.date) {
      return fail(FaultKind::kReplacedTooEarly);
    }
    const std::string& status = cell(kStatus);
    const auto validity = status.empty() ? fact::Validity::kUnknown : fact::validity_named(status);
    if (!validity) {
      return fail(FaultKind::kNoSuchWord, {std::string(kColumns[kStatus]), status, kStatuses});
    }
    document.validity = *validity;
    const std::string& confidence = cell(kConfidence);
    if (!confidence.empty() && confidence != kVerified && confidence != kRecalled) {
      return fail(FaultKind::kNoSuchWord,
                  {std::string(kColumns[kConfidence]), confidence, kConfidences});
    }
    // Who writes a registry of his own knows his documents.
    document.is_verified = confidence != kRecalled;
    return document;
  }

 private:
  const std::string& cell(Column column) const { return row_.cells[column]; }

  std::nullopt_t fail(FaultKind kind, std::vector<std::string> details = {}) {
    faults_.push_back({file_, row_.line, kind, std::move(details)});
    bad_ = true;
    return std::nullopt;
  }

  std::vector<std::string> names() const {
    std::vector<std::string> names;
    std::string_view left = cell(kNames);
    while (!left.empty()) {
      const std::size_t end = std::min(left.find(';'), left.size());
      const std::string_view name = input::trimmed(left.substr(0, end));
      if (!name.empty()) names.emplace_back(name);
      left.remove_prefix(std::min(end + 1, left.size()));
    }
    return names;
  }

  std::optional<fact::Day> day(Column column) {
    const std::string& words = cell(column);
    if (words.empty() || bad_) return std::nullopt;
    const auto period = input::read_stated_date(words);
    if (!period || period->granularity != fact::Granularity::kDay) {
      return fail(FaultKind::kNoDay, {std::string(kColumns[column]), words});
    }
    return period->from;
  }

  const TableFileRow& row_;
  const std::string& file_;
  std::vector<FileFault>& faults_;
  bool bad_ = false;
};

}  // namespace

std::string symbol_key(std::string_view symbol) {
  std::string key = text::fold_case(symbol);
  key.erase(0, std::min(key.find_first_not_of('0'), key.size()));
  return key;
}

void Registry::add(const std::string& file, std::string_view bytes,
                   std::vector<FileFault>& faults) {
  for (const TableFileRow& row : read_table_file(file, bytes, kColumns, kNeeded, faults)) {
    std::optional<fact::OfficialDocument> document = RowReader(row, file, faults).read();
    if (!document) continue;
    const std::vector<std::size_t> known =
        document->symbol.empty() ? std::vector<std::size_t>() : with_symbol(document->symbol);
    const auto same = std::find_if(known.begin(), known.end(), [&](std::size_t position) {
      return documents_[position].date == document->date;
    });
    if (same != known.end()) {
      documents_[*same] = std::move(*document);
      continue;
    }
    if (!document->symbol.empty()) {
      by_symbol_.emplace(symbol_key(document->symbol), documents_.size());
    }
    documents_.push_back(std::move(*document));
  }
}

std::vector<std::size_t> Registry::with_symbol(std::string_view symbol) const {
  const auto [first, last] = by_symbol_.equal_range(symbol_key(symbol));
  std::vector<std::size_t> positions;
  for (auto at = first; at != last; ++at) positions.push_back(at->second);
  std::sort(positions.begin(), positions.end(), [&](std::size_t a, std::size_t b) {
    return std::pair(documents_[a].date, a) < std::pair(documents_[b].date, b);
  });
  return positions;
}

}  // namespace solieu::audit
