#include "engine/audit/table_file.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/input/letters.h"
#include "engine/input/source.h"
#include "engine/input/table_rows.h"
#include "engine/text/normalize.h"
#include "engine/text/utf8.h"

namespace solieu::audit {
namespace {

constexpr std::size_t kLongestRow = std::size_t{64} << 10;  // bytes
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

using Row = input::TableRows::Row;

// Quotes end no line that begins with '#': they are taken out before the table is read, their line
// breaks left, so that lines keep their numbers.
std::string without_comments(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  std::string table;
  table.reserve(bytes.size());
  while (!bytes.empty()) {
    const std::size_t size = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
    const std::string_view line = bytes.substr(0, size);
    if (!line.starts_with('#')) {
      table += line;
    } else if (line.ends_with('\n')) {
      table += '\n';
    }
    bytes.remove_prefix(size);
  }
  return table;
}

bool is_blank(const Row& row) {
  return std::all_of(row.begin(), row.end(),
                     [](const std::string& cell) { return input::trimmed(cell).empty(); });
}

class Reader {
 public:
  Reader(const std::string& file, std::string_view table, std::vector<FileFault>& faults)
      : file_(file),
        faults_(faults),
        left_(table),
        source_([this](char* into, std::size_t most) {
          const std::size_t count = left_.copy(into, most);
          left_.remove_prefix(count);
          return count;
        }),
        rows_(source_, input::separator_of(head_of(table)), kLongestRow) {}

  // The next row that is one, in normalized cells; nothing at the end.
  std::optional<Row> next() {
    Row row;
    while (true) {
      switch (rows_.next(row)) {
        case input::TableRows::End::kTable:
          return std::nullopt;
        case input::TableRows::End::kOpenQuote:
          fail(FaultKind::kOpenQuote);
          return std::nullopt;
        case input::TableRows::End::kTooLong:
          fail(FaultKind::kTooLong);
          break;
        case input::TableRows::End::kRow:
          if (is_blank(row)) break;
          if (normalize(row)) return row;
          fail(FaultKind::kNotUtf8);
      }
    }
  }

  std::size_t line() const { return rows_.line(); }
  void fail(FaultKind kind, std::vector<std::string> details = {}) {
    faults_.push_back({file_, line(), kind, std::move(details)});
  }

 private:
  static std::string_view head_of(std::string_view table) {
    const std::size_t begin = std::min(table.find_first_not_of("\r\n"), table.size());
    return table.substr(begin, table.find('\n', begin) - begin);
  }

  static bool normalize(Row& row) {
    for (std::string& cell : row) {
      if (!text::is_utf8(cell)) return false;
      const std::string normal = text::normalized(cell);
      cell = std::string(input::trimmed(normal));
    }
    return true;
  }

  const std::string& file_;
  std::vector<FileFault>& faults_;
  std::string_view left_;
  input::Source source_;
  input::TableRows rows_;
};

}  // namespace

std::vector<TableFileRow> read_table_file(const std::string& file, std::string_view bytes,
                                          const std::vector<std::string_view>& columns,
                                          std::size_t needed, std::vector<FileFault>& faults) {
  const std::string table = without_comments(bytes);
  Reader reader(file, table, faults);
  const std::optional<Row> head = reader.next();
  if (!head) {
    faults.push_back({file, 0, FaultKind::kNoTable});
    return {};
  }
  std::vector<std::optional<std::size_t>> places;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto found = std::find_if(head->begin(), head->end(), [&](const std::string& name) {
      return text::fold_case(name) == columns[i];
    });
    if (found != head->end()) {
      places.emplace_back(static_cast<std::size_t>(found - head->begin()));
    } else if (i < needed) {
      reader.fail(FaultKind::kNoColumn, {std::string(columns[i])});
      return {};
    } else {
      places.emplace_back();
    }
  }

  std::vector<TableFileRow> rows;
  while (std::optional<Row> row = reader.next()) {
    if (row->size() > head->size()) {
      reader.fail(FaultKind::kTooManyCells,
                  {std::to_string(row->size()), std::to_string(head->size())});
      continue;
    }
    TableFileRow& made = rows.emplace_back();
    made.line = reader.line();
    for (const auto& place : places) {
      const bool is_there = place && *place < row->size();
      made.cells.push_back(is_there ? std::move((*row)[*place]) : std::string());
    }
  }
  return rows;
}

}  // namespace solieu::audit
