#include "engine/format/flow.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace solieu::format {
namespace {

// What is handed up from table to table is moved each time.
constexpr std::size_t kDeepest = 8;
constexpr std::string_view kCellDivider = " | ";

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

// Writers type marks of their own into paragraphs that are list items already.
bool has_list_mark(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  return text.starts_with('-') || text.starts_with('+') || text.starts_with('*') ||
         text.starts_with("\u2022");
}

}  // namespace

bool Flow::is_flat() const { return depth_ > kDeepest; }

void Flow::end_paragraph() {
  if (open_.empty()) return;
  Paragraph done = std::move(open_.back());
  open_.pop_back();
  if (done.is_dropped) return;
  if (done.role == Role::kTitle && title_.empty() && !is_blank(done.text)) title_ = done.text;
  areas_.back().push_back(std::move(done));
}

void Flow::append(std::string_view text) {
  if (!open_.empty()) open_.back().text += text;
}

void Flow::set_role(Role role) {
  if (!open_.empty()) open_.back().role = role;
}

void Flow::drop_paragraph() {
  if (!open_.empty()) open_.back().is_dropped = true;
}

void Flow::begin_table() {
  ++depth_;
  if (!is_flat()) tables_.emplace_back();
}

void Flow::begin_row() {
  if (is_flat() || tables_.empty()) return;
  tables_.back().row.clear();
  tables_.back().in_row = true;
}

void Flow::begin_cell() {
  if (is_flat() || tables_.empty() || !tables_.back().in_row || tables_.back().in_cell) return;
  tables_.back().in_cell = true;
  areas_.emplace_back();
}

void Flow::end_cell() {
  if (is_flat() || tables_.empty() || !tables_.back().in_cell) return;
  Table& table = tables_.back();
  table.in_cell = false;
  Area cell = std::move(areas_.back());
  areas_.pop_back();
  const auto is_empty = [](const Paragraph& paragraph) { return is_blank(paragraph.text); };
  cell.erase(std::remove_if(cell.begin(), cell.end(), is_empty), cell.end());
  if (!cell.empty()) table.row.push_back(std::move(cell));
}

void Flow::end_row() {
  if (is_flat() || tables_.empty() || !tables_.back().in_row) return;
  tables_.back().in_row = false;
  std::vector<Area> row = std::exchange(tables_.back().row, {});
  Area& area = areas_.back();
  const auto is_line = [](const Area& cell) { return cell.size() == 1; };
  if (row.size() < 2 || !std::all_of(row.begin(), row.end(), is_line)) {
    for (Area& cell : row) std::move(cell.begin(), cell.end(), std::back_inserter(area));
    return;
  }
  Paragraph line;
  for (const Area& cell : row) {
    if (!line.text.empty()) line.text += kCellDivider;
    line.text += cell.front().text;
  }
  std::replace(line.text.begin(), line.text.end(), '\n', ' ');
  area.push_back(std::move(line));
}

void Flow::end_table() {
  if (depth_ == 0) return;
  if (!is_flat()) tables_.pop_back();
  --depth_;
}

std::string Flow::take_text() {
  std::string text;
  bool after_heading = false;
  for (const Paragraph& paragraph : areas_.front()) {
    const bool is_empty = is_blank(paragraph.text);
    const bool is_heading =
        !is_empty && (paragraph.role == Role::kHeading || paragraph.role == Role::kTitle);
    const bool wants_gap = is_empty || is_heading || after_heading;
    if (wants_gap && !text.empty() && !text.ends_with("\n\n")) text += '\n';
    after_heading = is_heading;
    if (is_empty) continue;
    if (paragraph.role == Role::kListItem && !has_list_mark(paragraph.text)) text += "- ";
    text += paragraph.text;
    text += '\n';
  }
  areas_.assign(1, {});
  return text;
}

}  // namespace solieu::format
