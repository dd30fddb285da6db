#include "engine/audit/acceptance.h"

#include <fmt/format.h>

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

// What is wrong with a row, if anything.
std::optional<std::string> fault_of(const TableFileRow& row) {
  for (const Column column : {kArticle, kKind, kReason, kDate}) {
    if (row.cells[column].empty()) return fmt::format("no {}", kColumns[column]);
  }
  if (!fact::finding_kind_named(row.cells[kKind])) {
    return fmt::format("\"{}\" is no kind of finding", row.cells[kKind]);
  }
  const auto settled = input::read_stated_date(row.cells[kDate]);
  if (!settled || settled->granularity != fact::Granularity::kDay) {
    return fmt::format("date \"{}\" is no day like 2024-07-25 or 25/07/2024", row.cells[kDate]);
  }
  if (row.cells[kText].empty() && row.cells[kSymbol].empty()) return "neither text nor symbol";
  return std::nullopt;
}

}  // namespace

void AcceptedFindings::add(const std::string& file, std::string_view bytes,
                           std::vector<FileFault>& faults) {
  for (TableFileRow& row : read_table_file(file, bytes, kColumns, kNeeded, faults)) {
    if (auto fault = fault_of(row)) {
      faults.push_back({file, row.line, std::move(*fault)});
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
    unused.push_back({row.file, row.line, "settles no finding"});
  }
  std::sort(unused.begin(), unused.end(), [](const FileFault& a, const FileFault& b) {
    return std::tie(a.file, a.line) < std::tie(b.file, b.line);
  });
  return unused;
}

}  // namespace solieu::audit
