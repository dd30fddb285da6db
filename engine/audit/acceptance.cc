#include "engine/audit/acceptance.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "engine/audit/registry.h"
#include "engine/fact/date.h"
#include "engine/input/letters.h"
#include "engine/input/publication.h"
#include "engine/text/normalize.h"
#include "engine/text/utf8.h"

namespace solieu::audit {
namespace {

enum Column : std::size_t { kArticle, kKind, kReason, kDate, kText, kSymbol };
const std::vector<std::string_view> kColumns = {"article", "kind", "reason",
                                                "date",    "text", "symbol"};
constexpr std::size_t kNeeded = 4;

// As the cells of a table are, so that a text copied from the report meets it.
std::string with_single_blanks(std::string_view text) {
  std::string single;
  const std::string normal = text::normalized(text);
  for (const std::string_view word : input::words_of(normal)) {
    if (!single.empty()) single += ' ';
    single += word;
  }
  return single;
}

std::string kind_names() {
  std::string names;
  for (const fact::FindingKind kind : fact::finding_kinds()) {
    if (!names.empty()) names += ", ";
    names += fact::name_of(kind);
  }
  return names;
}

// What is wrong with a row, if anything.
std::optional<FileFault> fault_of(const std::string& file, const TableFileRow& row) {
  const auto fault = [&](FaultKind kind, std::vector<std::string> details = {}) {
    return FileFault{file, row.line, kind, std::move(details)};
  };
  for (const Column column : {kArticle, kKind, kReason, kDate}) {
    if (row.cells[column].empty()) {
      return fault(FaultKind::kEmptyCell, {std::string(kColumns[column])});
    }
  }
  if (!fact::finding_kind_named(row.cells[kKind])) {
    return fault(FaultKind::kNoSuchWord,
                 {std::string(kColumns[kKind]), row.cells[kKind], kind_names()});
  }
  const auto settled = input::read_stated_date(row.cells[kDate]);
  if (!settled || settled->granularity != fact::Granularity::kDay) {
    return fault(FaultKind::kNoDay, {std::string(kColumns[kDate]), row.cells[kDate]});
  }
  if (row.cells[kText].empty() && row.cells[kSymbol].empty()) {
    return fault(FaultKind::kNeitherTextNorSymbol);
  }
  return std::nullopt;
}

}  // namespace

void AcceptedFindings::add(const std::string& file, std::string_view bytes,
                           std::vector<FileFault>& faults) {
  for (TableFileRow& row : read_table_file(file, bytes, kColumns, kNeeded, faults)) {
    if (auto fault = fault_of(file, row)) {
      faults.push_back(std::move(*fault));
      continue;
    }
    rows_.emplace(std::pair(row.cells[kArticle], *fact::finding_kind_named(row.cells[kKind])),
                  Row{file, row.line, with_single_blanks(row.cells[kText]),
                      symbol_key(row.cells[kSymbol]), false});
  }
}

bool AcceptedFindings::settles(const std::string& uri, const fact::Finding& finding) {
  if (rows_.empty()) return false;
  // A uri is any bytes; the cells of the table are normalized.
  const std::string article = text::is_utf8(uri) ? text::normalized(uri) : uri;
  const auto [first, last] = rows_.equal_range({article, finding.kind});
  const std::string text = with_single_blanks(finding.text);
  bool is_settled = false;
  std::for_each(first, last, [&](auto& entry) {
    Row& row = entry.second;
    const bool is_it = (row.text.empty() || row.text == text) &&
                       (row.symbol.empty() || row.symbol == symbol_key(finding.symbol));
    row.is_used |= is_it;
    is_settled |= is_it;
  });
  return is_settled;
}

std::vector<FileFault> AcceptedFindings::unused() const {
  std::vector<FileFault> unused;
  for (const auto& [key, row] : rows_) {
    if (row.is_used) continue;
    unused.push_back({row.file, row.line, FaultKind::kSettlesNothing});
  }
  std::sort(unused.begin(), unused.end(), [](const FileFault& a, const FileFault& b) {
    return std::tie(a.file, a.line) < std::tie(b.file, b.line);
  });
  return unused;
}

}  // namespace solieu::audit
