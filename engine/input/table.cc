#include "engine/input/table.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/input/failure.h"
#include "engine/input/letters.h"
#include "engine/input/publication.h"
#include "engine/input/table_rows.h"
#include "engine/text/normalize.h"
#include "engine/text/utf8.h"

namespace solieu::input {
namespace {

constexpr std::size_t kLongestHead = std::size_t{64} << 10;  // bytes
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

enum Column : std::size_t { kUri, kTitle, kPublished, kPublisher, kAuthor, kText, kColumns };
constexpr std::array<std::string_view, kColumns> kFields = {"uri",       "title",  "published",
                                                            "publisher", "author", "text"};
// As heads call them, in small letters and without tone marks.
const std::array<std::vector<std::string_view>, kColumns> kUsual = {{
    {"uri", "url", "link", "id", "duong dan"},
    {"title", "headline", "tieude", "tieu de", "ten bai"},
    {"published", "date", "published_at", "publish_date", "pubdate", "ngay", "ngaydang",
     "ngay dang"},
    {"publisher", "source", "site", "nguon", "bao", "co quan"},
    {"author", "tacgia", "tac gia"},
    {"text", "content", "body", "full_text", "noidung", "noi dung"},
}};

std::string folded(std::string_view name) {
  if (name.starts_with(kByteOrderMark)) name.remove_prefix(kByteOrderMark.size());
  if (!text::is_utf8(name)) return std::string(name);
  return text::fold_marks(text::fold_case(trimmed(text::normalized(name))));
}

using Row = TableRows::Row;

// The column of each field, if there is one.
struct Head {
  std::array<std::optional<std::size_t>, kColumns> columns;
  std::string lacking;  // a column that the caller named and the table does not have

  Head(const Row& names, const FieldMap& map) {
    for (std::size_t field = 0; field < kColumns; ++field) {
      const auto given = map.find(kFields[field]);
      const auto named = [&](const std::string& name) {
        const std::string known = folded(name);
        if (given != map.end()) return known == folded(given->second);
        return std::find(kUsual[field].begin(), kUsual[field].end(), known) != kUsual[field].end();
      };
      const auto column = std::find_if(names.begin(), names.end(), named);
      if (column != names.end()) {
        columns[field] = static_cast<std::size_t>(column - names.begin());
      } else if (given != map.end() && lacking.empty()) {
        lacking = given->second;
      }
    }
    if (!columns[kText] && lacking.empty()) lacking = kFields[kText];
  }
};

// "text: ngày, bài", as far as it fits a message. A file may call its columns anything: what a
// terminal takes for a command does not pass.
std::string lacking_in(const Row& names, const std::string& column) {
  constexpr std::size_t kLongest = 300;
  std::string words = column + ":";
  for (const std::string& name : names) {
    if (words.size() + name.size() > kLongest) return words + " …";
    if (words.back() != ':') words += ',';
    words += ' ';
    words += text::is_utf8(name) ? text::normalized(trimmed(name)) : "?";
  }
  std::replace_if(
      words.begin(), words.end(), [](char c) { return (c >= 0 && c < ' ') || c == 0x7F; }, '?');
  return words;
}

// The line break behind the last row, or one between rows.
bool is_blank(const Row& row) { return row.size() == 1 && trimmed(row.front()).empty(); }

// Spreadsheets leave out empty cells at the end of a row. But where the text itself is the last of
// too few cells, or cells go beyond the head, a comma or line break in it lacked its quotes, and
// what follows it would be lost.
bool fits(const Row& row, std::size_t names, std::size_t text_column) {
  if (row.size() < names) return text_column + 1 < row.size();
  return std::all_of(row.begin() + static_cast<std::ptrdiff_t>(names), row.end(),
                     [](const std::string& cell) { return trimmed(cell).empty(); });
}

// The first line as far as it is in sight, quotes or not.
std::string_view first_line(Source& source) {
  std::size_t searched = 0;
  while (source.ahead().find('\n', searched) == std::string_view::npos &&
         source.ahead().size() < kLongestHead) {
    searched = source.ahead().size();
    if (!source.fetch()) break;
  }
  return source.ahead().substr(0, source.ahead().find('\n'));
}

}  // namespace

bool begins_as_table(Source& source, const Options& options) {
  const std::string line(first_line(source));
  if (line.size() >= kLongestHead) return false;
  std::size_t taken = 0;
  Source head([&](char* into, std::size_t most) {
    const std::size_t count = std::string_view(line).substr(taken).copy(into, most);
    taken += count;
    return count;
  });
  Row names;
  TableRows rows(head, separator_of(line), kLongestHead);
  return rows.next(names) == TableRows::End::kRow && names.size() > 1 &&
         Head(names, options.fields).columns[kText].has_value();
}

void read_table(Source& source, const std::string& uri, const Options& options,
                const std::function<void(RawArticle)>& on_article,
                const std::function<void(Failure)>& on_failure) {
  std::size_t number = 1;
  const auto fail = [&](FailureKind kind, std::string detail,
                        std::optional<std::size_t> byte = std::nullopt) {
    on_failure(worded({.uri = uri,
                       .message = {},
                       .kind = kind,
                       .line = number,
                       .byte = byte,
                       .detail = std::move(detail)}));
  };
  TableRows rows(source, separator_of(first_line(source)), options.largest_file);
  Row row;
  if (rows.next(row) != TableRows::End::kRow) return fail(FailureKind::kBadTable, "head");
  const Head head(row, options.fields);
  if (!head.lacking.empty()) {
    return fail(FailureKind::kNoColumn, lacking_in(row, head.lacking));
  }
  const std::size_t names = row.size();

  const auto cell = [&](Column field) {
    const auto column = head.columns[field];
    return column && *column < row.size() ? std::move(row[*column]) : std::string();
  };
  for (++number;; ++number) {
    const TableRows::End end = rows.next(row);
    if (end == TableRows::End::kTable) break;
    if (end == TableRows::End::kTooLong) {
      fail(FailureKind::kTooLarge, std::to_string(options.largest_file));
      continue;
    }
    if (end == TableRows::End::kOpenQuote) {
      fail(FailureKind::kBadTable, "\"");
      break;
    }
    const auto bad = std::find_if(row.begin(), row.end(),
                                  [](const std::string& c) { return !text::is_utf8(c); });
    if (bad != row.end()) {
      fail(FailureKind::kBadEncoding, {}, text::first_invalid_byte(*bad));
      continue;
    }
    if (is_blank(row)) continue;
    if (!fits(row, names, *head.columns[kText])) {
      fail(FailureKind::kBadTable, "cells");
      continue;
    }
    RawArticle article;
    article.text = cell(kText);
    if (trimmed(article.text).empty()) {
      fail(FailureKind::kEmpty, {});
      continue;
    }
    article.content = RawArticle::Content::kCell;
    article.uri = cell(kUri);
    if (article.uri.empty()) article.uri = uri + ":" + std::to_string(number);
    article.title = cell(kTitle);
    article.publisher = cell(kPublisher);
    article.author = cell(kAuthor);
    if (const std::string published = cell(kPublished); !published.empty()) {
      article.published = read_stated_date(published);
      if (!article.published) {
        fail(FailureKind::kBadTable, std::string(name_in(options.fields, "published")));
        continue;
      }
    }
    if (!article.published) article.published = options.published;
    on_article(std::move(article));
  }
}

}  // namespace solieu::input
